namespace Arena.Bench;

/// <summary>Adds trades up: what a timed run does.</summary>
internal struct TradeTotals : ITradeConsumer
{
    public long Trades;
    public long Quantity;
    public long Notional;

    public void Trade(uint maker, uint taker, long price, long quantity)
    {
        unchecked
        {
            Trades++;
            Quantity += quantity;
            Notional += price * quantity;
        }
    }
}
