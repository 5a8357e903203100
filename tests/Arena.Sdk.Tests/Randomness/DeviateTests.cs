using Arena.Testing;

namespace Arena.Sdk.Tests;

/// <summary>
/// The deviates of a stream against their laws, by Kolmogorov and Smirnov's and by Anderson and Darling's test at a level of 1e-4, with fixed seeds;
/// and what the same tests say of laws that are slightly wrong.
/// </summary>
public sealed class DeviateTests
{
    private const double Level = 1e-4;
    private const int Draws = 200_000;

    [Fact]
    public void NextUniform_ManyTimes_FitsItsLaw() => RequireFit("uniform", stream => stream.NextUniform());

    [Fact]
    public void NextExponential_ManyTimes_FitsItsLaw() => RequireFit("exponential", stream => 1 - Math.Exp(-stream.NextExponential()));

    [Fact]
    public void NextNormal_ManyTimes_FitsItsLaw() => RequireFit("normal", stream => 1 - Tails.Normal(stream.NextNormal()));

    [Fact]
    public void LogNormal_ManyTimes_FitsItsLaw() =>
        RequireFit("log-normal", stream => 1 - Tails.Normal((Math.Log(PortableMath.Exp(1.5 + (0.7 * stream.NextNormal()))) - 1.5) / 0.7));

    // The largest and smallest that can be drawn: 53 and 52 bits reach to 36.7 and ±8.2.
    [Fact]
    public void Deviates_OfTheExtremeWords_StayWithinTheirReach()
    {
        Assert.Equal(53 * Math.Log(2), -PortableMath.Log(1.0 - (1.0 - Math.ScaleB(1, -53))), 1e-12);
        Assert.Equal(8.209536151601387, PortableMath.NormalQuantile(1 - Math.ScaleB(1, -53)), 1e-12);
    }

    // Beyond the 1e-5 quantile on either side, of three million draws 30 are expected; where they lie in the tail is tested too.
    [Fact]
    public void Tails_BeyondOneInAHundredThousand_HaveTheirShareAndShape()
    {
        const int Many = 3_000_000;
        const double Share = 1e-5;
        var (high, low, exponential) = (new List<double>(), new List<double>(), new List<double>());
        var (edge, exponentialEdge) = (PortableMath.NormalQuantile(1 - Share), -Math.Log(Share));
        var stream = RandomStream.Derive(31, 0, "tails");
        for (var i = 0; i < Many; i++)
        {
            var normal = stream.NextNormal();
            if (normal > edge) high.Add(Tails.Normal(normal) / Share);
            if (normal < -edge) low.Add(Tails.Normal(-normal) / Share);
            var other = stream.NextExponential();
            if (other > exponentialEdge) exponential.Add(Math.Exp(exponentialEdge - other));
        }

        foreach (var tail in new[] { high, low, exponential })
        {
            Assert.InRange(Fit.Count(tail.Count, Many * Share), Level, 1 - Level);
            Assert.InRange(Fit.AndersonDarling([.. tail]), Level, 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Deviates_OneAfterTheOther_AreUncorrelated(int lag)
    {
        var stream = RandomStream.Derive(32, lag, "correlation");
        var normals = new double[Draws];
        for (var i = 0; i < Draws; i++) normals[i] = stream.NextNormal();
        Assert.InRange(Fit.SerialCorrelation(normals, lag), Level, 1 - Level);
        Assert.InRange(Fit.SerialCorrelation([.. normals.Select(normal => normal * normal)], lag), Level, 1 - Level);
    }

    // Three or four per cent of the mean or the deviation, a bias of 0.02 deviations, a Student's t of 12 degrees in place of the normal.
    [Fact]
    public void Fit_OfLawsThatAreSlightlyWrong_RejectsThem()
    {
        RequireMisfit(stream => Math.Pow(stream.NextUniform(), 1.03));
        RequireMisfit(stream => 1 - Math.Exp(-1.03 * stream.NextExponential()));
        RequireMisfit(stream => 1 - Tails.Normal(1.04 * stream.NextNormal()));
        RequireMisfit(stream => 1 - Tails.Normal(stream.NextNormal() + 0.02));
        RequireMisfit(stream => 1 - Tails.Normal(stream.NextNormal() / Math.Sqrt(Enumerable.Range(0, 6).Sum(_ => stream.NextExponential()) / 6)));
    }

    // A normal law that ends at 4.3 deviations, or has a tail twice as heavy beyond, passes every other test here.
    [Theory]
    [InlineData(6)]
    [InlineData(60)]
    public void Count_OfAWrongTail_IsRejected(long count) => Assert.True(Fit.Count(count, 30) is > 1 - Level or < Level);

    private static void RequireFit(string name, Func<RandomStream, double> share)
    {
        var shares = Shares(name, Draws, share);
        Assert.InRange(Fit.KolmogorovSmirnov(shares), Level, 1 - Level);
        Assert.InRange(Fit.AndersonDarling(shares), Level, 1);
    }

    private static void RequireMisfit(Func<RandomStream, double> share)
    {
        var shares = Shares("wrong", Draws / 2, share);
        Assert.InRange(Fit.KolmogorovSmirnov(shares), 0, Level);
        Assert.InRange(Fit.AndersonDarling(shares), 0, Level);
    }

    private static double[] Shares(string name, int draws, Func<RandomStream, double> share)
    {
        var stream = RandomStream.Derive(30, 0, name);
        var shares = new double[draws];
        for (var i = 0; i < draws; i++) shares[i] = share(stream);
        return shares;
    }
}
