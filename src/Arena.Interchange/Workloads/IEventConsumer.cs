namespace Arena.Interchange;

/// <summary>
/// Where a workload's events end: each is named by the workload's ids, in the order in which they come about. A struct, so that
/// the timed run pays for additions and not for calls.
/// </summary>
internal interface IEventConsumer
{
    void Traded(uint maker, uint taker, long price, long quantity);

    /// <summary>What was left of an order rests.</summary>
    void Rested(uint order, Side side, long price, long quantity);

    /// <summary>An order left the book because its owner asked for it, with so much unfilled.</summary>
    void Cancelled(uint order, long left);

    void Reduced(uint order, long by);

    /// <summary>An order left the book, with so much unfilled, for another one, which enters next.</summary>
    void Replaced(uint order, uint by, long left);
}
