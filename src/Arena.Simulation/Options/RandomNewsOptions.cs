namespace Arena.Simulation;

/// <summary>
/// News at random moments: a Poisson process on wall time. Each item makes the market factor jump, or one equity's own value, all alike; the log jump is normal with
/// mean 0. The stream is <c>news</c>, drawn for the whole session at its opening.
/// </summary>
public sealed record RandomNewsOptions
{
    /// <summary>Mean number in a session; not negative. At most 1,000 in one.</summary>
    public required double PerSession { get; init; }

    /// <summary>Standard deviation of the log jump; 0.01 is one percent. Not negative.</summary>
    public required double Deviation { get; init; }

    /// <summary>The share of news that is about the factor, 0 to 1. All is in a market without equities.</summary>
    public double FactorShare { get; init; } = 0.5;

    /// <summary>As <see cref="NewsEvent.ActivityBoost"/>; 1 or more.</summary>
    public double ActivityBoost { get; init; } = 1;

    /// <summary>As <see cref="NewsEvent.BoostDuration"/>; positive.</summary>
    public Timestamp BoostDuration { get; init; } = Timestamp.FromSeconds(60);
}
