namespace Arena.Simulation;

/// <summary>
/// Value traders: each wakes by a Poisson process, observes the latent value of an instrument, picked at random, with its own error,
/// and takes liquidity up to its margin from its estimate when the market is further away than that; otherwise it rests an order
/// at its margin from its estimate, on a side picked at random. Each wake cancels the order of the wake before: at most one rests.
/// While orders are collected for an auction there is nothing to take, so it always rests one; in a halt it only cancels.
/// </summary>
public sealed record ValueOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Standard deviation of an observation's error, in ticks. Not negative.</summary>
    public double ObservationNoiseTicks { get; init; } = 6;

    /// <summary>How far from its estimate the market must be before it takes, in ticks. Not negative.</summary>
    public double MarginTicks { get; init; } = 3;

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>
    /// The index of order sizes with a power law: the share of orders above x lots falls as x^-index, the mean stays. Above 1; the volumes of trades have about
    /// 1.5 (Gopikrishnan, Plerou, Gabaix and Stanley 2000). None is larger than the venue's largest order. <c>null</c>: sizes are geometric.
    /// </summary>
    public double? SizeTailIndex { get; init; }
}
