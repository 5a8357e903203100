namespace Arena.Simulation;

/// <summary>
/// Noise traders: each wakes by a Poisson process, or one that excites itself (<see cref="Excitation"/>), picks an instrument and a side at random, and sends a limit order near the
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

    /// <summary>Mean distance of a limit order from the own best price, in ticks. Not negative.</summary>
    public double MeanDepthTicks { get; init; } = 4;

    /// <summary>
    /// The index of distances with a power law: the share beyond d ticks falls as d^-index, the mean stays. Above 1: about 1.5 on the London Stock Exchange (Zovko
    /// and Farmer 2002), 1.3 (Mike and Farmer 2008). The 0.6 of Bouchaud, Mezard and Potters (2002) in Paris has no mean. None lies beyond the width of the
    /// narrowest price band. <c>null</c>: distances are geometric.
    /// </summary>
    public double? DepthTailIndex { get; init; }

    /// <summary>Mean seconds after which a limit order that still rests is cancelled. Positive.</summary>
    public double MeanLifeSeconds { get; init; } = 60;

    /// <summary>
    /// The index of lives with a power law: the share of lives above t falls as t^-index, the mean stays. Above 1; about 2 (Challet and Stinchcombe 2001).
    /// <c>null</c>: lives are exponential.
    /// </summary>
    public double? LifeTailIndex { get; init; }

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>
    /// The index of order sizes with a power law: the share of orders above x lots falls as x^-index, the mean stays. Above 1; the volumes of trades have about
    /// 1.5 (Gopikrishnan, Plerou, Gabaix and Stanley 2000). None is larger than the venue's largest order. <c>null</c>: sizes are geometric.
    /// </summary>
    public double? SizeTailIndex { get; init; }

    /// <summary>Wakes that beget wakes; <c>null</c>: none do, wakes are a Poisson process.</summary>
    public ExcitationOptions? Excitation { get; init; }
}
