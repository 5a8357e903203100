namespace Arena.Simulation;

/// <summary>
/// Bayesian value traders: each wakes by a Poisson process, cancels its order, asks the venue for best bid and ask, then observes the
/// latent value of its instrument with an error and updates its estimate of the value at the close, as one who believes the value to
/// revert to the reference price. With the estimate below the middle (bid + ask) / 2, rounded down, it sells at bid + x, otherwise it buys at
/// ask - x, where x is 0 with <see cref="TouchShare"/>, else whole ticks, uniform from 0 to below <see cref="DepthSpreads"/> times the spread.
/// With a side empty it sends, on a side picked at random, an order at its estimate. The value agents of ABIDES
/// (Byrd, Hybinette and Balch, 2020), after the background traders of Wah, Wright and Wellman (2017).
/// </summary>
public sealed record BayesianValueOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Variance of an observation's error, in ticks squared, as it is and as it is believed to be. Positive.</summary>
    public double ObservationVariance { get; init; } = 1_000;

    /// <summary>The reversion of the latent value that it believes in, per second. Positive.</summary>
    public double BeliefReversionPerSecond { get; init; } = 1e-6;

    /// <summary>The variance that it believes the latent value to gain in a second, in ticks squared. Not negative.</summary>
    public double BeliefVariancePerSecond { get; init; } = 100;

    /// <summary>Share of orders that go to the best price of the other side exactly, 0 to 1.</summary>
    public double TouchShare { get; init; } = 0.1;

    /// <summary>How deep the other orders may go, in spreads. Not negative.</summary>
    public double DepthSpreads { get; init; } = 2;
}
