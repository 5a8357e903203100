namespace Arena.Simulation;

/// <summary>
/// Contrarian traders: each wakes by a Poisson process, compares a fast and a slow exponential average of one instrument's mid, the same
/// instrument for a session, and trades against the move when it exceeds its threshold; in continuous trading only. It sends a market order with
/// <see cref="MarketShare"/> where there is something to take, otherwise a limit order a tick better than the best price of its side, or at that price where the spread has no room, which it
/// cancels after a while.
/// Who buys what has fallen is paid for the liquidity (Lo and MacKinlay 1990; Kaniel, Saar and Titman 2008), and takes the other side of those who
/// follow a move (De Long, Shleifer, Summers and Waldmann 1990).
/// </summary>
public sealed record ContrarianOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Time constant of the fast average in seconds. Positive.</summary>
    public double FastSeconds { get; init; } = 60;

    /// <summary>Time constant of the slow average in seconds. Above the fast one.</summary>
    public double SlowSeconds { get; init; } = 300;

    /// <summary>How far the averages must differ, in ticks. Not negative.</summary>
    public double ThresholdTicks { get; init; } = 2;

    /// <summary>Share of orders that are market orders, 0 to 1; the others are limit orders.</summary>
    public double MarketShare { get; init; } = 0.2;

    /// <summary>Mean seconds, exponential, after which a limit order that still rests is cancelled. Positive.</summary>
    public double MeanLifeSeconds { get; init; } = 60;

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>The index of order sizes with a power law, as <see cref="NoiseOptions.SizeTailIndex"/>; <c>null</c>: sizes are geometric.</summary>
    public double? SizeTailIndex { get; init; }
}
