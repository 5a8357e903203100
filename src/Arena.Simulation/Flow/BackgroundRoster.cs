using System.Collections.Immutable;
using System.Globalization;

namespace Arena.Simulation;

/// <summary>
/// Who the background traders of a market are: group after group in the order of <see cref="Groups"/>, each numbered
/// from 0. A name such as <c>noise/17</c> addresses the trader's random stream, so a trader keeps its luck when another group
/// grows.
/// </summary>
public static class BackgroundRoster
{
    /// <summary>The groups' names, in the order of their accounts: what stands before the slash in a trader's name.</summary>
    public static ImmutableArray<string> Groups { get; } = ["noise", "value", "momentum", "informed", "touch", "bayesian-value", "moving-average", "ladder-maker"];

    /// <summary>How many background traders a market has.</summary>
    public static int Count(BackgroundOptions options)
    {
        var count = 0;
        for (var group = 0; group < Groups.Length; group++) count += Count(options, group);
        return count;
    }

    /// <summary>How many traders a group has.</summary>
    /// <param name="options">The flow.</param>
    /// <param name="group">The group's place in <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static int Count(BackgroundOptions options, int group) => group switch
    {
        0 => options.Noise.Count,
        1 => options.Value.Count,
        2 => options.Momentum.Count,
        3 => options.Informed.Count,
        4 => options.Touch?.Count ?? 0,
        5 => options.BayesianValue?.Count ?? 0,
        6 => options.MovingAverage?.Count ?? 0,
        7 => options.LadderMaker?.Count ?? 0,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There are eight groups, counted from 0."),
    };

    /// <summary>The name of a background trader.</summary>
    /// <param name="options">The flow.</param>
    /// <param name="index">Its place among the background traders, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such trader.</exception>
    public static string Name(BackgroundOptions options, int index)
    {
        var (group, place) = Locate(options, index);
        return string.Create(CultureInfo.InvariantCulture, $"{Groups[group]}/{place}");
    }

    /// <summary>The table of a match in a market: its competitors, then its background traders.</summary>
    /// <param name="competitors">The participants that are asked each round, in line-up order.</param>
    /// <param name="options">The flow.</param>
    /// <exception cref="ArgumentException">Two competitors share a name, or one has no account.</exception>
    public static ParticipantTable Participants(
        ImmutableArray<ParticipantSpec> competitors, BackgroundOptions options) =>
        new(competitors, Count(options), index => Name(options, index));

    /// <summary>A background trader's group, and its place in it, both counted from 0.</summary>
    /// <param name="options">The flow.</param>
    /// <param name="index">Its place among the background traders, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such trader.</exception>
    internal static (int Group, int Place) Locate(BackgroundOptions options, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var place = index;
        for (var group = 0; group < Groups.Length; group++)
        {
            var count = Count(options, group);
            if (place < count) return (group, place);
            place -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "There are not so many background traders.");
    }
}
