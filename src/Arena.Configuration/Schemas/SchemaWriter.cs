using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Writes a JSON Schema for each kind of configuration file, from the same descriptions that read the files.</summary>
public static class SchemaWriter
{
    /// <summary>The schemas: file name and text, in the order of their names.</summary>
    /// <param name="bots">The host's bots: each has its parameters in the schemas.</param>
    public static ImmutableArray<(string FileName, string Text)> All(IBotFactory bots)
    {
        var firm = FirmFile.Format(bots);
        var lineup = LineupFile.Format(bots);
        var roster = RosterFile.Format(bots);
        var tournament = TournamentFile.Format(bots);
        return
        [
            (firm.SchemaFileName, firm.Schema()),
            (lineup.SchemaFileName, lineup.Schema()),
            (ResultJson.Format.SchemaFileName, ResultJson.Format.Schema()),
            (roster.SchemaFileName, roster.Schema()),
            (ScenarioFile.Format.SchemaFileName, ScenarioFile.Format.Schema()),
            (tournament.SchemaFileName, tournament.Schema()),
        ];
    }

    /// <summary>Writes the schemas into a folder, which is made if it is missing.</summary>
    /// <param name="folder">The folder; files of the same names are replaced.</param>
    /// <param name="bots">The host's bots.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void WriteAll(string folder, IBotFactory bots)
    {
        Directory.CreateDirectory(folder);
        foreach (var (fileName, text) in All(bots)) File.WriteAllText(Path.Combine(folder, fileName), text);
    }
}
