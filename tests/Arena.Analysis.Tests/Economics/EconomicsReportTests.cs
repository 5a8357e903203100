namespace Arena.Analysis.Tests;

public sealed class EconomicsReportTests
{
    [Fact]
    public void Fees_OfATournament_AreFoundToTheMicroUnit()
    {
        var audit = FeeAudit.Of(new TournamentData(FakeTournament.Input).Matches);

        Assert.True(audit.Holds);
        Assert.Equal(audit.Venue, audit.TotalPaid);
        Assert.Contains(audit.Paid, p => p.Payer == "Central books" && p.Fees < Money.Zero);
        Assert.Contains(audit.Paid, p => p.Payer == "Background: noise");
    }

    [Fact]
    public void Fees_OffByOneMicroUnit_DoNotHold()
    {
        var input = FakeTournament.InputOf(FakeTournament.Spec, outcomes =>
            outcomes.SetItem(0, outcomes[0] with { Result = outcomes[0].Result with { VenueFees = outcomes[0].Result.VenueFees + new Money(1) } }));

        var report = new EconomicsReport(new TournamentData(input));

        Assert.False(report.Fees.Holds);
        Assert.Equal(Verdict.Fails, report.Findings[^1].Verdict);
        Assert.Contains("-0.000001", report.Findings[^1].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_OfATournament_AreSortedFromTheMostBenign()
    {
        var report = new EconomicsReport(new TournamentData(FakeTournament.Input));

        Assert.Equal(["calm", "jumpy", "informed"], report.Scenarios.Select(s => s.Scenario.Name));
    }

    [Fact]
    public void Findings_OfAMarketWhereInformedFlowCosts_Hold()
    {
        var report = new EconomicsReport(new TournamentData(FakeTournament.Input));

        Assert.Equal(Verdict.Holds, report.Findings[0].Verdict);
        Assert.Equal(Verdict.Holds, report.Findings[2].Verdict);
    }

    [Fact]
    public void Findings_WithoutTheFirmsTheySpeakOf_AreUndecided()
    {
        var spec = FakeTournament.Spec with
        {
            Scenarios = [ExampleMarket.Scenario("calm")],
            Firms = [ExampleMarket.Firm("One", "microprice-skew"), ExampleMarket.Firm("Two", "signal-skew")],
        };

        var report = new EconomicsReport(new TournamentData(FakeTournament.InputOf(spec, outcomes => outcomes)));

        Assert.Equal([Verdict.Undecided, Verdict.Undecided, Verdict.Undecided, Verdict.Holds], report.Findings.Select(f => f.Verdict));
    }

    [Fact]
    public void PairedDifference_OfTwoQuoters_IsTheMeanOverBoards()
    {
        var data = new TournamentData(FakeTournament.Input);

        var difference = PairedDifference.Of(data, "calm", "inventory-skew", "fixed-spread");

        var byBoard = data.Matches.Where(m => m.Scenario.Name == "calm").GroupBy(m => m.Planned.Board.Index).Select(board =>
            MeanOf(board, "Northgate") - ((MeanOf(board, "Blunt Edge") + MeanOf(board, "Wide Street")) / 2)).ToList();
        Assert.Equal(7, difference.Boards.Count);
        Assert.Equal(byBoard.Average(), difference.Boards.Mean, 9);
    }

    private static double MeanOf(IEnumerable<PlayedMatch> board, string firm) =>
        board.SelectMany(m => m.Result.Seats).Single(seat => seat.Name == firm).SessionPnl.Average(pnl => pnl.Units);
}
