using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>An order as the market by order keeps it: in the queue of its price, or, of an iceberg whose display was just used up, beside it.</summary>
internal struct QueuedOrder
{
    public OrderId Id;
    public int Account;
    public Side Side;

    /// <summary>The slot of its price in the side's <see cref="PriceList"/>; -1 while it is in no queue.</summary>
    public int Queue;

    /// <summary>The order behind it, or 0; of a free slot, the next free one.</summary>
    public int Next;

    /// <summary>The order in front of it, or 0.</summary>
    public int Previous;

    public long Price;
    public long Displayed;
    public long Remaining;
}
