namespace Arena.Analysis;

/// <summary>Measured on trades, volatility looks larger the more often one looks.</summary>
internal sealed class SignaturePlot : StylisedFact
{
    private const int FewestOrders = 2_000;

    private static ReadOnlySpan<double> Shares => [0.1, 0.2, 0.5, 1, 2, 4, 8];

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "signature-plot", "Signature plot",
        "The realised variance of trade prices per unit of time rises as the sampling interval shrinks: trades bounce between bid and ask.",
        "sum of squared changes of the last trade price over steps of 0.1 to 8 base intervals / time covered; the value at 0.1 over that at 8.",
        "Andersen et al. 2000; Bacry, Delattre, Hoffmann and Muzy 2013",
        "The ratio above 1 with its whole interval: a random walk has 1 at any scale.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(Sums);
        return (
            [new("ratio", "Variance at 0.1 over that at 8 base intervals", "", sample.Estimate(sums, blocks => Rate(blocks, 0) / Rate(blocks, Shares.Length - 1)), Criterion.Above(1))],
            new FactChart("sampling interval, s", "realised variance, ticks² / s", true, false, MarketSample.Curve(sums, blocks => Points(blocks, sample.Interval))));
    }

    private static double Rate(IReadOnlyList<(double Squares, double Time)[]> blocks, int scale) =>
        blocks.Sum(block => block[scale].Squares) / blocks.Sum(block => block[scale].Time);

    private static List<CurvePoint> Points(IReadOnlyList<(double Squares, double Time)[]> blocks, double interval) =>
        [.. Shares.ToArray().Select((share, scale) => new CurvePoint(share * interval, Rate(blocks, scale)))];

    private static (double Squares, double Time)[] Sums(MarketSeries series) => [.. Shares.ToArray().Select(share => Sum(series, share * series.Interval))];

    private static (double Squares, double Time) Sum(MarketSeries series, double step)
    {
        var (squares, time, order) = (0.0, 0.0, 0);
        if (series.Orders.IsEmpty) return (0, 0);
        var start = series.Orders[0].Time;
        var last = series.Orders[0].Price;
        for (var i = 1; start + (i * step) < series.End; i++)
        {
            while (order + 1 < series.Orders.Length && series.Orders[order + 1].Time <= start + (i * step)) order++;
            var change = series.Orders[order].Price - last;
            last = series.Orders[order].Price;
            squares += change * change;
            time += step;
        }

        return (squares, time);
    }
}
