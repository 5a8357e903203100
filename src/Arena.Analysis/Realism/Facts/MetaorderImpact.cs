namespace Arena.Analysis;

/// <summary>A large order traded in pieces moves the price by about the square root of its size.</summary>
internal sealed class MetaorderImpact : StylisedFact
{
    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "metaorder-impact", "Square-root impact of metaorders",
        "From beginning to end, a large order that is traded in pieces moves the price by about the square root of its size.",
        "Runs of four market orders or more of one account and sign without a pause of ten base intervals. sign × (mid after the last - mid before the first), in ticks, averaged in bins of size / volume of the block that double; exponent d of impact = c size^d by least squares through the logarithms of the bins with 30 runs and a positive mean.",
        "Almgren et al. 2005 (d = 0.6); Toth et al. 2011 (d about 0.5); Bouchaud, Farmer and Lillo 2009",
        "The value between 0.3 and 0.8, the range of published estimates, and the mean impact above 0 with its whole interval.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => Metaorder.Obstacle(sample);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var bins = sample.Summaries(BySize);
        var impacts = sample.Summaries(series => Dispersion.Of(Metaorder.Of(series).Select(run => run.Impact).Where(double.IsFinite).ToArray()));
        return (
            [
                new("exponent", "Exponent of the size", "", sample.Estimate(bins, SizeBins.Exponent), Criterion.ValueBetween(0.3, 0.8)),
                new("impact", "Mean impact", "ticks", sample.Estimate(impacts, blocks => Dispersion.Pooled(blocks).Mean), Criterion.Above(0)),
            ],
            new FactChart("size / volume", "mean impact, ticks", true, true, MarketSample.Curve(bins, blocks => SizeBins.Means(blocks))));
    }

    private static SizeBins BySize(MarketSeries series)
    {
        var bins = new SizeBins();
        var volume = series.Orders.Sum(order => order.Size);
        foreach (var run in Metaorder.Of(series))
        {
            if (double.IsFinite(run.Impact)) bins.Add(run.Size / volume, run.Impact);
        }

        return bins;
    }
}
