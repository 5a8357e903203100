using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// When the venue's markets collect orders for auctions, and how long they halt. <c>default</c> values: continuous trading from the session's
/// first moment to its last. What makes an instrument halt are its own bands.
/// </summary>
public sealed record PhaseOptions
{
    /// <summary>When the opening auction is: orders are collected from the session's start until then. 0: no opening auction.</summary>
    public Timestamp OpeningAuction { get; init; }

    /// <summary>From when orders are collected for the closing auction. 0: no closing auction.</summary>
    public Timestamp ClosingCall { get; init; }

    /// <summary>When the closing auction is: after <see cref="ClosingCall"/>, at or before the session's end. 0: no closing auction.</summary>
    public Timestamp ClosingAuction { get; init; }

    /// <summary>How long a halt takes; at least 1 ns where an instrument has a band (<see cref="InstrumentSpec.HasHaltBands"/>).</summary>
    public Timestamp HaltDuration { get; init; }

    /// <summary>How long orders are then collected for the reopening auction; at least 1 ns where an instrument has a band.</summary>
    public Timestamp ReopeningDuration { get; init; }

    /// <summary>Whether there is an opening or a closing auction.</summary>
    public bool HasAuctions => OpeningAuction != default || ClosingAuction != default;
}
