namespace Arena.Analysis;

/// <summary>Buyers follow buyers, for a long time.</summary>
internal sealed class SignMemory : StylisedFact
{
    private const int Lags = 128;
    private const int FewestOrders = 2_000;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "order-sign-memory", "Long memory of order signs",
        "The signs of market orders are positively correlated over hundreds of orders: large decisions are traded in pieces.",
        "C(l) of the signs (1 bought, -1 sold) of market orders, lags in orders, about the mean of each block; exponent of l^-g by least squares through the logarithms of its means over lags 1, 2, 3-4 .. 65-128; and the mean over l = 17..64.",
        "Lillo and Farmer 2004 (g about 0.6); Bouchaud et al. 2004; Toth et al. 2015",
        "g below 1: from there on the sum of correlations is finite. The mean at lags 17 to 64 above 0.01: independent signs have 0 there.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(series => LagSums.Of(series.Orders.Select(order => (double)order.Sign).ToArray(), Lags));
        return (
            [
                new("exponent", "Exponent of the decay", "", sample.Estimate(sums, blocks => LagBins.DecayExponent(LagSums.Correlations(blocks))), Criterion.ValueBetween(0, 1)),
                new("late", "Mean correlation of signs, lags 17 to 64", "", sample.Estimate(sums, blocks => LagBins.Mean(LagSums.Correlations(blocks), 17, 64)), Criterion.Above(0.01)),
                new("lag1", "Correlation at lag 1", "", sample.Estimate(sums, blocks => LagSums.Correlations(blocks)[1]), null),
            ],
            new FactChart(
                "lag, in market orders", "correlation of signs", true, true,
                MarketSample.Curve(sums, blocks => LagBins.Of(LagSums.Correlations(blocks)))));
    }
}
