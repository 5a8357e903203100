using System.Collections.Immutable;
using Arena.Bots;
using Arena.Configuration;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Repeatability.Tests;

/// <summary>A scenario of arena-config, with the shipped firms and adversaries where it can hold them.</summary>
internal sealed record ShippedScenario(string Name, MatchSpec Spec)
{
    private const string NoConfiguration = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>How much of the first session is played; longer than any opening auction.</summary>
    private static readonly Timestamp Opening = Timestamp.FromSeconds(180);

    public static ImmutableArray<ShippedScenario> All { get; } =
    [
        .. Directory.EnumerateFiles(ShippedFolder.At("scenarios"), "*.json").Order(StringComparer.Ordinal).Select(Load),
    ];

    /// <summary>Plays the opening and ends the tape there.</summary>
    /// <returns>The tape's hash.</returns>
    public string HashOfOpening()
    {
        var writer = new TapeWriter();
        var match = new Match(Spec, observer: writer);
        writer.WriteHeader(TapeHeader.Of(Spec.Market, match.Participants, Spec.Seed, Spec.Sessions, Spec.ConfigurationHash));
        var seats = SeatFactory.Create(Spec, GoldenMatches.Bots);
        var decision = new SeatDecision();
        while (match.Advance(out var round) && round.Time < Opening)
        {
            for (var competitor = 0; competitor < seats.Length; competitor++)
            {
                if (round.Number == 0) seats[competitor].OpenSession(round.Session);
                decision.Clear();
                seats[competitor].Decide(round.Market, match.Reports(competitor), decision);
                match.Apply(competitor, decision);
            }
        }

        return writer.Complete();
    }

    private static ShippedScenario Load(string path)
    {
        var market = ScenarioFile.Load(path);
        return new ShippedScenario(Path.GetFileName(path), new MatchSpec(market, LineupFor(market), 7, 1, NoConfiguration));
    }

    // A market without a future has no room for firms that hedge.
    private static Lineup LineupFor(MarketOptions market)
    {
        var path = ShippedFolder.At("lineups", "with-adversaries.json");
        var lineup = LineupFile.Load(path, GoldenMatches.Bots);
        try
        {
            MatchCheck.Require(market, lineup, path);
            return lineup;
        }
        catch (ConfigurationException)
        {
            return new Lineup([], lineup.Traders);
        }
    }
}
