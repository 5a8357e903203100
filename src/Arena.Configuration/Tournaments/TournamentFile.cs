using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Reads and writes a tournament: markets, entrants, adversaries, and how they are dealt to tables.</summary>
public static class TournamentFile
{
    private const long MaximumMatches = 1_000_000;

    /// <summary>Reads and checks a tournament file and the files it names.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <returns>The tournament, with its configuration's hash.</returns>
    /// <exception cref="ConfigurationException">A file is missing, is no JSON, or says something that is not allowed.</exception>
    public static TournamentSpec Load(string path, IBotFactory bots)
    {
        var document = LoadDocument(path, bots);
        var file = new ReferringFile(path, new ProblemList());
        var scenarios = Scenarios(file, document);
        var firms = Firms(file, document, bots);
        file.Problems.ThrowIfAny();
        var spec = new TournamentSpec
        {
            Name = document.Name, Seed = document.Seed, Scenarios = scenarios, Firms = firms, Adversaries = document.Adversaries,
            BoardsPerScenario = document.BoardsPerScenario, SessionsPerMatch = document.SessionsPerMatch,
            FirmsPerTable = document.FirmsPerTable, AdversariesPerTable = document.AdversariesPerTable,
            Score = document.Score, RiskAversion = document.RiskAversion, ConfigurationHash = "",
        };
        Check(file, spec);
        file.Problems.ThrowIfAny();
        return spec with { ConfigurationHash = ConfigurationHash.Of(spec, bots) };
    }

    /// <summary>Reads and checks a tournament file alone.</summary>
    /// <inheritdoc cref="Load"/>
    /// <returns>What the file says.</returns>
    public static TournamentDocument LoadDocument(string path, IBotFactory bots) => Format(bots).Load(path);

    /// <summary>A tournament as the text of a tournament file; read again, it is the same tournament.</summary>
    /// <param name="tournament">The tournament; its values must be such as a file may have.</param>
    /// <param name="bots">The host's bots.</param>
    /// <param name="schema">Where the schema lies, relative to the file that is to be written; <c>null</c>: not told.</param>
    /// <exception cref="ArgumentException">A bot is unknown.</exception>
    public static string Write(TournamentDocument tournament, IBotFactory bots, string? schema = null) =>
        Format(bots).Write(tournament, schema);

    internal static ConfigurationFile<TournamentDocument> Format(IBotFactory bots) => new(
        "tournament", "A tournament: markets, entrants, adversaries, and how they are dealt to tables.",
        new TournamentDescription(bots).Describe);

    private static ImmutableArray<MarketOptions> Scenarios(ReferringFile file, TournamentDocument document)
    {
        var scenarios = ImmutableArray.CreateBuilder<MarketOptions>(document.Scenarios.Length);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Scenarios.Length; i++)
        {
            var place = Places.At("scenarios", i, "file");
            if (file.Load(ScenarioFile.Format, place, document.Scenarios[i]) is not { } scenario) continue;
            if (names.Add(scenario.Name)) scenarios.Add(scenario);
            else file.Add(place, $"\"{document.Scenarios[i]}\"", $"a scenario of another name: '{scenario.Name}' is there already");
        }

        return scenarios.ToImmutable();
    }

    private static ImmutableArray<FirmOptions> Firms(ReferringFile file, TournamentDocument document, IBotFactory bots)
    {
        var firms = FirmReferences.Resolve(file, document.Firms, bots);
        if (document.Roster is null) return firms;
        var roster = file.Load(RosterFile.Format(bots), "roster", document.Roster, RosterFile.MaximumBytes);
        return roster is null ? firms : [.. firms, .. roster.Firms.Select(firm => firm.Options)];
    }

    private static void Check(ReferringFile file, TournamentSpec spec)
    {
        CompetitorNames.Check(file, spec.Firms, spec.Adversaries, "adversaries");
        foreach (var scenario in spec.Scenarios) MatchCheck.Check(file, scenario, spec.Firms);
        var tables = (spec.Firms.Length + spec.FirmsPerTable - 1L) / spec.FirmsPerTable;
        var matches = tables * spec.Scenarios.Length * spec.BoardsPerScenario;
        if (matches > MaximumMatches)
            file.Add("boardsPerScenario", $"{spec.BoardsPerScenario} ({matches} matches)", $"few enough for at most {MaximumMatches} matches");
    }
}
