namespace Arena.Sdk;

/// <summary>How an order finds its price, and when it goes to the book. Reaches tape and wire: append only.</summary>
public enum OrderType : byte
{
    /// <summary>Trades at its price or better.</summary>
    Limit = 0,

    /// <summary>Trades at any price inside the price band; never rests.</summary>
    Market = 1,

    /// <summary>Waits off the book until a trade reaches its stop price, then goes to the book as a market order.</summary>
    Stop = 2,

    /// <summary>Waits off the book until a trade reaches its stop price, then goes to the book as a limit order.</summary>
    StopLimit = 3,

    /// <summary>Rests at the best price of its own side plus its offset, and follows it; never takes.</summary>
    PegBest = 4,

    /// <summary>Rests at the mid, rounded away from the other side, plus its offset, and follows it; never takes.</summary>
    PegMid = 5,
}
