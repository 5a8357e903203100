using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>One price of a side: what is displayed there, and both ends of its queue.</summary>
internal struct PriceQueue
{
    public long Price;

    /// <summary>Displayed lots.</summary>
    public long Lots;

    public int Orders;

    /// <summary>The order that trades first; 0 when the queue is empty. Of a free slot, the next free slot.</summary>
    public int First;

    /// <summary>The order that trades last; 0 when the queue is empty.</summary>
    public int Last;

    public readonly Level ToLevel() => new(new Price(Price), new Quantity(Lots), Orders);
}
