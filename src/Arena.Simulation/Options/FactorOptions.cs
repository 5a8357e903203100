namespace Arena.Simulation;

/// <summary>
/// The latent market factor: its log value starts at 0 each session and follows an Ornstein-Uhlenbeck process with jumps. Every
/// instrument moves with it by its beta.
/// </summary>
public sealed record FactorOptions
{
    /// <summary>
    /// Standard deviation of the factor's log return over one session, before reversion and jumps; 0.01 is one percent. Reversion
    /// κ pulls it down by the factor √((1 - e^(-2κ)) / (2κ)). Not negative.
    /// </summary>
    public required double SessionVolatility { get; init; }

    /// <summary>Speed of reversion to 0, in units of 1 / session; 0 is a random walk. Not negative.</summary>
    public double MeanReversionPerSession { get; init; }

    /// <summary>Mean number of jumps per session, at Poisson times. Not negative.</summary>
    public double JumpsPerSession { get; init; }

    /// <summary>Standard deviation of a jump's log size. Not negative.</summary>
    public double JumpVolatility { get; init; }

    /// <summary>Deterministic log drift over a session, before reversion; positive rises.</summary>
    public double DriftPerSession { get; init; }

    /// <summary>
    /// Standard deviation of a drift that is drawn each session, of a stream of its own, and added to <see cref="DriftPerSession"/>: a session trends, and nobody
    /// knows from the scenario which way. Not negative.
    /// </summary>
    public double DriftDeviation { get; init; }
}
