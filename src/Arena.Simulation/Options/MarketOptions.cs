using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Everything that makes a market except its participants and its seed: a scenario.</summary>
public sealed record MarketOptions
{
    /// <summary>Its name: lower case, words joined by hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// Whether results in it may rank competitors: then no seat of it may be better than another, which <c>arena fairness</c> holds it to.
    /// It describes the scenario; no match depends on it.
    /// </summary>
    public bool IsRanked { get; init; } = true;

    /// <summary>How long a session lasts; a whole number of round intervals.</summary>
    public required Timestamp SessionLength { get; init; }

    /// <summary>The time between two decision rounds; the first is one interval after the open.</summary>
    public required Timestamp RoundInterval { get; init; }

    /// <summary>
    /// Positions are settled at the average of the mids of the rounds in this last stretch of the session, so that nobody gains
    /// by pushing the last price. Mids stand still in a closing call, so the window should be the longer of the two.
    /// </summary>
    public required Timestamp SettlementWindow { get; init; }

    /// <summary>The instruments, each at the index its id says; 1 to 64.</summary>
    public required ImmutableArray<InstrumentSpec> Instruments { get; init; }

    /// <summary>The latent values, one per instrument.</summary>
    public required ImmutableArray<FundamentalOptions> Fundamentals { get; init; }

    /// <summary>The latent market factor.</summary>
    public required FactorOptions Factor { get; init; }

    /// <summary>The venue's rules.</summary>
    public required VenueOptions Venue { get; init; }

    /// <summary>The flow around the competitors.</summary>
    public required BackgroundOptions Background { get; init; }

    /// <summary>How business time runs against wall time; <c>null</c>: evenly.</summary>
    public ClockOptions? Clock { get; init; }

    /// <summary>News at random moments; <c>null</c>: none.</summary>
    public RandomNewsOptions? RandomNews { get; init; }

    /// <summary>News at stated moments, by time.</summary>
    public ImmutableArray<NewsEvent> News { get; init; } = [];

    /// <summary>Busier, quieter, wilder or calmer stretches, by their beginning; where two overlap, their factors multiply.</summary>
    public ImmutableArray<ActivityEvent> Activities { get; init; } = [];
}
