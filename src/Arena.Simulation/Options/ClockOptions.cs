namespace Arena.Simulation;

/// <summary>
/// How business time runs against wall time (Clark 1973, "A subordinated stochastic process model with finite variance for speculative prices"):
/// background traders act, and latent values move, by its speed a(t), of mean 1. The members multiply.
/// </summary>
public sealed record ClockOptions
{
    /// <summary>The pattern that is the same every session; <c>null</c>: flat.</summary>
    public IntradayOptions? Intraday { get; init; }

    /// <summary>Busier and quieter times at random; <c>null</c>: none.</summary>
    public RegimeOptions? Regimes { get; init; }
}
