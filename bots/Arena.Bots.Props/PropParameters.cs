using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>Parameters that all prop strategies here share, so that they mean the same everywhere.</summary>
internal static class PropParameters
{
    /// <summary>How much to ask for at once, how much to hold, and when to go home.</summary>
    public static ImmutableArray<BotParameter> Sizes { get; } =
    [
        new("clipLots", 5, 1, 100_000, "Size of a transfer at a confidence of 1, in lots; the most is twice this."),
        new("limitShare", 0.8, 0.01, 1, "Largest position, as a share of the book's position limit."),
        new("closingShare", 0.03, 0, 0.5, "Last part of the session, as a share of it, in which positions are only brought home."),
    ];
}
