using Arena.Bots;
using Arena.Configuration;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

/// <summary>What ships with the arena.</summary>
internal static class Shipped
{
    public static string Folder { get; } = FindFolder();

    public static InProcessBotFactory Bots { get; } = new();

    public static TournamentSpec OpeningDay() => TournamentFile.Load(Path.Combine(Folder, "tournaments", "opening-day.json"), Bots);

    public static MatchSpec Tiny(string lineup = "tiny")
    {
        var market = ScenarioFile.Load(Path.Combine(Folder, "scenarios", "tiny.json"));
        var entrants = LineupFile.Load(Path.Combine(Folder, "lineups", lineup + ".json"), Bots);
        return new MatchSpec(market, entrants, Seed: 7, Sessions: 2, ConfigurationHash.Of(market, entrants, Bots));
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "arena-config");
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds arena-config.");
    }
}
