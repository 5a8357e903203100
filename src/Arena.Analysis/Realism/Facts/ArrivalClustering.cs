namespace Arena.Analysis;

/// <summary>Market orders come in bursts.</summary>
internal sealed class ArrivalClustering : StylisedFact
{
    private const int FewestOrders = 1_000;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "arrival-clustering", "Clustered arrivals",
        "Market orders do not come as a Poisson process: a burst follows a burst.",
        "Fano factor: variance over mean of the number of market orders in a base interval, about the mean of each block. Coefficient of variation: standard deviation over mean of the times between them. Both are 1 for a Poisson process.",
        "Engle and Russell 1998; Bacry, Mastromatteo and Muzy 2015",
        "Both above 1 by more than their noise: 1.2 and 1.05 with the whole interval. A rate that drifts within the session raises the Fano factor as well; the second figure hardly notices it.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var counts = sample.Summaries(series => Dispersion.Of(series.PerInterval(_ => 1)));
        var durations = sample.Summaries(series => Dispersion.Of(series.Durations()));
        var histograms = sample.Summaries(series => LogHistogram.Of(series.Durations()));
        return (
            [
                new("fano", "Fano factor of counts", "", sample.Estimate(counts, blocks => Dispersion.Pooled(blocks).FanoFactor), Criterion.Above(1.2)),
                new("variation", "Coefficient of variation of durations", "", sample.Estimate(durations, blocks => Dispersion.Pooled(blocks).Variation), Criterion.Above(1.05)),
                new("rate", "Market orders per base interval", "", sample.Estimate(counts, blocks => Dispersion.Pooled(blocks).Mean), null),
            ],
            new FactChart("time between market orders, s", "share above", true, true, MarketSample.Curve(histograms, blocks => LogHistogram.Pooled(blocks).Survival())));
    }
}
