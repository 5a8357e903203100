using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What the venue knows of an open order and the matching core does not.</summary>
internal struct OrderRecord
{
    public OrderId Id;
    public int Account;
    public int Owner;

    /// <summary>The account's next newer order in the instrument, or 0; of a free record, the next free one.</summary>
    public int Newer;

    /// <summary>The account's next older order in the instrument, or 0.</summary>
    public int Older;

    /// <summary>Its handle in the book; of a held order, in the book of held orders.</summary>
    public int Handle;

    /// <summary>The lots that rest without showing.</summary>
    public int Reserve;

    /// <summary>How many lots of an iceberg show at a time; 0 for any other order.</summary>
    public int Display;

    public OrderPurpose Purpose;

    /// <summary>Limit or pegged; a stop order while it is held.</summary>
    public OrderType Type;

    /// <summary>Whether it waits off the book for its stop price.</summary>
    public bool IsHeld;

    /// <summary>Whether it follows a reference price.</summary>
    public readonly bool IsPegged => Type is OrderType.PegBest or OrderType.PegMid;
}
