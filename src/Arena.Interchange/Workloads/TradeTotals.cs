namespace Arena.Interchange;

/// <summary>Adds trades up: what a timed run does.</summary>
internal record struct TradeTotals : ITradeConsumer
{
    public long Trades;
    public long Quantity;
    public long Notional;

    public void Trade(uint maker, uint taker, long price, long quantity)
    {
        // Totals of a workload stay far below 64 bits; the loop measures matching, not checks.
        unchecked
        {
            Trades++;
            Quantity += quantity;
            Notional += price * quantity;
        }
    }
}
