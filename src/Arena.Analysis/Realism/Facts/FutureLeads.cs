namespace Arena.Analysis;

/// <summary>The future moves first.</summary>
internal sealed class FutureLeads : StylisedFact
{
    private const int FewestReturns = 1_000;
    private const int Lags = 20;
    private const double Share = 0.1;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "future-leads", "The future leads the shares",
        "Returns of an index future tell more about the shares' later returns than theirs about its own: the most liquid instrument is the first to move.",
        "rho(l): Pearson's correlation of the future's return of the mid over a tenth of a base interval with the share's return l steps later, pooled over blocks; mean rho(l) - rho(-l) over l = 1..20; lead-lag ratio: sum rho(l)² / sum rho(-l)².",
        "Stoll and Whaley 1990; Huth and Abergel 2014, section 3.1 (lead-lag ratio)",
        "The mean difference above 0 and the ratio above 1, each with its whole interval: two series that move at the same moments, however noisily, have 0 and 1.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample)
    {
        var kinds = sample.Series.Select(series => series.Kind).Distinct().ToList();
        if (!kinds.Contains(InstrumentKind.IndexFuture)) return "there is no index future";
        return kinds.Contains(InstrumentKind.Equity) ? RequireReturns(sample, FewestReturns) : "there is no share";
    }

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.CrossSummaries(OfBlock);
        return (
            [
                new("lead", "Mean of rho(l) less rho(-l)", "", sample.Estimate(sums, blocks => Rho(blocks) is { Length: > 0 } rho ? Lead(rho) : double.NaN), Criterion.Above(0)),
                new("ratio", "Lead-lag ratio", "", sample.Estimate(sums, blocks => Rho(blocks) is { Length: > 0 } rho ? Ratio(rho) : double.NaN), Criterion.Above(1)),
            ],
            new FactChart(
                "the share's return is later by, s", "correlation with the future's", false, false,
                MarketSample.Curve(sums, blocks => Points(Rho(blocks), Share * sample.Interval))));
    }

    private static PairSums[] OfBlock(MarketSeries series, ImmutableArray<MarketSeries> all) => series.Kind == InstrumentKind.IndexFuture
        ? []
        : CrossReturns.Lagged(all.First(other => other.Kind == InstrumentKind.IndexFuture), series, Share * series.Interval, Lags);

    // Index l + Lags; empty for the future itself.
    private static double[] Rho(IReadOnlyList<PairSums[]> blocks) =>
        [.. Enumerable.Range(0, blocks[0].Length).Select(lag => PairSums.Correlation([.. blocks.Select(block => block[lag])]))];

    private static double Lead(double[] rho) => Enumerable.Range(1, Lags).Average(lag => rho[Lags + lag] - rho[Lags - lag]);

    private static double Ratio(double[] rho) => Enumerable.Range(1, Lags).Sum(lag => rho[Lags + lag] * rho[Lags + lag])
        / Enumerable.Range(1, Lags).Sum(lag => rho[Lags - lag] * rho[Lags - lag]);

    private static List<CurvePoint> Points(double[] rho, double step) => [.. rho.Select((value, place) => new CurvePoint((place - Lags) * step, value))];
}
