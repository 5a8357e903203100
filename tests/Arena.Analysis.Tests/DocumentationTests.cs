using System.Text.Json;

namespace Arena.Analysis.Tests;

/// <summary>Holds <c>docs/reports.md</c> to what is written.</summary>
public sealed class DocumentationTests
{
    private static readonly Lazy<string> Text = new(() => File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "reports.md")));

    [Fact]
    public void Columns_OfEveryExportedTable_AreDocumentedInOrder()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Exporting.Csv(RecordedTape.Random(31, sessions: 1, commands: 10).Complete(), folder.Path))
        {
            var header = Csv.Parse(File.ReadAllText(file))[0];
            var line = Text.Value.Split('\n').Single(l => l.StartsWith($"| `{Path.GetFileName(file)}`", StringComparison.Ordinal));
            Assert.EndsWith($"| {string.Join(", ", header.Select(column => $"`{column}`"))} |", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Columns_OfTheLeaderboard_AreDocumentedInOrder()
    {
        using var folder = new TemporaryFolder();
        TournamentReport.Write(FakeTournament.Input, folder.Path);
        var header = Csv.Parse(File.ReadAllText(folder.File(TournamentReport.LeaderboardFile)))[0];

        Assert.Contains(string.Join(", ", header.Select(column => $"`{column}`")) + ".", Text.Value.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_OfTheResults_AreDocumented()
    {
        using var folder = new TemporaryFolder();
        TournamentReport.Write(FakeTournament.Input, folder.Path);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File(TournamentReport.ResultsFile)));

        Assert.All(json.RootElement.EnumerateObject(), property => Assert.Contains($"`{property.Name}`", Text.Value, StringComparison.Ordinal));
    }

    internal static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Arena.sln"))) return folder.FullName;
        throw new InvalidOperationException("No folder above the tests holds Arena.sln.");
    }
}
