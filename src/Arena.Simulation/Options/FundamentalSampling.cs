namespace Arena.Simulation;

/// <summary>How a latent value comes about in time.</summary>
public enum FundamentalSampling
{
    /// <summary>On a fixed grid, whoever asks: reference price × exp(beta × factor + own).</summary>
    Grid = 0,

    /// <summary>
    /// At the moments at which somebody asks, by the exact transition from the moment before: reference price × (1 + own), in whole ticks, with no
    /// part in the factor. Traders ask at times of their own streams, so it is the same whoever competes; with more or other
    /// background traders it is another path of the same law.
    /// </summary>
    OnDemand = 1,
}
