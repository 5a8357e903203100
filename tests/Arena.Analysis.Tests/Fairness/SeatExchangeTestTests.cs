namespace Arena.Analysis.Tests;

public sealed class SeatExchangeTestTests
{
    [Fact]
    public void P_ThatCanBeCounted_IsTheShareOfOrders()
    {
        // Two seats, four boards, names and places alike: of the 16 ways to exchange seats, two have a mean as far from zero as 1, 2, 4, 8 on one side,
        // and two more the one with the smallest turned: a mean of 13 in place of 15.
        int[] names = [0, 1, 0, 1, 0, 1, 0, 1];
        var all = SimulatedSeats.Test(new SeatBoards(2, names, [1, 0, 2, 0, 4, 0, 8, 0]), 0.05);
        var turned = SimulatedSeats.Test(new SeatBoards(2, names, [0, 1, 2, 0, 4, 0, 8, 0]), 0.05);

        Assert.Equal(9_999, all.Deals);
        Assert.InRange(all.P(all.Observed(0, SeatFactor.Place, 0)), 0.125 - 0.014, 0.125 + 0.014);
        Assert.InRange(turned.P(turned.Observed(0, SeatFactor.Name, 1)), 0.25 - 0.018, 0.25 + 0.018);
    }

    [Fact]
    public void P_SeatsThatAlwaysComeToTheSame_IsOne()
    {
        var test = SimulatedSeats.Test(SimulatedSeats.Of(4, 8, (board, _, _) => board), 0.05);
        Assert.Equal(1, SimulatedSeats.SmallestP(test, 4));
        Assert.Equal(new SeatMean(0, 0), test.Observed(0, SeatFactor.Place, 2));
    }

    [Fact]
    public void CriticalDistance_ForAnyAlpha_AgreesWithP()
    {
        foreach (var alpha in new[] { 0.05, 0.003, 0.001 })
        {
            for (ulong seed = 1; seed <= 8; seed++)
            {
                var random = RandomStream.Derive(seed, 0, "boards");
                var test = SimulatedSeats.Test(SimulatedSeats.Of(3, 12, (_, place, _) => random.NextNormal() + (place == 0 ? 1.2 : 0)), alpha, seed);
                for (var place = 0; place < 3; place++)
                {
                    var seat = test.Observed(0, SeatFactor.Place, place);
                    var interval = seat.Within(test.CriticalDistance);
                    Assert.True((test.P(seat) <= alpha) == (interval.Low > 0 || interval.High < 0), $"alpha {alpha}, seed {seed}, place {place}");
                }
            }
        }
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("tails")]
    [InlineData("boards")]
    [InlineData("ties")]
    public void FalseAlarms_OverManyFairMarkets_AreAsManyAsAlphaSays(string kind)
    {
        const int markets = 300;
        const double alpha = 0.1;
        var alarms = 0;
        for (var market = 0; market < markets; market++)
        {
            var random = RandomStream.Derive((ulong)market, 0, "fair/" + kind);
            var boards = SimulatedSeats.Of(3, 9, (board, _, _) => Draw(kind, random, board));
            if (SimulatedSeats.SmallestP(SimulatedSeats.TestQuickly(boards, alpha, (ulong)market), 3) <= alpha) alarms++;
        }

        // 30 are expected; four standard deviations are 21. Ties make the test careful, never rash.
        Assert.InRange(alarms, kind == "ties" ? 0 : 30 - 21, 30 + 21);
    }

    [Fact]
    public void SmallestEffect_PlantedInAPlace_IsFoundNineTimesInTen()
    {
        const int markets = 200;
        const double alpha = 0.05;
        var found = 0;
        for (var market = 0; market < markets; market++)
        {
            var random = RandomStream.Derive((ulong)market, 0, "unfair");
            double[] noise = [.. Enumerable.Range(0, 4 * 24).Select(_ => random.NextNormal())];
            var fair = SimulatedSeats.Of(4, 24, (board, place, _) => noise[(board * 4) + place]);
            var smallest = fair.Error(0) * (SimulatedSeats.TestQuickly(fair, alpha).CriticalDistance + 1.32);
            // A seat with an effect of its own raises its board's mean, by a quarter of it here.
            var unfair = SimulatedSeats.Of(4, 24, (board, place, _) => noise[(board * 4) + place] + (place == 2 ? smallest * 4 / 3 : 0));
            var test = SimulatedSeats.TestQuickly(unfair, alpha);
            if (test.P(test.Observed(0, SeatFactor.Place, 2)) <= alpha) found++;
        }

        // The planted effect widens the error a little, so that somewhat fewer than nine in ten are found.
        Assert.InRange(found / (double)markets, 0.75, 0.97);
    }

    [Fact]
    public void Names_WithAnAdvantage_AreToldFromPlaces()
    {
        var random = RandomStream.Derive(5, 0, "names");
        var test = SimulatedSeats.Test(SimulatedSeats.Of(4, 32, (_, _, name) => random.NextNormal() + (name == 1 ? 3 : 0)), 0.001);

        Assert.Equal([1], Enumerable.Range(0, 4).Where(name => test.P(test.Observed(0, SeatFactor.Name, name)) <= 0.001 && test.Observed(0, SeatFactor.Name, name).Estimate > 0));
        Assert.All(Enumerable.Range(0, 4), place => Assert.True(test.P(test.Observed(0, SeatFactor.Place, place)) > 0.5));
    }

    private static double Draw(string kind, RandomStream random, int board) => kind switch
    {
        // Cauchy: no mean, no variance.
        "tails" => Math.Tan(Math.PI * (random.NextUniform() - 0.5)),
        // Days differ far more than seats, in level and in size.
        "boards" => (100 * Math.Sin(board)) + (random.NextNormal() * (1 + (board * board))),
        // Hardly more than yes or no: values with many ties.
        "ties" => random.NextBelow(2),
        _ => random.NextNormal(),
    };
}
