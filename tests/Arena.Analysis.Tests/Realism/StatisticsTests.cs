namespace Arena.Analysis.Tests;

/// <summary>The statistics against values worked out by hand, and against samples whose answer is known.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void HillIndex_OfFourValues_IsWorkedOutByHand()
    {
        // The two largest over the third: ln(8/2) and ln(4/2), mean 1.5 ln 2.
        var index = PowerLaw.HillIndex([1, 2, 4, 8], 2);

        Assert.Equal(1 / (1.5 * Math.Log(2)), index, 12);
    }

    [Fact]
    public void HillIndex_OfTooFewOrEqualValues_DoesNotExist()
    {
        Assert.True(double.IsNaN(PowerLaw.HillIndex([1, 2], 2)));
        Assert.True(double.IsNaN(PowerLaw.HillIndex([3, 3, 3, 3], 2)));
        Assert.True(double.IsNaN(PowerLaw.HillIndex([0, 0, 0, 3], 2)));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(3)]
    public void HillIndex_OfAParetoSample_IsItsIndex(double index)
    {
        var random = RandomStream.Derive(11, 0, "pareto");
        var sample = Enumerable.Range(0, 20_000).Select(_ => Math.Pow(1 - random.NextUniform(), -1 / index)).ToArray();

        // 1,000 values: the standard error is 3.2 % of the index.
        Assert.InRange(PowerLaw.HillIndex(sample, 1_000), 0.88 * index, 1.12 * index);
    }

    [Fact]
    public void Exponent_OfExactPowers_IsExact() =>
        Assert.Equal(-0.6, PowerLaw.Exponent([.. new[] { 1.0, 2, 5, 40 }.Select(x => new CurvePoint(x, 3 * Math.Pow(x, -0.6)))]), 12);

    [Fact]
    public void Correlations_OfFourValues_AreWorkedOutByHand()
    {
        // About the mean 2.5: -1.5, -0.5, 0.5, 1.5. Squares 5 over 4; neighbours 0.75 - 0.25 + 0.75 = 1.25 over 3; next -1.5 over 2.
        var rho = LagSums.Correlations([LagSums.Of([1, 2, 3, 4], 2)]);

        Assert.Equal([1, 1.25 / 3 / 1.25, -1.5 / 2 / 1.25], rho.Select(r => Math.Round(r, 12)), (a, b) => Math.Abs(a - b) < 1e-11);
    }

    [Fact]
    public void Correlations_OfTwoBlocks_NeverSpanBoth()
    {
        var whole = LagSums.Correlations([LagSums.Of([1, -1, 1, -1], 1, isCentred: false)]);
        var halves = LagSums.Correlations([LagSums.Of([1, -1], 1, isCentred: false), LagSums.Of([-1, 1], 1, isCentred: false)]);

        Assert.Equal(-1, whole[1], 12);
        Assert.Equal(-1, halves[1], 12);
    }

    [Fact]
    public void Correlations_OfAnAutoregression_AreItsPowers()
    {
        var random = RandomStream.Derive(12, 0, "ar1");
        var series = new double[50_000];
        for (var i = 1; i < series.Length; i++) series[i] = (0.6 * series[i - 1]) + random.NextNormal();

        var rho = LagSums.Correlations([LagSums.Of(series, 3)]);

        Assert.InRange(rho[1], 0.58, 0.62);
        Assert.InRange(rho[2], 0.33, 0.39);
        Assert.InRange(rho[3], 0.18, 0.25);
    }

    [Fact]
    public void LagBins_OfSevenLags_DoubleAndAverage()
    {
        var bins = LagBins.Of([9, 1, 2, 3, 5, 4, 4, 6, 10]);

        Assert.Equal([1, 2, Math.Sqrt(12), Math.Sqrt(40)], bins.Select(bin => bin.X));
        Assert.Equal([1, 2, 4, 6], bins.Select(bin => bin.Y));
    }

    [Fact]
    public void DecayExponent_OfAPowerLaw_IsItsExponent()
    {
        var byLag = Enumerable.Range(0, 129).Select(lag => lag == 0 ? 1 : Math.Pow(lag, -0.5)).ToArray();

        Assert.InRange(LagBins.DecayExponent(byLag), 0.49, 0.51);
        Assert.True(double.IsNaN(LagBins.DecayExponent([1, 0.5, 0.2, -0.1, -0.1, 0.3])));
    }

    [Fact]
    public void PowerSums_OfFourValues_GiveMomentsByHand()
    {
        // Mean 2; deviations -2, -1, 0, 3: m2 = 14/4, m3 = (-8 - 1 + 27)/4, m4 = (16 + 1 + 81)/4.
        var sums = PowerSums.Of([0, 1, 2, 5]);

        Assert.Equal(4.5 / Math.Pow(3.5, 1.5), sums.Skewness, 12);
        Assert.Equal((24.5 / (3.5 * 3.5)) - 3, sums.ExcessKurtosis, 12);
    }

    [Fact]
    public void PowerSums_OfTwoBlocks_AreCentredOnEachOwnMean()
    {
        var pooled = PowerSums.Pooled([PowerSums.Of([-1, 1]), PowerSums.Of([99, 101])]);

        Assert.Equal(new PowerSums(4, 4, 0, 4), pooled);
    }

    [Fact]
    public void Correlation_OfExactPairs_IsOneOrMinusOne()
    {
        Assert.Equal(1, PairSums.Correlation([PairSums.Of([1, 2, 4], [3, 5, 9])]), 12);
        Assert.Equal(-1, PairSums.Correlation([PairSums.Of([1, 2, 4], [3, 1, -3])]), 12);

        // (-1, 0, 1) with (1, -2, 1): products -1 + 0 + 1.
        Assert.Equal(0, PairSums.Correlation([PairSums.Of([0, 1, 2], [5, 2, 5])]), 12);
    }

    [Fact]
    public void Dispersion_OfTwoBlocks_IsWithinThem()
    {
        var pooled = Dispersion.Pooled([Dispersion.Of([1, 3]), Dispersion.Of([4, 8])]);

        Assert.Equal(4, pooled.Mean, 12);
        Assert.Equal((2 + 8) / 2.0, pooled.Variance, 12);
        Assert.Equal(5 / 4.0, pooled.FanoFactor, 12);
        Assert.Equal(Math.Sqrt(5) / 4, pooled.Variation, 12);
    }

    [Fact]
    public void LogHistogram_Quantiles_AreWithinABin()
    {
        var values = Enumerable.Range(1, 1_000).Select(i => (double)i).ToArray();
        var pooled = LogHistogram.Pooled([LogHistogram.Of(values.AsSpan(0, 400)), LogHistogram.Of(values.AsSpan(400))]);

        Assert.InRange(pooled.Quantile(0.5), 500 / 1.045, 500 * 1.045);
        Assert.InRange(pooled.Quantile(0.99), 990 / 1.045, 990 * 1.045);
        Assert.All(pooled.Survival(), point => Assert.InRange(point.Y, 0.001, 0.999));
    }

    [Fact]
    public void SizeBins_OfASquareRoot_HaveItsExponent()
    {
        var bins = new SizeBins();
        foreach (var size in new[] { 0.5, 1, 2, 4 })
        {
            for (var i = 0; i < SizeBins.FewestObservations; i++) bins.Add(size, Math.Sqrt(size));
        }

        bins.Add(64, 1_000);

        Assert.Equal(0.5, SizeBins.Exponent([bins]), 10);
        Assert.Equal(4, SizeBins.Means([bins]).Length);
    }

    [Fact]
    public void Distances_OfSmallSamples_AreWorkedOutByHand()
    {
        // Steps at 0, 1 and 3: F is 1/2, 1, 1 and G is 0, 1/2, 1 from there on.
        Assert.Equal(0.5, DistributionDistance.KolmogorovSmirnov([0, 1], [1, 3]), 12);
        Assert.Equal((1 * 0.5) + (2 * 0.5), DistributionDistance.Wasserstein([0, 1], [1, 3]), 12);
        Assert.Equal(0, DistributionDistance.Wasserstein([1, 1, 2], [1, 1, 2]), 12);
        Assert.Equal(1, DistributionDistance.KolmogorovSmirnov([1, 2], [5]), 12);
        Assert.Equal(3.5, DistributionDistance.Wasserstein([1, 2], [5]), 12);
    }
}
