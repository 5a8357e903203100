using Arena.Bots;
using Arena.Configuration;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

/// <summary>What ships with the arena.</summary>
internal static class Shipped
{
    public static InProcessBotFactory Bots { get; } = new();

    public static TournamentSpec OpeningDay() => TournamentFile.Load(ShippedFolder.At("tournaments", "opening-day.json"), Bots);

    public static MatchSpec Tiny(string lineup = "tiny")
    {
        var market = ScenarioFile.Load(ShippedFolder.At("scenarios", "tiny.json"));
        var entrants = LineupFile.Load(ShippedFolder.At("lineups", lineup + ".json"), Bots);
        return new MatchSpec(market, entrants, Seed: 7, Sessions: 2, ConfigurationHash.Of(market, entrants, Bots));
    }
}
