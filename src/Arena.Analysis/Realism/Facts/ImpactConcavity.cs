namespace Arena.Analysis;

/// <summary>Twice the order moves the price less than twice as far.</summary>
internal sealed class ImpactConcavity : StylisedFact
{
    private const int FewestOrders = 2_000;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "impact-concavity", "Concave impact of market orders",
        "The mean move of the mid after a market order grows with its size, more slowly than in proportion.",
        "sign × (mid before the next market order - mid before this one), in ticks, averaged in bins of size / mean size of the block that double; exponent d of impact = c size^d by least squares through the logarithms of the bins with 30 orders and a positive mean.",
        "Lillo, Farmer and Mantegna 2003 (d from 0.2 to 0.5); Bouchaud, Farmer and Lillo 2009",
        "The whole interval between 0 and 1: there is impact, and it is concave.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var bins = sample.Summaries(BySize);
        return (
            [new("exponent", "Exponent of the size", "", sample.Estimate(bins, SizeBins.Exponent), Criterion.Between(0, 1))],
            new FactChart("size / mean size", "mean move of the mid, ticks", true, true, MarketSample.Curve(bins, blocks => SizeBins.Means(blocks))));
    }

    private static SizeBins BySize(MarketSeries series)
    {
        var bins = new SizeBins();
        var mean = series.Orders.IsEmpty ? 1 : series.Orders.Average(order => order.Size);
        for (var i = 0; i + 1 < series.Orders.Length; i++)
        {
            var order = series.Orders[i];
            bins.Add(order.Size / mean, order.Sign * (series.Orders[i + 1].MidBefore - order.MidBefore));
        }

        return bins;
    }
}
