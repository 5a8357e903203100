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

    /// <summary>
    /// How often background traders choose each instrument, as whole positive weights at the instruments' indices: with 3 and 1, three
    /// wakes in four go to the first. Empty: each alike.
    /// </summary>
    public ImmutableArray<long> Activity { get; init; } = [];

    /// <summary>Their one-way latency to the venue: each has its own, uniform between 0 and twice this.</summary>
    public Timestamp MeanLatency { get; init; } = Timestamp.FromMilliseconds(5);
}
