namespace Arena.Simulation;

/// <summary>
/// The latent value of one instrument: reference price × exp(beta × factor + own), where the own log move follows an
/// Ornstein-Uhlenbeck process with jumps from 0. Rounded to half ticks, at least one tick; steps on a fixed grid
/// (docs/determinism.md).
/// </summary>
public sealed record FundamentalOptions
{
    /// <summary>True sensitivity to the factor; what the instrument publishes may be an estimate of it.</summary>
    public required double Beta { get; init; }

    /// <summary>
    /// Standard deviation of the own log move over one session, before reversion and jumps, as of
    /// <see cref="FactorOptions.SessionVolatility"/>. Not negative; 0 for the index future.
    /// </summary>
    public required double SessionVolatility { get; init; }

    /// <summary>Speed of reversion of the own move to 0, in units of 1 / session. Not negative.</summary>
    public double MeanReversionPerSession { get; init; }

    /// <summary>Mean number of own jumps per session. Not negative.</summary>
    public double JumpsPerSession { get; init; }

    /// <summary>Standard deviation of an own jump's log size. Not negative.</summary>
    public double JumpVolatility { get; init; }

    /// <summary>
    /// How far it is behind the factor, in seconds: its value at t moves with the factor of t - lag, which is 0 before the open. Rounded to whole steps of the
    /// grid. Not negative; an index future has none, so that it leads.
    /// </summary>
    public double FactorLagSeconds { get; init; }

    /// <summary>When it is computed.</summary>
    public FundamentalSampling Sampling { get; init; }
}
