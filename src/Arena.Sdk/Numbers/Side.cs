namespace Arena.Sdk;

/// <summary>Which way an order trades. Reaches tape and wire: append only.</summary>
public enum Side : byte
{
    /// <summary>To buy: a bid when it rests.</summary>
    Buy = 0,

    /// <summary>To sell: an ask when it rests.</summary>
    Sell = 1,
}
