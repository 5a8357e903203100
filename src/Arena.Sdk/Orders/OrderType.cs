namespace Arena.Sdk;

/// <summary>Whether an order states its price. Reaches tape and wire: append only.</summary>
public enum OrderType : byte
{
    /// <summary>Trades at its price or better.</summary>
    Limit = 0,

    /// <summary>Trades at any price inside the price band; never rests.</summary>
    Market = 1,
}
