using System.Collections.Immutable;

namespace Arena.Tournaments.Tests;

public sealed class TournamentScorerTests
{
    private static readonly TournamentSpec Spec = TournamentSpecs.Of(6, 3, 8, adversaries: 2, adversariesPerTable: 1) with { SessionsPerMatch = 2 };
    private static readonly ImmutableArray<PlannedMatch> Plan = TournamentPlanner.Plan(Spec);

    [Fact]
    public void Score_BetterFirms_RankHigher()
    {
        var board = TournamentScorer.Score(Spec, Plan, Outcomes(Earnings));
        Assert.Equal(["firm-005", "firm-004", "firm-003", "firm-002", "firm-001", "firm-000"], board.Firms.Select(firm => firm.Name));
        Assert.Equal([1, 2, 3, 4, 5, 6], board.Firms.Select(firm => firm.Rank));
        var best = board.Firms[0];
        Assert.Equal(500, best.Score, 9);
        Assert.Equal(16.0, best.Wins);
        Assert.Equal(16, best.Comparisons);
        Assert.Equal(8, best.Performance.Matches);
        Assert.Equal(16, best.Performance.Sessions);
        Assert.Equal(500, best.Performance.MeanSessionPnl, 9);
        Assert.Equal(8_000_000_000, best.Performance.Pnl.Spread.Micros);
        Assert.Null(best.Performance.Sharpe);
    }

    [Fact]
    public void Score_Differences_SumToZeroAtEachTable()
    {
        var board = TournamentScorer.Score(Spec, Plan, Outcomes(Earnings));
        Assert.Equal(0, board.Firms.Sum(firm => firm.Difference), 1e-9);
    }

    [Fact]
    public void Score_OutcomesInAnotherOrder_IsTheSame()
    {
        var outcomes = Outcomes(Luck);
        var expected = Text(TournamentScorer.Score(Spec, Plan, outcomes));
        for (ulong seed = 0; seed < 10; seed++)
        {
            var order = Enumerable.Range(0, outcomes.Length).ToArray();
            Shuffle.InPlace(order, Sdk.RandomStream.Derive(seed, 0, "order"));
            Assert.Equal(expected, Text(TournamentScorer.Score(Spec, Plan, [.. order.Select(i => outcomes[i])])));
        }
    }

    [Fact]
    public void Score_PartOfThePlan_HasNoResultsHash()
    {
        var outcomes = Outcomes(Earnings);
        var part = TournamentScorer.Score(Spec, Plan, outcomes[..5]);
        Assert.Null(part.ResultsHash);
        Assert.Equal(5, part.Finished);
        Assert.Equal(Plan.Length, part.Planned);
        Assert.Equal(ResultsHash.Of(outcomes), TournamentScorer.Score(Spec, Plan, outcomes).ResultsHash);
    }

    [Fact]
    public void Score_FaultedSeat_IsNoProfitAndForfeitsItsTables()
    {
        var outcomes = Outcomes(Earnings);
        var spoiled = outcomes.Select(outcome => outcome with { Result = outcome.Result.WithFault("firm-005") }).ToImmutableArray();
        var board = TournamentScorer.Score(Spec, Plan, spoiled);
        var last = board.Firms[^1];
        Assert.Equal("firm-005", last.Name);
        Assert.Equal((0, 8, 8), (last.Performance.Matches, last.Performance.VoidMatches, last.Performance.Faults));
        Assert.Equal((0.0, 16), (last.Wins, last.Comparisons));
        Assert.Equal("firm-004", board.Firms[0].Name);
        Assert.Equal((16.0, 16), (board.Firms[0].Wins, board.Firms[0].Comparisons));
    }

    [Fact]
    public void Score_BotThatThrowsOnItsBadDays_RatesNoBetter()
    {
        var outcomes = Outcomes((match, name) => name == "firm-003" && match.Board.Index % 2 == 0 ? -1_000 : Earnings(match, name));
        var evading = outcomes.Select(outcome => Plan[outcome.Index].Board.Index % 2 == 0
            ? outcome with { Result = outcome.Result.WithFault("firm-003") }
            : outcome).ToImmutableArray();
        var honest = TournamentScorer.Score(Spec, Plan, outcomes).Firms.Single(firm => firm.Name == "firm-003");
        var evader = TournamentScorer.Score(Spec, Plan, evading).Firms.Single(firm => firm.Name == "firm-003");
        Assert.Equal(honest.Rating, evader.Rating, 1e-9);
        Assert.Equal(honest.Wins, evader.Wins);
    }

    [Fact]
    public void Score_EqualFirms_ShareRatingAndComeByName()
    {
        var board = TournamentScorer.Score(Spec, Plan, Outcomes((_, _) => 3));
        Assert.Equal(Spec.Firms.Select(firm => firm.Name), board.Firms.Select(firm => firm.Name));
        Assert.All(board.Firms, firm => Assert.Equal(EloScale.Origin, firm.Rating, 1e-6));
    }

    [Fact]
    public void Score_Adversaries_ShowWhoPaid()
    {
        // With adversary-0 at the table the fixed-spread firms earn 60 less a session and noise 15 less.
        var board = TournamentScorer.Score(Spec, Plan, Outcomes((match, name) =>
        {
            var isMet = match.Spec.Lineup.Traders[0].Name == "adversary-0";
            if (name == "adversary-0") return 100;
            if (name == "adversary-1") return -20;
            if (name == "noise") return isMet ? -15 : 0;
            return isMet && int.Parse(name[5..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0 ? -50 : 10;
        }));
        var winner = board.Adversaries[0];
        Assert.Equal("adversary-0", winner.Name);
        Assert.Equal("steamroller", winner.Bot);
        Assert.Equal(100, winner.Performance.MeanSessionPnl, 9);
        Assert.Equal(["fixed-spread", "inventory-skew", "noise"], winner.Payers.Select(payer => payer.Group));
        Assert.Equal((-50, 10.0), (winner.Payers[0].MeanPnlWith, winner.Payers[0].MeanPnlWithout));
        Assert.Equal((10, 10.0), (winner.Payers[1].MeanPnlWith, winner.Payers[1].MeanPnlWithout));
        Assert.Equal((-15, 0.0), (winner.Payers[2].MeanPnlWith, winner.Payers[2].MeanPnlWithout));
        Assert.Equal("adversary-1", board.Adversaries[1].Name);
    }

    [Fact]
    public void Score_ForeignOutcomes_AreRefused()
    {
        var outcomes = Outcomes(Earnings);
        Assert.Contains("two outcomes", Refusal([outcomes[0], outcomes[0]]), StringComparison.Ordinal);
        Assert.Contains("Match 99 is not in the plan of 16 matches", Refusal([outcomes[0] with { Index = 99 }]), StringComparison.Ordinal);
        Assert.Contains("other competitors than planned", Refusal([outcomes[0] with { Index = 1 }]), StringComparison.Ordinal);
        Assert.Contains("match 2 is missing", Assert.Throws<ArgumentException>(() => ResultsHash.Of([outcomes[0], outcomes[1], outcomes[3]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ResultsHash_AnyResultChanged_IsAnother()
    {
        var outcomes = Outcomes(Earnings);
        var hash = ResultsHash.Of(outcomes);
        Assert.Equal(hash, ResultsHash.Of([.. outcomes.Reverse()]));
        var changed = outcomes.SetItem(3, outcomes[3] with { Result = outcomes[3].Result with { TapeHash = "other" } });
        Assert.NotEqual(hash, ResultsHash.Of(changed));
    }

    private static string Refusal(ImmutableArray<MatchOutcome> outcomes) =>
        Assert.Throws<ArgumentException>(() => TournamentScorer.Score(Spec, Plan, outcomes)).Message;

    private static ImmutableArray<MatchOutcome> Outcomes(Func<PlannedMatch, string, long> units) =>
        [.. Plan.Select(match => new MatchOutcome(match.Index, ResultMaker.Of(match, name => units(match, name))))];

    private static long Earnings(PlannedMatch match, string name) =>
        name.StartsWith("firm", StringComparison.Ordinal) ? 100 * int.Parse(name[5..], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static long Luck(PlannedMatch match, string name) => (long)(Sdk.RandomStream.Key(match.Board.Seed, match.Table, name) % 1_000) - 500;

    private static string Text(Leaderboard board) => System.Text.Json.JsonSerializer.Serialize(board);
}
