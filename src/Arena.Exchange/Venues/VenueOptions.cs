using System.Collections.Immutable;

namespace Arena.Exchange;

/// <summary>The venue's rules that are not an instrument's.</summary>
public sealed record VenueOptions
{
    /// <summary>How many orders an owner may have open in one instrument; 1 or more.</summary>
    public int MaximumOpenOrdersPerOwner { get; init; } = 200;

    /// <summary>What happens when two orders of one owner would trade.</summary>
    public SelfTradePrevention SelfTradePrevention { get; init; } = SelfTradePrevention.CancelResting;

    /// <summary>How fast an owner may send.</summary>
    public MessageRate MessageRate { get; init; }

    /// <summary>Auctions and halts.</summary>
    public PhaseOptions Phases { get; init; } = new();

    /// <summary>
    /// Halts on the timetable, by time, at one moment by instrument. Halts of one instrument do not touch: each begins after the one before
    /// has ended, and the call after it.
    /// </summary>
    public ImmutableArray<ScheduledHalt> Halts { get; init; } = [];

    /// <summary>Changes of fees on the timetable, by time, at one moment by instrument; one for an instrument at one moment.</summary>
    public ImmutableArray<FeeChange> FeeChanges { get; init; } = [];
}
