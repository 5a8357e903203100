namespace Arena.Analysis;

/// <summary>Most cancelled orders live briefly, some very long.</summary>
internal sealed class CancellationTimes : StylisedFact
{
    private const int FewestCancellations = 1_000;

    /// <summary>ln 100 / ln 2: what the exponential distribution has.</summary>
    private const double ExponentialRatio = 6.643856;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "cancellation-times", "Heavy tail of cancellation times",
        "The times for which cancelled orders had rested have a tail far heavier than exponential, roughly a power law.",
        "Ages of orders that their owners took out, executions and closes left out. Coefficient of variation, about the mean of each block; quantile 0.99 over the median. The exponential distribution has 1 and ln 100 / ln 2 = 6.64.",
        "Challet and Stinchcombe 2001 (exponent about 2); Mike and Farmer 2008; Gould et al. 2013, section 5",
        "Both above what the exponential distribution has, with the whole interval: 1.1, which leaves room for the order book's own selection, and 6.64.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => Require(sample, FewestCancellations, "cancellations", series => series.Cancellations.Length);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var ages = sample.Summaries(series => Dispersion.Of(Ages(series)));
        var histograms = sample.Summaries(series => LogHistogram.Of(Ages(series)));
        return (
            [
                new("variation", "Coefficient of variation", "", sample.Estimate(ages, blocks => Dispersion.Pooled(blocks).Variation), Criterion.Above(1.1)),
                new("tailRatio", "Quantile 0.99 over median", "", sample.Estimate(histograms, TailRatio), Criterion.Above(ExponentialRatio)),
                new("median", "Median age", "s", sample.Estimate(histograms, blocks => LogHistogram.Pooled(blocks).Quantile(0.5)), null),
            ],
            new FactChart("age at cancellation, s", "share above", true, true, MarketSample.Curve(histograms, blocks => LogHistogram.Pooled(blocks).Survival())));
    }

    /// <summary>The ages of a stretch's cancelled orders, in seconds.</summary>
    public static double[] Ages(MarketSeries series) => [.. series.Cancellations.Select(order => order.Age)];

    private static double TailRatio(IReadOnlyList<LogHistogram> blocks)
    {
        var pooled = LogHistogram.Pooled(blocks);
        return pooled.Quantile(0.99) / pooled.Quantile(0.5);
    }
}
