namespace Arena.Exchange;

/// <summary>What happens when two orders of one owner would trade. Reaches the tape: append only.</summary>
public enum SelfTradePrevention : byte
{
    /// <summary>The resting order is cancelled and the incoming goes on.</summary>
    CancelResting = 1,

    /// <summary>The incoming order's rest is cancelled.</summary>
    CancelIncoming = 2,

    /// <summary>Both are cancelled.</summary>
    CancelBoth = 3,

    /// <summary>The smaller quantity is taken off both.</summary>
    Decrement = 4,
}
