using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>Parameters that all adversaries here share, so that they mean the same everywhere.</summary>
internal static class AdversaryParameters
{
    /// <summary>How hard to press, how much to hold, and when to go home.</summary>
    public static ImmutableArray<BotParameter> Force { get; } =
    [
        new("aggression", 0.5, 0, 1, "Share of its full clips that it trades; 0 never trades: the control of a dose-response experiment."),
        new("limitShare", 0.9, 0.01, 1, "Largest position, as a share of the position limit."),
        new("closingShare", 0.03, 0, 0.5, "Last part of the session, as a share of it, in which positions are only brought home."),
    ];

    /// <summary>A clip at the given aggression, rounded down; no less than a lot unless aggression is 0.</summary>
    public static long Clip(BotParameters parameters, string clip)
    {
        var lots = parameters["aggression"] * parameters[clip];
        return lots == 0 ? 0 : (long)Math.Max(1, Math.Floor(lots));
    }
}
