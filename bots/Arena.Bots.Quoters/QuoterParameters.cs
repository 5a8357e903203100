using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>Parameters that all quoters here share, so that they mean the same everywhere.</summary>
internal static class QuoterParameters
{
    /// <summary>How much to show, how much to hold, and when to go home.</summary>
    public static ImmutableArray<BotParameter> Sizes { get; } =
    [
        new("quoteLots", 10, 1, 100_000, "Size of each side of a quote, in lots."),
        new("limitShare", 0.5, 0.01, 1, "Largest inventory the quoter builds, as a share of the book's position limit."),
        new("closingShare", 0.02, 0, 0.5, "Last part of the session, as a share of it, over which that limit falls to nothing."),
    ];
}
