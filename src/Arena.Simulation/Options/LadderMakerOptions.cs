namespace Arena.Simulation;

/// <summary>
/// Ladder makers, liquidity providers outside any firm: each wakes by a Poisson process, cancels all its orders, asks the venue for best bid
/// and ask of its instrument and for what was traded there lately, and places orders of one size at equal steps on both sides.
/// <list type="bullet">
/// <item>Size: a share of the volume traded in the lookback, rounded half to even, at least one lot.</item>
/// <item>Width w: <see cref="SpreadWeight"/> × spread + the rest × w before; <see cref="StartSpreadTicks"/> before the first answer.</item>
/// <item>Step: <see cref="SpacingSpreads"/> × w, rounded half to even, at least one tick.</item>
/// <item>Middle: (bid + ask) / 2 rounded down, moved by <see cref="SkewTicks"/> × (2 × bought / traded - 1), rounded down to whole ticks.</item>
/// <item>Best bid and ask: the middle - ⌊w / 2⌋ and + ⌈w / 2⌉; the other levels lie behind.</item>
/// </list>
/// With a side empty it goes by the last middle and width it knows, if any. When the book goes out of balance (<see cref="ImbalanceTrigger"/>) the venue
/// tells it, and it places its ladder once more around the last middle it knows, without cancelling. The adaptive market makers of ABIDES
/// (Byrd, Hybinette and Balch, 2020), after Chakraborty and Kearns (2011).
/// </summary>
public sealed record LadderMakerOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one maker. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Orders on each side; 1 or more.</summary>
    public int Levels { get; init; } = 10;

    /// <summary>The size of an order as a share of the volume traded in the lookback. Not negative.</summary>
    public double VolumeShare { get; init; } = 0.025;

    /// <summary>How far it looks back at trades, in seconds. Positive. Trades of auctions do not count.</summary>
    public double LookbackSeconds { get; init; } = 60;

    /// <summary>The weight of a new spread in the average, above 0 and at most 1.</summary>
    public double SpreadWeight { get; init; } = 0.75;

    /// <summary>The average spread that it starts a session with, in ticks. Not negative.</summary>
    public double StartSpreadTicks { get; init; } = 50;

    /// <summary>The step from level to level, in average spreads. Not negative.</summary>
    public double SpacingSpreads { get; init; } = 5;

    /// <summary>How far it moves its middle when all who took lately bought, in ticks; down when all sold. Not negative.</summary>
    public double SkewTicks { get; init; } = 4;

    /// <summary>
    /// It is told when 1 - (what the thinner side of the book shows) / (what the thicker does) rises above this; 1 or more: never. Not negative.
    /// </summary>
    public double ImbalanceTrigger { get; init; } = 0.9;

    /// <summary>
    /// Whether it stays away for the rest of the session when the first answer shows it an empty side. The makers of ABIDES do: some of its days have one
    /// maker instead of two.
    /// </summary>
    public bool QuitsWithoutMarket { get; init; }
}
