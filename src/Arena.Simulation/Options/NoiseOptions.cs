namespace Arena.Simulation;

/// <summary>
/// Noise traders: each wakes by a Poisson process, picks an instrument and a side at random, and sends a limit order near the
/// touch, or a market order; limit orders that still rest after a while it cancels. While its own side is empty it starts from
/// the last mid, short of taking; where there is nothing to take, it sends a limit order in place of a market order.
/// While orders are collected for an auction it starts from the mid, and what would be a market order is a limit order as far beyond
/// the mid as it would otherwise stay behind. In a halt it sends nothing but cancellations.
/// Zero-intelligence flow after Farmer, Patelli and Zovko (2005).
/// </summary>
public sealed record NoiseOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Share of wakes that send a market order, 0 to 1; the others send a limit order.</summary>
    public double MarketShare { get; init; } = 0.5;

    /// <summary>Mean distance of a limit order from the own best price, in ticks, geometric. Not negative.</summary>
    public double MeanDepthTicks { get; init; } = 4;

    /// <summary>Mean seconds, exponential, after which a limit order that still rests is cancelled. Positive.</summary>
    public double MeanLifeSeconds { get; init; } = 60;

    /// <summary>Mean order size in lots (geometric). 1 or more.</summary>
    public double MeanLots { get; init; } = 5;
}
