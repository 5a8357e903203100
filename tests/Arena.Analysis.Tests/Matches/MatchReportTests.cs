namespace Arena.Analysis.Tests;

public sealed class MatchReportTests
{
    private static readonly PlannedMatch Match = FakeTournament.Input.Plan[0];
    private static readonly MatchResult Result = FakeTournament.Input.Outcomes[0].Result;

    [Fact]
    public void Report_OfAMatch_NamesEverySeatAndBook()
    {
        var report = MatchReport.Of(Match.Spec, Result);

        Assert.Equal(Result.Seats.Select(seat => seat.Name), report.Tables[0].Rows.Select(row => row[0]));
        Assert.Equal(Result.Seats.Sum(seat => seat.Books.Length), report.Tables[1].Rows.Length);
        Assert.All(report.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
        Assert.Contains(report.Summary, fact => fact.Value == Result.TapeHash);
    }

    [Fact]
    public void Report_OfAMatchWithoutFaults_HasNoTableOfThem()
    {
        Assert.DoesNotContain(MatchReport.Of(Match.Spec, Result).Tables, table => table.Title.Contains("seats", StringComparison.Ordinal));
        var faulty = FakeOutcomes.WithFault(new MatchOutcome(0, Result), 0).Result;
        Assert.Contains(MatchReport.Of(Match.Spec, faulty).Tables, table => table.Title.Contains("seats", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_OfBooks_NamesTheBotThatDroveEach()
    {
        var books = MatchReport.Of(Match.Spec, Result).Tables[1];
        var expected = Match.Spec.Lineup.Firms
            .SelectMany(firm => new[] { firm.Quoter.Bot }.Concat(firm.PropBooks.Select(book => book.Strategy.Bot)))
            .Concat(Match.Spec.Lineup.Traders.Select(trader => trader.Strategy.Bot));

        Assert.Equal(expected, books.Rows.Select(row => row[2]));
    }

    [Fact]
    public void Report_WhereMoneyWasMade_SaysSo()
    {
        var broken = Result with { Conservation = Result.Conservation with { Cash = new Money(1) } };

        Assert.Contains(MatchReport.Of(Match.Spec, broken).Summary, fact => fact.Value.StartsWith("BROKEN", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_OfAnotherMatchsResult_Throws() =>
        Assert.Throws<ArgumentException>(() => MatchReport.Of(Match.Spec, FakeTournament.Input.Outcomes[1].Result));
}
