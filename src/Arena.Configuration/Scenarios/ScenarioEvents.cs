using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The list of what is to happen in a session, as a scenario tells it, sorted into the parts of the market that make it happen.</summary>
/// <param name="Events">The events as they stand in the file.</param>
internal readonly record struct ScenarioEvents(ImmutableArray<ScenarioEvent> Events)
{
    /// <summary>The events of one kind, by time; those of one moment in the order of the file.</summary>
    internal ImmutableArray<T> Of<T>(Func<ScenarioEvent, T?> select, Func<T, Timestamp> at)
        where T : struct => [.. Events.Select(select).OfType<T>().OrderBy(at)];

    /// <summary>The scenario with what is to happen in it.</summary>
    internal MarketOptions AddTo(MarketOptions market) => market with
    {
        News = Of(e => e.News, news => news.At),
        Activities = Of(e => e.Activity, activity => activity.At),
        Background = market.Background with { Shocks = [.. Events.Select(e => e.Shock).OfType<ShockOptions>().OrderBy(shock => shock.At)] },
        Venue = market.Venue with
        {
            Halts = [.. Events.SelectMany(e => e.Halts).OrderBy(halt => halt.At).ThenBy(halt => halt.Instrument.Index)],
            FeeChanges = [.. Events.SelectMany(e => e.Fees).OrderBy(change => change.At).ThenBy(change => change.Instrument.Index)],
        },
    };
}
