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

    /// <summary>Mean order size in lots (geometric). 1 or more.</summary>
    public double MeanLots { get; init; } = 5;
}
