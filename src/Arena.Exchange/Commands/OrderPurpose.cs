namespace Arena.Exchange;

/// <summary>What an order is for inside its owner: decides which term of the P&amp;L its edge belongs to. Reaches the tape: append only.</summary>
public enum OrderPurpose : byte
{
    /// <summary>To make money: quotes, and orders on a view.</summary>
    Trading = 0,

    /// <summary>To bring a greek back into its band.</summary>
    Hedging = 1,

    /// <summary>To get out, when a book is wound down.</summary>
    Unwinding = 2,
}
