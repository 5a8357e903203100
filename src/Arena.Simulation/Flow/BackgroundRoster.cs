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
    private static readonly ImmutableArray<BackgroundGroup> Table =
    [
        new("noise", options => options.Noise.Count, (market, account, place, options) => new NoiseTrader(market, account, place, options.Noise)),
        new("value", options => options.Value.Count, (market, account, place, options) => new ValueTrader(market, account, place, options.Value)),
        new("momentum", options => options.Momentum.Count, (market, account, place, options) => new MomentumTrader(market, account, place, options.Momentum)),
        new("informed", options => options.Informed.Count, (market, account, place, options) => new InformedTrader(market, account, place, options.Informed)),
        new("touch", options => options.Touch?.Count ?? 0, (market, account, place, options) => new TouchTrader(market, account, place, options.Touch!)),
        new("bayesian-value", options => options.BayesianValue?.Count ?? 0, (market, account, place, options) => new BayesianValueTrader(market, account, place, options.BayesianValue!)),
        new("moving-average", options => options.MovingAverage?.Count ?? 0, (market, account, place, options) => new MovingAverageTrader(market, account, place, options.MovingAverage!)),
        new("ladder-maker", options => options.LadderMaker?.Count ?? 0, (market, account, place, options) => new LadderMaker(market, account, place, options.LadderMaker!)),
        new("contrarian", options => options.Contrarian?.Count ?? 0, (market, account, place, options) => new ContrarianTrader(market, account, place, options.Contrarian!)),
        new("retail", options => options.Retail?.Count ?? 0, (market, account, place, options) => new RetailTrader(market, account, place, options.Retail!)),
        new("institutional", options => options.Institutional?.Count ?? 0, (market, account, place, options) => new InstitutionalTrader(market, account, place, options.Institutional!)),
        new("arbitrage", options => options.Arbitrage?.Count ?? 0, (market, account, place, options) => new ArbitrageTrader(market, account, place, options.Arbitrage!)),
        new("shock", options => options.Shocks.Length, (market, account, place, options) => new ShockTrader(market, account, place, options.Shocks[Locate(options, place).Place])),
    ];

    /// <summary>The groups' names, in the order of their accounts: what stands before the slash in a trader's name.</summary>
    public static ImmutableArray<string> Groups { get; } = [.. Table.Select(group => group.Name)];

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
    public static int Count(BackgroundOptions options, int group)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, Table.Length);
        return Table[group].Count(options);
    }

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

    /// <summary>A background trader before its first session.</summary>
    /// <param name="market">Its surroundings.</param>
    /// <param name="account">Its account.</param>
    /// <param name="place">Its place among the background traders, counted from 0.</param>
    /// <param name="options">The flow.</param>
    internal static BackgroundTrader Make(FlowMarket market, AccountSpec account, int place, BackgroundOptions options) =>
        Table[Locate(options, place).Group].Make(market, account, place, options);

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
