using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>Parameters that all quoters here share, so that they mean the same everywhere.</summary>
internal static class QuoterParameters
{
    /// <summary>What to believe, how much to show, how much to hold, and when to go home.</summary>
    public static ImmutableArray<BotParameter> Sizes { get; } =
    [
        new("quoteLots", 10, 1, 100_000, "Size of each side of a quote, in lots."),
        new("fairSeconds", 5, 0, 10_000, "Time constant of the average of mids that is taken for fair value, in seconds."),
        new("limitShare", 0.5, 0.01, 1, "Largest inventory the quoter builds, as a share of the book's position limit."),
        new("closingShare", 0.02, 0, 0.5, "Last part of the session, as a share of it, over which that limit falls to nothing."),
    ];

    /// <summary>How volatility is measured (<see cref="VolatilityMeter"/>).</summary>
    public static ImmutableArray<BotParameter> Volatility { get; } =
    [
        new("volatilityHalfLifeSeconds", 120, 1, 100_000, "Seconds after which a move of the mid counts half in the volatility."),
        new("minimumVolatilityTicks", 0.2, 0.001, 1_000, "Volatility is never taken for less, in ticks per root second."),
        new("maximumVolatilityTicks", 3, 0.001, 1_000, "Nor for more than this, or the minimum if that is larger, in ticks per root second."),
    ];
}
