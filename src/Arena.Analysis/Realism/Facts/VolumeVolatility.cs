namespace Arena.Analysis;

/// <summary>Busy intervals are volatile intervals.</summary>
internal sealed class VolumeVolatility : StylisedFact
{
    private const int FewestReturns = 1_000;
    private const int FewestOrders = 1_000;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "volume-volatility", "Volume and volatility go together",
        "Traded volume is positively correlated with the size of returns.",
        "Pearson's correlation of the volume of market orders in a base interval with |r| of the mid over it, about the means of each block.",
        "Cont 2001, fact 10; Karpoff 1987",
        "Above 0.05: what independence gives lies within 0.02 of 0 for the samples at hand, and real markets show 0.2 and more.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) =>
        RequireReturns(sample, FewestReturns) ?? RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var pairs = sample.Summaries(series => PairSums.Of(series.PerInterval(order => order.Size), Sizes(series)));
        var correlation = sample.Estimate(pairs, PairSums.Correlation);
        var bins = sample.Summaries(ByVolume);
        return (
            [new("correlation", "Correlation of volume and |r|", "", correlation, Criterion.Above(0.05))],
            new FactChart("volume of a base interval, lots", "mean |r|, basis points", true, false, MarketSample.Curve(bins, blocks => SizeBins.Means(blocks))));
    }

    private static double[] Sizes(MarketSeries series) => [.. series.Returns(series.Interval).Select(Math.Abs)];

    private static SizeBins ByVolume(MarketSeries series)
    {
        var bins = new SizeBins();
        var volumes = series.PerInterval(order => order.Size);
        var sizes = Sizes(series);
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i] > 0) bins.Add(volumes[i], sizes[i] * 10_000);
        }

        return bins;
    }
}
