namespace Arena.Sdk;

/// <summary>What becomes of an order that must not take when it would. Reaches tape and wire: append only.</summary>
public enum PostOnly : byte
{
    /// <summary>It may take: the order is not post-only.</summary>
    No = 0,

    /// <summary>It is rejected, <see cref="RejectReason.PostOnlyWouldTake"/>.</summary>
    Reject = 1,

    /// <summary>It rests at the nearest price at which it does not take.</summary>
    Reprice = 2,
}
