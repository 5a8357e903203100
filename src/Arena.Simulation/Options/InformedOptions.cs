namespace Arena.Simulation;

/// <summary>
/// Informed traders: each wakes by a Poisson process, knows the latent value of an instrument, picked at random, some time ahead
/// without error, and takes liquidity up to its threshold from the value while the market is wrong by more than that; in continuous
/// trading only.
/// </summary>
public sealed record InformedOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>How far ahead it knows the latent value, in seconds. Not negative.</summary>
    public double LeadSeconds { get; init; } = 10;

    /// <summary>How far beyond the touch the value must be, in ticks. Not negative.</summary>
    public double ThresholdTicks { get; init; } = 1;

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>
    /// The index of order sizes with a power law: the share of orders above x lots falls as x^-index, the mean stays. Above 1; the volumes of trades have about
    /// 1.5 (Gopikrishnan, Plerou, Gabaix and Stanley 2000). None is larger than the venue's largest order. <c>null</c>: sizes are geometric.
    /// </summary>
    public double? SizeTailIndex { get; init; }

    /// <summary>The largest position per instrument, in lots, orders on their way included. Positive.</summary>
    public long PositionLimitLots { get; init; } = 500;

    /// <summary>What it acts on.</summary>
    public InformedKnowledge Knows { get; init; }

    /// <summary>With <see cref="InformedKnowledge.News"/>: for how long after news it still acts, in seconds. Not negative.</summary>
    public double AfterNewsSeconds { get; init; } = 30;
}
