namespace Arena.Simulation;

/// <summary>
/// Momentum traders: each wakes by a Poisson process, compares a fast and a slow exponential average of one instrument's mid, the
/// same instrument for a session, and sends a market order in the direction of the move when it exceeds its threshold;
/// in continuous trading only.
/// </summary>
public sealed record MomentumOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Time constant of the fast average in seconds. Positive.</summary>
    public double FastSeconds { get; init; } = 60;

    /// <summary>Time constant of the slow average in seconds. Above the fast one.</summary>
    public double SlowSeconds { get; init; } = 300;

    /// <summary>How far the averages must differ, in ticks. Not negative.</summary>
    public double ThresholdTicks { get; init; } = 2;

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>
    /// The index of order sizes with a power law: the share of orders above x lots falls as x^-index, the mean stays. Above 1; the volumes of trades have about
    /// 1.5 (Gopikrishnan, Plerou, Gabaix and Stanley 2000). None is larger than the venue's largest order. <c>null</c>: sizes are geometric.
    /// </summary>
    public double? SizeTailIndex { get; init; }
}
