namespace Arena.Tournaments.Tests;

public sealed class SessionStatisticsTests
{
    [Fact]
    public void Sharpe_KnownSeries_IsAnnualised()
    {
        // Mean 2, variance ((-1)² + 0 + 1²) / 2 = 1: 2 × sqrt(252).
        Assert.Equal(2 * Math.Sqrt(252), SessionStatistics.Sharpe([1, 2, 3])!.Value, 12);
    }

    [Theory]
    [InlineData]
    [InlineData(5.0)]
    [InlineData(5.0, 5.0, 5.0)]
    public void Sharpe_WithoutSpread_IsNone(params double[] profits) => Assert.Null(SessionStatistics.Sharpe(profits));

    [Theory]
    [InlineData(1, 12.706204736)]
    [InlineData(2, 4.302652730)]
    [InlineData(3, 3.182446305)]
    [InlineData(9, 2.262157163)]
    [InlineData(10, 2.228138852)]
    [InlineData(29, 2.045229642)]
    [InlineData(120, 1.979930405)]
    [InlineData(999, 1.962341461)]
    [InlineData(1_000, 1.962339081)]
    [InlineData(1_000_000, 1.959966358)]
    public void StudentQuantile_KnownDegrees_AgreesWithTables(int degreesOfFreedom, double expected) =>
        Assert.Equal(expected, StudentQuantile.TwoSided95(degreesOfFreedom), 1e-6);

    [Fact]
    public void ClusteredMean_ClustersOfOne_IsTheOrdinaryInterval()
    {
        var mean = new ClusteredMean();
        double[] values = [1, 2, 3, 4];
        for (var i = 0; i < values.Length; i++) mean.Add(i, values[i]);

        // Mean 2.5, standard error sqrt(5/3 / 4), t with 3 degrees of freedom.
        var half = 3.182446305 * Math.Sqrt(5.0 / 12);
        Assert.Equal(2.5, mean.Mean, 12);
        Assert.Equal(2.5 - half, mean.Interval()!.Value.Low, 1e-8);
        Assert.Equal(2.5 + half, mean.Interval()!.Value.High, 1e-8);
    }

    [Fact]
    public void ClusteredMean_RepeatsInsideClusters_TellNothingNew()
    {
        var once = new ClusteredMean();
        var often = new ClusteredMean();
        foreach (var (cluster, value) in new[] { (0, 1.0), (1, 4.0), (2, 2.5) })
        {
            once.Add(cluster, value);
            for (var i = 0; i < 5; i++) often.Add(cluster, value);
        }

        Assert.Equal(once.Interval()!.Value.Low, often.Interval()!.Value.Low, 1e-9);
        Assert.Equal(once.Interval()!.Value.High, often.Interval()!.Value.High, 1e-9);
    }

    [Fact]
    public void ClusteredMean_OneCluster_HasNoInterval()
    {
        var mean = new ClusteredMean();
        mean.Add(3, 1);
        mean.Add(3, 2);
        Assert.Null(mean.Interval());
        Assert.Equal(1.5, mean.Mean);
    }

    [Fact]
    public void ClusteredMean_OfClusteredNormals_CoversAbout95Percent()
    {
        const int trials = 2_000;
        var random = Sdk.RandomStream.Derive(11, 0, "coverage");
        var covered = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            var mean = new ClusteredMean();
            for (var board = 0; board < 12; board++)
            {
                var shared = Normal(random);
                for (var session = 0; session < 3; session++) mean.Add(board, shared + Normal(random));
            }

            var interval = mean.Interval()!.Value;
            if (interval.Low <= 0 && interval.High >= 0) covered++;
        }

        // 1,900 expected, standard deviation 9.7.
        Assert.InRange(covered, 1_850, 1_950);
    }

    [Theory]
    [InlineData(ScoreKind.NetPnl, 20)]
    [InlineData(ScoreKind.CertaintyEquivalent, 15)]
    [InlineData(ScoreKind.Sharpe, 31.74901573277509)]
    public void TableScore_KnownSessions_IsAsDefined(ScoreKind kind, double expected)
    {
        // Mean 20, variance 100; half of a risk aversion of 0.1 on it costs 5; Sharpe 2 × sqrt(252).
        Assert.Equal(expected, TableScore.Of(kind, [Units(10), Units(20), Units(30)], 0.1), 9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, TableScore.MaximumSharpe)]
    [InlineData(-7, -TableScore.MaximumSharpe)]
    public void TableScore_SharpeOfEqualSessions_IsBounded(long units, double expected) =>
        Assert.Equal(expected, TableScore.Of(ScoreKind.Sharpe, [Units(units), Units(units)], 0));

    private static Sdk.Money Units(long units) => new(units * Sdk.Money.MicrosPerUnit);

    private static double Normal(Sdk.RandomStream random) => Sdk.PortableMath.NormalQuantile(random.NextUniform() + 1e-17);
}
