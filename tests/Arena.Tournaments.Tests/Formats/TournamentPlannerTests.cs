using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class TournamentPlannerTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 10, 5, 10 }, { 12, 6, 20 }, { 12, 4, 20 }, { 24, 6, 24 }, { 13, 4, 20 }, { 7, 3, 12 }, { 40, 8, 40 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Plan_AnySize_SeatsEveryFirmOncePerBoard(int firms, int perTable, int boards)
    {
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(firms, perTable, boards));
        foreach (var board in plan.GroupBy(match => match.Board))
        {
            var seated = board.SelectMany(match => match.Spec.Lineup.Firms).Select(firm => firm.Name).Order(StringComparer.Ordinal);
            Assert.Equal(TournamentSpecs.Firms(firms).Select(firm => firm.Name), seated);
            var sizes = board.Select(match => match.Spec.Lineup.Firms.Length).ToArray();
            Assert.True(sizes.Max() <= perTable && sizes.Max() - sizes.Min() <= 1, $"tables of {string.Join(", ", sizes)} firms");
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Plan_AsManyBoardsAsFirms_MeetsEvenly(int firms, int perTable, int boards)
    {
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(firms, perTable, Math.Max(boards, firms)));
        var meetings = Meetings(plan, firms);
        var mean = meetings.Average();
        var deviation = Math.Sqrt(meetings.Average(count => (count - mean) * (count - mean)));
        Assert.True(
            deviation < 1 && meetings.Max() - meetings.Min() <= 4,
            $"from {meetings.Min()} to {meetings.Max()} meetings with a standard deviation of {deviation}");
    }

    [Fact]
    public void Plan_Of200Firms_IsBalancedEnough()
    {
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(200, 8, 30, adversaries: 3, adversariesPerTable: 2));
        Assert.Equal(25 * 30, plan.Length);
        var meetings = Meetings(plan, 200);
        Assert.True(meetings.Max() <= 3, $"two firms meet {meetings.Max()} times; the mean is {meetings.Average()}");
    }

    [Theory]
    [InlineData(10, 5, 3, 1)]
    [InlineData(12, 4, 4, 2)]
    [InlineData(9, 3, 3, 3)]
    public void Plan_WithAdversaries_SeatsThemEvenly(int firms, int perTable, int adversaries, int adversariesPerTable)
    {
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(firms, perTable, 20, adversaries, adversariesPerTable));
        Assert.All(plan, match => Assert.Equal(adversariesPerTable, match.Spec.Lineup.Traders.Select(trader => trader.Name).Distinct().Count()));
        var tables = Enumerable.Range(0, adversaries)
            .Select(i => plan.Count(match => match.Spec.Lineup.Traders.Any(trader => trader.Name == $"adversary-{i}"))).ToArray();
        Assert.True(tables.Max() - tables.Min() <= 1, $"adversaries sit at {string.Join(", ", tables)} tables");
        var met = from firm in TournamentSpecs.Firms(firms)
                  from adversary in Enumerable.Range(0, adversaries)
                  select plan.Count(match => match.Spec.Lineup.Firms.Any(other => other.Name == firm.Name)
                      && match.Spec.Lineup.Traders.Any(trader => trader.Name == $"adversary-{adversary}"));
        Assert.True(met.Max() - met.Min() <= 4, $"firms meet an adversary {met.Min()} to {met.Max()} times");
    }

    [Fact]
    public void Plan_ManyTables_FavoursNoPlace()
    {
        const int firms = 8;
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(firms, 4, 400));
        var first = plan.CountBy(match => match.Spec.Lineup.Firms[0].Name).ToDictionary(StringComparer.Ordinal);

        // 800 tables, each of 8 firms has the first place with probability 1/8: 100 expected, standard deviation 9.4; five of those.
        Assert.All(first.Values, count => Assert.InRange(count, 53, 147));
        Assert.Equal(firms, first.Count);
    }

    [Fact]
    public void Plan_SameSpecTwice_IsTheSame()
    {
        var spec = TournamentSpecs.Of(20, 6, 10, 3, 1, scenarios: 2);
        var first = TournamentPlanner.Plan(spec);
        Assert.Equal(PlanFingerprint.Of(spec, first), PlanFingerprint.Of(spec, TournamentPlanner.Plan(spec)));
        var other = spec with { Seed = 8 };
        Assert.NotEqual(PlanFingerprint.Of(spec, first), PlanFingerprint.Of(other, TournamentPlanner.Plan(other)));
    }

    [Fact]
    public void Boards_ScenarioAdded_KeepsTheOthersSeeds()
    {
        var one = TournamentPlanner.Boards(TournamentSpecs.Of(4, 2, 3));
        var two = TournamentPlanner.Boards(TournamentSpecs.Of(4, 2, 3, scenarios: 2)).Where(board => board.Scenario == 0);
        Assert.Equal(one.Select(board => board.Seed), two.Select(board => board.Seed));
        Assert.Equal(3, one.Select(board => board.Seed).Distinct().Count());
    }

    [Fact]
    public void Plan_TablesOfABoard_ShareItsSeed()
    {
        var plan = TournamentPlanner.Plan(TournamentSpecs.Of(9, 3, 4));
        Assert.All(plan, match => Assert.Equal(match.Board.Seed, match.Spec.Seed));
        Assert.Equal(Enumerable.Range(0, 12), plan.Select(match => match.Index));
        Assert.Equal([0, 1, 2], plan.Where(match => match.Board.Index == 2).Select(match => match.Table));
    }

    public static TheoryData<string, TournamentSpec> Impossible
    {
        get
        {
            var spec = TournamentSpecs.Of(4, 2, 2, 2, 1);
            return new TheoryData<string, TournamentSpec>
            {
                { "number of firms is 0; allowed is 1 or more", spec with { Firms = [] } },
                { "number of scenarios is 0; allowed is 1 or more", spec with { Scenarios = [] } },
                { "boards per scenario is 0; allowed is 1 or more", spec with { BoardsPerScenario = 0 } },
                { "firms per table is 0; allowed is 1 or more", spec with { FirmsPerTable = 0 } },
                { "adversaries per table is 3; allowed is 0 to 2", spec with { AdversariesPerTable = 3 } },
                { "allowed is 2 or more", spec with { Score = ScoreKind.Sharpe } },
                { "risk aversion is -1; allowed is any finite number from 0", spec with { RiskAversion = -1 } },
                { "the score is 9; allowed is NetPnl, Sharpe, CertaintyEquivalent", spec with { Score = (ScoreKind)9, SessionsPerMatch = 2 } },
                { "two competitors are named 'firm-000'", spec with { Firms = [spec.Firms[0], spec.Firms[0]] } },
                { "two competitors are named 'adversary-0'", spec with { Firms = [TestFirm.Quoting("adversary-0", TestFirm.Bot("fixed-spread"))] } },
                { "two scenarios are named 'market-0'", spec with { Scenarios = [spec.Scenarios[0], spec.Scenarios[0]] } },
                { "allowed are at most 1000000", spec with { BoardsPerScenario = 1_000_000 } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void Plan_Impossible_SaysWhatIsAllowed(string message, TournamentSpec spec) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => TournamentPlanner.Plan(spec)).Message, StringComparison.Ordinal);

    private static List<int> Meetings(IEnumerable<PlannedMatch> plan, int firms)
    {
        var places = TournamentSpecs.Firms(firms).Select((firm, index) => (firm.Name, index)).ToDictionary(StringComparer.Ordinal);
        var counts = new int[firms, firms];
        foreach (var match in plan)
        {
            var seated = match.Spec.Lineup.Firms.Select(firm => places[firm.Name]).ToArray();
            foreach (var first in seated)
                foreach (var second in seated)
                    counts[first, second]++;
        }

        return [.. from first in Enumerable.Range(0, firms) from second in Enumerable.Range(0, first) select counts[first, second]];
    }
}
