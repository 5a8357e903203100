using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary>A tournament of six short matches.</summary>
internal static class SmallCup
{
    public const int Matches = 6;

    /// <summary>Writes its file.</summary>
    public static string WriteTo(TemporaryFolder folder)
    {
        string[] firms = ["harbour-and-pike", "three-doors", "plain-vanilla", "glasshouse"];
        var path = folder.At("small-cup.json");
        File.WriteAllText(path, $$"""
            {
              "name": "small-cup",
              "seed": 11,
              "scenarios": [ { "file": "{{ShippedFolder.At("scenarios", "tiny.json")}}" } ],
              "firms": [ {{string.Join(", ", firms.Select(firm => $$"""{ "file": "{{ShippedFolder.At("firms", firm + ".json")}}" }"""))}} ],
              "adversaries": [ { "name": "Sam", "strategy": { "bot": "steamroller" }, "positionLimitLots": 300 } ],
              "boardsPerScenario": 3,
              "sessionsPerMatch": 2,
              "firmsPerTable": 2,
              "adversariesPerTable": 1
            }
            """);
        return path;
    }
}
