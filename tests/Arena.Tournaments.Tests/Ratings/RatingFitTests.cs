namespace Arena.Tournaments.Tests;

public sealed class RatingFitTests
{
    [Fact]
    public void Fit_PlantedStrengths_RecoversOrderAndDistance()
    {
        double[] planted = [1800, 1700, 1600, 1500, 1400, 1300];
        var ratings = RatingFit.Fit(planted.Length, Play(planted, boards: 400, seed: 1), seed: 1);
        for (var firm = 0; firm < planted.Length; firm++)
        {
            if (firm > 0) Assert.True(ratings[firm - 1].Points > ratings[firm].Points, $"firm {firm} is rated above the one before it");

            // 2,000 comparisons each: a standard error of about 10 points.
            Assert.InRange(ratings[firm].Points - (planted[firm] - 1550 + 1500), -50, 50);
        }
    }

    [Fact]
    public void Fit_PlantedStrengths_IntervalsCoverMostOfThem()
    {
        double[] planted = [1650, 1550, 1500, 1450, 1350];
        var covered = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            var ratings = RatingFit.Fit(planted.Length, Play(planted, boards: 60, seed), seed);
            for (var firm = 0; firm < planted.Length; firm++)
                if (ratings[firm].Interval!.Value.Low <= planted[firm] && planted[firm] <= ratings[firm].Interval!.Value.High) covered++;
        }

        // 95 of 100 expected if each were independent; firms of one trial are not.
        Assert.InRange(covered, 85, 100);
    }

    [Fact]
    public void Fit_ComparisonsInAnotherOrder_IsTheSameToTheLastBit()
    {
        var comparisons = Play([1600, 1500, 1450, 1450], boards: 30, seed: 5);
        var expected = RatingFit.Fit(4, comparisons, seed: 3);
        var shuffled = comparisons.ToArray();
        for (ulong seed = 0; seed < 5; seed++)
        {
            var order = Enumerable.Range(0, comparisons.Length).ToArray();
            Shuffle.InPlace(order, Sdk.RandomStream.Derive(seed, 0, "order"));
            for (var i = 0; i < order.Length; i++) shuffled[i] = i % 2 == 0 ? Turned(comparisons[order[i]]) : comparisons[order[i]];
            Assert.Equal(expected, RatingFit.Fit(4, shuffled, seed: 3));
        }
    }

    [Fact]
    public void Fit_FirmsRenumbered_RatesTheSame()
    {
        var comparisons = Play([1600, 1550, 1450, 1400], boards: 30, seed: 6);
        int[] renumbered = [2, 0, 3, 1];
        var turned = comparisons.Select(c => c with { First = renumbered[c.First], Second = renumbered[c.Second] }).ToArray();
        var expected = RatingFit.Fit(4, comparisons, seed: 3);
        var actual = RatingFit.Fit(4, turned, seed: 3);
        for (var firm = 0; firm < 4; firm++)
        {
            Assert.Equal(expected[firm].Points, actual[renumbered[firm]].Points, 1e-5);
            Assert.Equal(expected[firm].Interval!.Value.Low, actual[renumbered[firm]].Interval!.Value.Low, 1e-1);
        }
    }

    [Fact]
    public void Fit_TwoFirms_SolvesTheLikelihoodEquation()
    {
        // 3 wins of 4 and a prior tie each with strength 1. By symmetry s and 1/s: 3.5 = 4 s / (s + 1/s) + s / (s + 1).
        var ratings = RatingFit.Fit(2, [new(0, 0, 1, 1), new(0, 0, 1, 1), new(1, 0, 1, 1), new(1, 0, 1, 0)], seed: 0);
        var strength = Sdk.PortableMath.Exp((ratings[0].Points - EloScale.Origin) / EloScale.PointsPerLogStrength);
        Assert.Equal(3.5, (4 * strength / (strength + (1 / strength))) + (strength / (strength + 1)), 1e-8);
        Assert.Equal(2 * EloScale.Origin, ratings[0].Points + ratings[1].Points, 1e-7);
    }

    [Fact]
    public void Fit_NothingCompared_RatesTheOrigin()
    {
        var ratings = RatingFit.Fit(3, [], seed: 0);
        Assert.All(ratings, rating => Assert.Equal(new Rating(EloScale.Origin, null), rating));
    }

    [Fact]
    public void Fit_FirmThatWonEverything_StaysFinite()
    {
        var comparisons = Enumerable.Range(0, 50).Select(board => new Comparison(board, 0, 1, 1)).ToArray();
        var ratings = RatingFit.Fit(2, comparisons, seed: 0);
        Assert.InRange(ratings[0].Points, 1700, 2500);
    }

    [Fact]
    public void WinProbability_400PointsAbove_IsTenToOne() => Assert.Equal(10.0 / 11, EloScale.WinProbability(1900, 1500), 12);

    private static Comparison Turned(Comparison comparison) =>
        new(comparison.Board, comparison.Second, comparison.First, 1 - comparison.FirstWins);

    private static Comparison[] Play(double[] strengths, int boards, ulong seed)
    {
        var random = Sdk.RandomStream.Derive(seed, 0, "comparisons");
        return
        [
            .. from board in Enumerable.Range(0, boards)
               from second in Enumerable.Range(0, strengths.Length)
               from first in Enumerable.Range(0, second)
               let wins = random.NextUniform() < EloScale.WinProbability(strengths[first], strengths[second]) ? 1 : 0
               select new Comparison(board, first, second, wins),
        ];
    }
}
