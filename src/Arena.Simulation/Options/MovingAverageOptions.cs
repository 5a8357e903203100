namespace Arena.Simulation;

/// <summary>
/// Moving-average traders: each wakes by a Poisson process and asks the venue for best bid and ask of its instrument. It keeps the
/// mids that it was told; once it has been told more than the slow average takes, it sends a limit order at the best price of the other side: it buys while the mean
/// of the last few is not below the mean of the last many, and sells otherwise. It never cancels. The momentum agents of ABIDES
/// (Byrd, Hybinette and Balch, 2020).
/// </summary>
public sealed record MovingAverageOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>How many mids the fast average takes; 1 or more.</summary>
    public int FastMids { get; init; } = 20;

    /// <summary>How many mids the slow average takes; more than the fast one.</summary>
    public int SlowMids { get; init; } = 50;
}
