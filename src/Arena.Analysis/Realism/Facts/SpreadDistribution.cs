namespace Arena.Analysis;

/// <summary>The spread varies, and more upwards than downwards.</summary>
internal sealed class SpreadDistribution : StylisedFact
{
    private const int FewestSamples = 1_000;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "spread-distribution", "Right-skewed spread",
        "The spread is not constant: it stays near its usual width and now and then is several times as wide.",
        "Ask less bid at every base interval, in ticks, an average over time. Skewness m3 / m2^(3/2); quantile 0.99 over the median.",
        "Gould et al. 2013, section 6; Mike and Farmer 2008 (power-law tail of the spread)",
        "Skewness above 0, and one moment in a hundred at twice the usual width or more (1.9 leaves room for interpolation): a normal or a constant spread has neither.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => Require(sample, FewestSamples, "spreads", series => series.QuotesEvery(series.Interval).Length);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var spreads = sample.Summaries(Spreads);
        var sums = sample.Summaries(series => PowerSums.Of(Spreads(series)));
        return (
            [
                new("skewness", "Skewness", "", sample.Estimate(sums, blocks => PowerSums.Pooled(blocks).Skewness), Criterion.Above(0)),
                new("tailRatio", "Quantile 0.99 over median", "", sample.Estimate(spreads, TailRatio), Criterion.ValueBetween(1.9, double.PositiveInfinity)),
                new("mean", "Mean spread", "ticks", sample.Estimate(sample.Summaries(series => Dispersion.Of(Spreads(series))), blocks => Dispersion.Pooled(blocks).Mean), null),
            ],
            new FactChart("spread, ticks", "share of time above", false, true, MarketSample.Curve(spreads, Survival)));
    }

    /// <summary>The spread at every base interval, in ticks.</summary>
    public static double[] Spreads(MarketSeries series) => [.. series.QuotesEvery(series.Interval).Select(quote => quote.Ask - quote.Bid)];

    private static double TailRatio(IReadOnlyList<double[]> blocks)
    {
        var sorted = blocks.SelectMany(block => block).ToArray();
        Array.Sort(sorted);
        return Quantiles.Of(sorted, 0.99) / Quantiles.Of(sorted, 0.5);
    }

    private static List<CurvePoint> Survival(IReadOnlyList<double[]> blocks)
    {
        const int widest = 40;
        var all = blocks.SelectMany(block => block).ToArray();
        return [.. Enumerable.Range(0, widest + 1).Select(ticks => new CurvePoint(ticks, all.Count(spread => spread > ticks) / (double)all.Length))];
    }
}
