namespace Arena.Analysis;

/// <summary>More rests behind the best price than at it.</summary>
internal sealed class DepthShape : StylisedFact
{
    private const int FewestSamples = 200;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "depth-shape", "Hump-shaped depth",
        "The mean depth rises from the best price inwards, has its maximum away from it, and falls again.",
        "Mean lots at the n-th occupied level, n = 1..10, both sides, at every base interval; the largest of levels 2 to 10 over level 1.",
        "Bouchaud, Mézard and Potters 2002; Gould et al. 2013, section 6",
        "The ratio above 1 with its whole interval: the maximum is away from the best price. That the largest of nine levels is taken favours a pass by its noise, which the averages over thousands of moments keep under 2 %; hence 1.02.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => Require(sample, FewestSamples, "samples of the depth", series => series.Depth.Length);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var profiles = sample.Summaries(Profile);
        var best = sample.Summaries(series => Dispersion.Of(AtBest(series)));
        return (
            [
                new("humpRatio", "Deepest level behind the best over the best", "", sample.Estimate(profiles, HumpRatio), Criterion.Above(1.02)),
                new("bestLots", "Mean depth at the best price", "lots", sample.Estimate(best, blocks => Dispersion.Pooled(blocks).Mean), null),
                new("bestVariation", "Its standard deviation over its mean", "", sample.Estimate(best, blocks => Dispersion.Pooled(blocks).Variation), null),
            ],
            new FactChart("level, 1 = best", "mean depth / that of the deepest level", false, false, MarketSample.Curve(profiles, Points)));
    }

    /// <summary>The depth at the best price at every base interval, in lots.</summary>
    public static double[] AtBest(MarketSeries series) => [.. series.Depth.Select(sample => sample.Lots[0])];

    private static double[] Profile(MarketSeries series)
    {
        var sums = new double[DepthSample.Levels];
        foreach (var sample in series.Depth)
        {
            for (var level = 0; level < sums.Length; level++) sums[level] += sample.Lots[level];
        }

        return sums;
    }

    private static double[] Total(IReadOnlyList<double[]> blocks) =>
        [.. Enumerable.Range(0, DepthSample.Levels).Select(level => blocks.Sum(block => block[level]))];

    private static double HumpRatio(IReadOnlyList<double[]> blocks)
    {
        var total = Total(blocks);
        return total.Skip(1).Max() / total[0];
    }

    private static List<CurvePoint> Points(IReadOnlyList<double[]> blocks)
    {
        var total = Total(blocks);
        return [.. total.Select((lots, level) => new CurvePoint(level + 1, lots / total.Max()))];
    }
}
