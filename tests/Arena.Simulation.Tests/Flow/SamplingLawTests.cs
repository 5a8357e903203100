using System.Collections.Immutable;
using Arena.Testing;

namespace Arena.Simulation.Tests;

/// <summary>
/// What the flow draws, against the laws it is said to draw from: chi-square for counts, Kolmogorov and Smirnov's and Anderson and Darling's test
/// for numbers, at a level of 1e-4 with fixed seeds; and the same tests on parameters that are wrong by a tenth.
/// </summary>
public sealed class SamplingLawTests
{
    private const double Level = 1e-4;
    private const int Draws = 150_000;

    [Theory]
    [InlineData(0.5)]
    [InlineData(4)]
    [InlineData(30)]
    public void Geometric_ManyTimes_FitsItsLaw(double mean)
    {
        var law = new Geometric(mean);
        RequireFit(law.Next, k => GeometricShare(k, mean));
        RequireMisfit(law.Next, k => GeometricShare(k, 1.1 * mean));
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.95)]
    [InlineData(20)]
    [InlineData(500)]
    public void PoissonCount_ManyTimes_FitsItsLaw(double mean)
    {
        var law = new PoissonCount(mean);
        RequireFit(stream => law.Next(stream), k => PoissonShare(k, mean));
        RequireMisfit(stream => law.Next(stream), k => PoissonShare(k, 1.1 * mean));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(3)]
    public void JumpCount_ManyTimes_FitsItsLaw(double mean)
    {
        RequireFit(stream => LatentProcess.JumpCount(stream.NextUniform(), mean), k => PoissonShare(k, mean));
        RequireMisfit(stream => LatentProcess.JumpCount(stream.NextUniform(), mean), k => PoissonShare(k, mean > 1 ? 1.1 * mean : 1.3 * mean));
    }

    [Theory]
    [InlineData(1.1, 5)]
    [InlineData(1.5, 5)]
    [InlineData(3, 0.01)]
    public void Lomax_ManyTimes_FitsItsLaw(double index, double mean)
    {
        var law = Lomax.WithMean(index, mean);
        var scale = mean * (index - 1);
        RequireFit(stream => 1 - Math.Pow(1 + (law.Next(stream) / scale), -index));
        RequireMisfit(stream => 1 - Math.Pow(1 + (law.Next(stream) / scale), -1.1 * index));
    }

    [Theory]
    [InlineData(1.5, 4, 499)]
    [InlineData(1.05, 5, 999)]
    [InlineData(3, 1, 20)]
    public void Lomax_WithALargest_FitsItsLaw(double index, double mean, double largest)
    {
        var law = Lomax.WithMean(index, mean, largest);
        var right = new CutPowerLaw(index, mean, largest);
        var wrong = new CutPowerLaw(1.1 * index, mean, largest);

        RequireFit(stream => 1 - right.ShareAbove(law.Next(stream)));
        RequireMisfit(stream => 1 - wrong.ShareAbove(law.Next(stream)));
        RequireFit(law.NextWhole, right.ShareOfWhole);
        RequireMisfit(law.NextWhole, wrong.ShareOfWhole);
    }

    // Of two million draws 20 are expected beyond the quantile of 1e-5; with an index that is a tenth smaller, there are three times as many.
    [Fact]
    public void Lomax_BeyondOneInAHundredThousand_HasTheShareAndShapeOfItsTail()
    {
        const int Many = 2_000_000;
        const double Share = 1e-5;
        const double Index = 1.5;
        var (right, wrong) = (TailOf(Index), TailOf(0.9 * Index));

        Assert.InRange(Fit.Count(right.Length, Many * Share), Level, 1 - Level);
        Assert.InRange(Fit.AndersonDarling(right), Level, 1);
        Assert.InRange(Fit.Count(wrong.Length, Many * Share), 0, Level);

        // Laws of scale 1.
        static double[] TailOf(double index)
        {
            var law = Lomax.WithMean(index, 1 / (index - 1));
            var stream = RandomStream.Derive(41, 0, "tail");
            return [.. Enumerable.Range(0, Many).Select(_ => Math.Pow(1 + law.Next(stream), -Index)).Where(x => x < Share).Select(x => x / Share)];
        }
    }

    [Fact]
    public void SizeMixture_OfLogNormals_FitsItsLaw()
    {
        ImmutableArray<SizeComponent> components = [Component(3, 2.0, 0.5), Component(1, 3.5, 0.25)];
        var mixture = new SizeMixture(components);

        RequireFit(mixture.Next, k => (0.75 * LogNormalShare(k, 2, 0.5)) + (0.25 * LogNormalShare(k, 3.5, 0.25)));
        RequireMisfit(mixture.Next, k => (0.75 * LogNormalShare(k, 2, 0.5)) + (0.25 * LogNormalShare(k, 3.5, 0.275)));
        RequireMisfit(mixture.Next, k => (0.725 * LogNormalShare(k, 2, 0.5)) + (0.275 * LogNormalShare(k, 3.5, 0.25)));
    }

    private static SizeComponent Component(double weight, double mean, double deviation) => new(weight, SizeLaw.LogNormal, mean, deviation);

    private static double GeometricShare(int k, double mean) => Math.Pow(mean / (1 + mean), k) / (1 + mean);

    private static double PoissonShare(int k, double mean) => Math.Exp((k * Math.Log(mean)) - mean - Tails.LogGamma(k + 1));

    // The share that is rounded to k.
    private static double LogNormalShare(int k, double mean, double deviation)
    {
        return Above(k - 0.5) - Above(k + 0.5);

        double Above(double x) => x <= 0 ? 1 : Tails.Normal((Math.Log(x) - mean) / deviation);
    }

    private static void RequireFit(Func<RandomStream, double> share)
    {
        Assert.InRange(Fit.KolmogorovSmirnov(Shares(share)), Level, 1 - Level);
        Assert.InRange(Fit.AndersonDarling(Shares(share)), Level, 1);
    }

    private static void RequireMisfit(Func<RandomStream, double> share)
    {
        Assert.InRange(Fit.KolmogorovSmirnov(Shares(share)), 0, Level);
        Assert.InRange(Fit.AndersonDarling(Shares(share)), 0, Level);
    }

    private static void RequireFit(Func<RandomStream, long> draw, Func<int, double> shares) =>
        Assert.InRange(ChiSquare(draw, shares), Level, 1 - Level);

    private static void RequireMisfit(Func<RandomStream, long> draw, Func<int, double> shares) =>
        Assert.InRange(ChiSquare(draw, shares), 0, Level);

    private static double ChiSquare(Func<RandomStream, long> draw, Func<int, double> share)
    {
        var counts = new long[1_001];
        var stream = RandomStream.Derive(42, 0, "counts");
        for (var i = 0; i < Draws; i++) counts[Math.Min(draw(stream), counts.Length - 1)]++;
        return Fit.ChiSquare(counts, [.. Enumerable.Range(0, counts.Length).Select(share)]);
    }

    private static double[] Shares(Func<RandomStream, double> share)
    {
        var stream = RandomStream.Derive(43, 0, "shares");
        var shares = new double[Draws];
        for (var i = 0; i < Draws; i++) shares[i] = share(stream);
        return shares;
    }
}
