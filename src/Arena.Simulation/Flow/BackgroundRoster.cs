using System.Collections.Immutable;
using System.Globalization;

namespace Arena.Simulation;

/// <summary>
/// Who the background traders of a market are: noise, value, momentum and informed traders, in this order, each group numbered
/// from 0. A name such as <c>noise/17</c> addresses the trader's random stream, so a trader keeps its luck when another group
/// grows.
/// </summary>
public static class BackgroundRoster
{
    /// <summary>The groups' names, in the order of their accounts: what stands before the slash in a trader's name.</summary>
    public static ImmutableArray<string> Groups { get; } = ["noise", "value", "momentum", "informed"];

    /// <summary>How many background traders a market has.</summary>
    public static int Count(BackgroundOptions options) =>
        options.Noise.Count + options.Value.Count + options.Momentum.Count + options.Informed.Count;

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
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "There are four groups, counted from 0."),
    };

    /// <summary>The name of a background trader.</summary>
    /// <param name="options">The flow.</param>
    /// <param name="index">Its place among the background traders, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such trader.</exception>
    public static string Name(BackgroundOptions options, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var place = index;
        for (var group = 0; group < Groups.Length; group++)
        {
            var count = Count(options, group);
            if (place < count) return string.Create(CultureInfo.InvariantCulture, $"{Groups[group]}/{place}");
            place -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "There are not so many background traders.");
    }

    /// <summary>The table of a match in a market: its competitors, then its background traders.</summary>
    /// <param name="competitors">The participants that are asked each round, in line-up order.</param>
    /// <param name="options">The flow.</param>
    /// <exception cref="ArgumentException">Two competitors share a name, or one has no account.</exception>
    public static ParticipantTable Participants(
        ImmutableArray<ParticipantSpec> competitors, BackgroundOptions options) =>
        new(competitors, Count(options), index => Name(options, index));
}
