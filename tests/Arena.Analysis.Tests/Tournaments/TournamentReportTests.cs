using System.Text.Json;

namespace Arena.Analysis.Tests;

public sealed class TournamentReportTests
{
    private static readonly string[] Terms = ["spread", "inventory", "transfers", "hedging", "fees"];

    [Fact]
    public void Write_OfATournament_LeavesThreeFilesAndNothingElse()
    {
        using var folder = new TemporaryFolder();

        var written = TournamentReport.Write(FakeTournament.Input, folder.Path);

        Assert.Equal(["results.json", "leaderboard.csv", "report.html"], written.Select(Path.GetFileName));
        Assert.Equal(written.Order(StringComparer.Ordinal), Directory.EnumerateFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_WithOutcomesInAnotherOrder_GivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var shuffled = FakeTournament.Input with { Outcomes = [.. FakeTournament.Input.Outcomes.Reverse()] };

        var one = TournamentReport.Write(FakeTournament.Input, first.Path);
        var other = TournamentReport.Write(shuffled, second.Path);

        Assert.All(one.Zip(other), pair => Assert.Equal(File.ReadAllBytes(pair.First), File.ReadAllBytes(pair.Second)));
    }

    [Fact]
    public void ResultsJson_OfATournament_HoldsEveryMatchAndExactTerms()
    {
        using var folder = new TemporaryFolder();
        TournamentReport.Write(FakeTournament.Input, folder.Path);

        using var json = JsonDocument.Parse(File.ReadAllText(folder.File(TournamentReport.ResultsFile)));
        var root = json.RootElement;

        Assert.Equal(FakeTournament.Input.Leaderboard.ResultsHash, root.GetProperty("resultsHash").GetString());
        Assert.Equal(FakeTournament.Input.Plan.Length, root.GetProperty("matches").GetArrayLength());
        Assert.Equal(
            FakeTournament.Input.Outcomes.Select(outcome => outcome.Result.TapeHash),
            root.GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("tapeHash").GetString()));
        foreach (var seat in root.GetProperty("matches").EnumerateArray().SelectMany(match => match.GetProperty("seats").EnumerateArray()))
        {
            var books = seat.GetProperty("books").EnumerateArray().Select(book => book.GetProperty("pnl")).ToList();
            Assert.All(books, pnl => Assert.Equal(Micros(pnl, "total"), Terms.Sum(term => Micros(pnl, term))));
            Assert.Equal(seat.GetProperty("netPnlMicros").GetInt64(), books.Sum(pnl => Micros(pnl, "total")));
        }
    }

    [Fact]
    public void LeaderboardCsv_OfATournament_HasARowPerFirmInOrderOfRank()
    {
        using var folder = new TemporaryFolder();
        TournamentReport.Write(FakeTournament.Input, folder.Path);

        var rows = Csv.Parse(File.ReadAllText(folder.File(TournamentReport.LeaderboardFile)));

        Assert.Equal(["rank", "firm", "quoter", "propBooks", "rating [Elo]"], rows[0].Take(5));
        Assert.Equal(FakeTournament.Input.Leaderboard.Firms.Select(s => s.Name), rows.Skip(1).Select(row => row[1]));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Contains(rows, row => row[1] == FakeTournament.HostileName);
    }

    [Fact]
    public void Write_OfAnUnfinishedTournament_SaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        var half = FakeTournament.InputOf(FakeTournament.Spec, outcomes => [.. outcomes.Where(outcome => outcome.Index % 2 == 0)]);

        TournamentReport.Write(half, folder.Path);

        using var json = JsonDocument.Parse(File.ReadAllText(folder.File(TournamentReport.ResultsFile)));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("resultsHash").ValueKind);
        Assert.Contains("21 of 42", File.ReadAllText(folder.File(TournamentReport.ReportFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BeforeAnyMatch_StillWrites()
    {
        using var folder = new TemporaryFolder();
        var empty = FakeTournament.InputOf(FakeTournament.Spec, _ => []);

        var written = TournamentReport.Write(empty, folder.Path);

        Assert.All(written, path => Assert.True(new FileInfo(path).Length > 0));
    }

    [Fact]
    public void Write_WithAnOutcomeTwice_Throws()
    {
        using var folder = new TemporaryFolder();
        var twice = FakeTournament.Input with { Outcomes = [.. FakeTournament.Input.Outcomes, FakeTournament.Input.Outcomes[0]] };

        var exception = Assert.Throws<ArgumentException>(() => TournamentReport.Write(twice, folder.Path));

        Assert.Contains("two outcomes", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static long Micros(JsonElement pnl, string term) => pnl.GetProperty(term).GetInt64();
}
