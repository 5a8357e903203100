namespace Arena.Tournaments.Tests;

public sealed class SquarePlannerTests
{
    [Theory]
    [InlineData(2, 6)]
    [InlineData(3, 9)]
    [InlineData(4, 64)]
    [InlineData(7, 21)]
    public void Plan_OfEverySquare_GivesEverybodyEveryPlaceOnce(int firms, int boards)
    {
        var plan = SquarePlanner.Plan(TournamentSpecs.Of(firms, firms, boards)).Where(match => match.Table == 0).ToList();

        Assert.Equal(boards, plan.Count);
        foreach (var square in plan.Chunk(firms))
        {
            for (var place = 0; place < firms; place++)
                Assert.Equal(firms, square.Select(match => match.Spec.Lineup.Firms[place].Name).Distinct().Count());
            Assert.All(square, match => Assert.Equal(firms, match.Spec.Lineup.Firms.Select(firm => firm.Name).Distinct().Count()));
        }
    }

    [Fact]
    public void Plan_OverManySquares_GivesEverybodyEveryNeighbour()
    {
        var plan = SquarePlanner.Plan(TournamentSpecs.Of(4, 4, 64));
        var neighbours = plan.SelectMany(match => match.Spec.Lineup.Firms.Zip(match.Spec.Lineup.Firms.Skip(1), (left, right) => (left.Name, right.Name)));
        Assert.Equal(4 * 3, neighbours.Distinct().Count());
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(8, 2)]
    [InlineData(64, 4)]
    public void Plan_FirstBoardsOfEachScenario_AreThereTwiceTheSecondTimeReversed(int boards, int reversed)
    {
        var plan = SquarePlanner.Plan(TournamentSpecs.Of(4, 4, boards, scenarios: 3));

        Assert.Equal(3 * (boards + reversed), plan.Length);
        Assert.Equal(Enumerable.Range(0, plan.Length), plan.Select(match => match.Index));
        foreach (var again in plan.Where(match => match.Table == 1))
        {
            var first = plan.Single(match => match.Table == 0 && match.Board.Index == again.Board.Index);
            Assert.Equal(first.Spec.Lineup.Firms.Reverse(), again.Spec.Lineup.Firms);
            Assert.Equal((first.Spec.Seed, first.Spec.Market), (again.Spec.Seed, again.Spec.Market));
            Assert.InRange(again.Board.Index, 0, (3 * reversed) - 1);
        }

        Assert.Equal(3 * reversed, plan.Count(match => match.Table == 1));
    }

    [Fact]
    public void Plan_Boards_AreThoseOfATournamentWithTheSameSeed()
    {
        var spec = TournamentSpecs.Of(4, 4, 8);
        Assert.Equal(TournamentPlanner.Boards(spec), SquarePlanner.Plan(spec).Where(match => match.Table == 0).Select(match => match.Board));
    }

    [Fact]
    public void Plan_ForTraders_SeatsThem()
    {
        var spec = TournamentSpecs.Of(1, 1, 6, adversaries: 3) with { Firms = [] };
        Assert.All(SquarePlanner.Plan(spec), match => Assert.Equal((0, 3), (match.Spec.Lineup.Firms.Length, match.Spec.Lineup.Traders.Length)));
    }

    [Fact]
    public void Plan_ThatCannotBeMade_SaysWhichValueIsWrong()
    {
        AssertRefused(TournamentSpecs.Of(4, 4, 6), "the number of boards per scenario is 6; allowed is a multiple of 4");
        AssertRefused(TournamentSpecs.Of(1, 1, 1), "the number of entrants is 1; allowed is 2 or more");
        AssertRefused(TournamentSpecs.Of(2, 2, 2, adversaries: 2), "there are firms and adversaries; allowed is one kind");
        AssertRefused(TournamentSpecs.Of(2, 2, 2) with { SessionsPerMatch = 0 }, "the number of sessions per match is 0");
    }

    [Fact]
    public void Format_ForThePlanner_ChoosesThePlan()
    {
        var spec = TournamentSpecs.Of(4, 2, 8);
        Assert.Equal(TournamentPlanner.Plan(spec).Length, TournamentPlanner.PlanFor(spec, TournamentFormat.Tables).Length);
        Assert.Equal(SquarePlanner.Plan(spec).Length, TournamentPlanner.PlanFor(spec, TournamentFormat.Squares).Length);
        Assert.Throws<ArgumentException>(() => TournamentPlanner.PlanFor(spec, (TournamentFormat)9));
        Assert.Equal((1, 2), ((int)TournamentFormat.Tables, (int)TournamentFormat.Squares));
    }

    private static void AssertRefused(TournamentSpec spec, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => SquarePlanner.Plan(spec)).Message, StringComparison.Ordinal);
}
