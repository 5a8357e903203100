using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>The flow around the competitors.</summary>
public sealed record BackgroundOptions
{
    /// <summary>Noise traders.</summary>
    public required NoiseOptions Noise { get; init; }

    /// <summary>Value traders.</summary>
    public required ValueOptions Value { get; init; }

    /// <summary>Momentum traders.</summary>
    public required MomentumOptions Momentum { get; init; }

    /// <summary>Informed traders.</summary>
    public required InformedOptions Informed { get; init; }

    /// <summary>Touch traders; <c>null</c>: none.</summary>
    public TouchOptions? Touch { get; init; }

    /// <summary>Bayesian value traders; <c>null</c>: none.</summary>
    public BayesianValueOptions? BayesianValue { get; init; }

    /// <summary>Moving-average traders; <c>null</c>: none.</summary>
    public MovingAverageOptions? MovingAverage { get; init; }

    /// <summary>Liquidity providers outside any firm; <c>null</c>: none.</summary>
    public LadderMakerOptions? LadderMaker { get; init; }

    /// <summary>Contrarian traders; <c>null</c>: none.</summary>
    public ContrarianOptions? Contrarian { get; init; }

    /// <summary>Retail traders; <c>null</c>: none.</summary>
    public RetailOptions? Retail { get; init; }

    /// <summary>Institutional investors; <c>null</c>: none.</summary>
    public InstitutionalOptions? Institutional { get; init; }

    /// <summary>Index arbitrageurs; <c>null</c>: none.</summary>
    public ArbitrageOptions? Arbitrage { get; init; }

    /// <summary>Large orders at stated moments, by time; each is a trader of its own.</summary>
    public ImmutableArray<ShockOptions> Shocks { get; init; } = [];

    /// <summary>The order sizes of touch, Bayesian value and moving-average traders, as a mixture; not empty where there are such.</summary>
    public ImmutableArray<SizeComponent> Sizes { get; init; } = [];

    /// <summary>
    /// How often background traders choose each instrument, as whole positive weights at the instruments' indices: with 3 and 1, three
    /// wakes in four go to the first. Empty: each alike.
    /// </summary>
    public ImmutableArray<long> Activity { get; init; } = [];

    /// <summary>Their one-way latency to the venue: each has its own, uniform between 0 and twice this.</summary>
    public Timestamp MeanLatency { get; init; } = Timestamp.FromMilliseconds(5);

    /// <summary>
    /// The length in kilometres of a line on which the venue and each trader have a place, uniform and drawn each session: a trader's one-way
    /// latency is its distance from the venue at the speed of light. <c>null</c>: by <see cref="MeanLatency"/>. Positive.
    /// </summary>
    public double? LatencyLineKilometres { get; init; }
}
