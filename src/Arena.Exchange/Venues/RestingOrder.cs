using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What the venue knows of a resting order and matching does not: at the index of the order's handle.</summary>
internal struct RestingOrder
{
    public OrderId Id;
    public int Account;
    public int Owner;

    /// <summary>The account's next newer order in the instrument, or 0.</summary>
    public int Newer;

    /// <summary>The account's next older order in the instrument, or 0.</summary>
    public int Older;

    public OrderPurpose Purpose;
}
