namespace Arena.Interchange;

/// <summary>Follows what is left of every order, from outside the book, and hashes the trades: what an untimed run does.</summary>
internal struct TradeAudit : IEventConsumer
{
    private readonly long[] _open;
    private TradeHash _hash = new();

    /// <param name="maximumId">The largest id there is.</param>
    public TradeAudit(uint maximumId) => _open = new long[maximumId + 1];

    /// <summary>What is left of each order, in lots, by its id; 0: it is not live.</summary>
    public readonly long[] Open => _open;

    /// <summary>The hash of the trades so far.</summary>
    public readonly ulong Hash => _hash.Value;

    public void Traded(uint maker, uint taker, long price, long quantity)
    {
        _open[maker] -= quantity;
        _open[taker] -= quantity;
        _hash.Add(maker, taker, price, quantity);
    }

    public readonly void Rested(uint order, Side side, long price, long quantity) =>
        Invariant.RequireEqual(_open[order], quantity, "what rests of an order is what is left of it");

    public readonly void Cancelled(uint order, long left) => Close(order, left);

    public readonly void Reduced(uint order, long by) => _open[order] -= by;

    public readonly void Replaced(uint order, uint by, long left) => Close(order, left);

    private readonly void Close(uint order, long left)
    {
        Invariant.RequireEqual(_open[order], left, "what the book gives back of an order is what is left of it");
        _open[order] = 0;
    }
}
