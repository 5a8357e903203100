namespace Arena.Analysis;

/// <summary>Which scenarios treat their seats alike, for people and for programs.</summary>
public sealed class FairnessReport
{
    /// <summary>The name of the file for programs.</summary>
    public const string JsonFile = "fairness.json";

    /// <summary>The name of the page for people.</summary>
    public const string PageFile = "fairness.html";

    internal FairnessReport(FairnessInput input, string resultsHash, ImmutableArray<ScenarioFairness> scenarios)
    {
        Input = input;
        ResultsHash = resultsHash;
        Scenarios = scenarios;
    }

    /// <summary>Identifies what all matches came to: <see cref="Tournaments.ResultsHash"/>.</summary>
    public string ResultsHash { get; }

    /// <summary>Each scenario's name and verdict, in the order of the tournament.</summary>
    public ImmutableArray<KeyValuePair<string, FairnessVerdict>> Verdicts =>
        [.. Scenarios.Select(scenario => KeyValuePair.Create(scenario.Scenario, scenario.Verdict))];

    /// <summary>Whether every scenario is fair.</summary>
    public bool IsFair => Scenarios.All(scenario => scenario.Verdict == FairnessVerdict.Fair);

    /// <summary>Each scenario's seats as a table, and what else is to say of it as facts, one a line.</summary>
    public ImmutableArray<(ReportTable Seats, ImmutableArray<KeyValuePair<string, string>> Facts)> Shown =>
        [.. Scenarios.Select(scenario => (FairnessTables.Seats(this, scenario), FairnessTables.Facts(this, scenario)))];

    internal FairnessInput Input { get; }

    internal ImmutableArray<ScenarioFairness> Scenarios { get; }

    /// <summary>All numbers as JSON, a line's end after it: docs/fairness.md describes the keys.</summary>
    public string ToJson() => FairnessJson.Of(this);

    /// <summary>Writes <see cref="JsonFile"/> and <see cref="PageFile"/>; they appear together or not at all.</summary>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <param name="command">The command line that makes the report again; shown on the page.</param>
    /// <returns>The paths written.</returns>
    /// <exception cref="OutputException">The folder cannot be written to; the message says what is in the way.</exception>
    public ImmutableArray<string> Write(string folder, string command)
    {
        using var files = new StagedFiles(folder);
        files.Write(JsonFile, output => output.Write(ToJson()));
        files.Write(PageFile, output => output.Write(FairnessPage.Of(this, command)));
        return files.Commit();
    }
}
