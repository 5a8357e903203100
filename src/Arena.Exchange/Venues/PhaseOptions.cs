using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// When the venue's markets collect orders for auctions, and when they halt. <c>default</c> values: continuous trading from the session's first
/// moment to its last, without halts.
/// </summary>
public sealed record PhaseOptions
{
    /// <summary>When the opening auction is: orders are collected from the session's start until then. 0: no opening auction.</summary>
    public Timestamp OpeningAuction { get; init; }

    /// <summary>From when orders are collected for the closing auction. 0: no closing auction.</summary>
    public Timestamp ClosingCall { get; init; }

    /// <summary>When the closing auction is: after <see cref="ClosingCall"/>, at or before the session's end. 0: no closing auction.</summary>
    public Timestamp ClosingAuction { get; init; }

    /// <summary>
    /// How far, in ticks, a trade may be from the price of the last auction (before the first: the reference price) before the instrument
    /// halts instead. 0: any distance.
    /// </summary>
    public long StaticBandTicks { get; init; }

    /// <summary>
    /// How far, in ticks, a trade may be from the last trade before the command that causes it (before the first: the reference price)
    /// before the instrument halts instead. 0: any distance.
    /// </summary>
    public long DynamicBandTicks { get; init; }

    /// <summary>How long a halt takes; at least 1 ns where there is a band.</summary>
    public Timestamp HaltDuration { get; init; }

    /// <summary>How long orders are then collected for the reopening auction; at least 1 ns where there is a band.</summary>
    public Timestamp ReopeningDuration { get; init; }

    /// <summary>Whether there is any phase but continuous trading.</summary>
    public bool IsNeeded => OpeningAuction != default || ClosingAuction != default || StaticBandTicks != 0 || DynamicBandTicks != 0;
}
