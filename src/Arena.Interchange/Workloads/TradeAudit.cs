namespace Arena.Interchange;

/// <summary>Follows what is left of every order, from outside the book, and hashes the trades: what an untimed run does.</summary>
internal struct TradeAudit : ITradeConsumer
{
    private readonly long[] _open;
    private TradeHash _hash = new();

    /// <param name="maximumId">The largest id there is.</param>
    public TradeAudit(uint maximumId) => _open = new long[maximumId + 1];

    /// <summary>What is left of each order, in lots, by its id; 0: it is not live.</summary>
    public readonly long[] Open => _open;

    /// <summary>The hash of the trades so far.</summary>
    public readonly ulong Hash => _hash.Value;

    public void Trade(uint maker, uint taker, long price, long quantity)
    {
        _open[maker] -= quantity;
        _open[taker] -= quantity;
        _hash.Trade(maker, taker, price, quantity);
    }
}
