namespace Arena.Analysis;

/// <summary>Instruments move together, and the less so the more closely one looks.</summary>
internal sealed class InstrumentCorrelation : StylisedFact
{
    private const int FewestReturns = 1_000;

    private static ReadOnlySpan<double> Shares => [0.1, 0.2, 0.5, 1, 2, 4, 8];

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "instrument-correlation", "Correlation of instruments",
        "Returns of instruments of one market are positively correlated, and the correlation falls as the interval shrinks (the Epps effect): news reaches one book after the other.",
        "Pearson's correlation of two instruments' returns of the mid over the same steps of 0.1 to 8 base intervals, pooled over blocks; an instrument's figure is the mean over all others.",
        "Epps 1979; Tóth and Kertész 2009",
        "The correlation over 8 base intervals above 0.05, and its excess over that of 0.1 base intervals above 0, each with the whole interval.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => sample.Instruments.Length < 2
        ? "there is one instrument; needed are two"
        : RequireReturns(sample, FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.CrossSummaries(OfBlock);
        var last = Shares.Length - 1;
        return (
            [
                new("coarse", "Correlation over 8 base intervals", "", sample.Estimate(sums, blocks => Correlation(blocks, last)), Criterion.Above(0.05)),
                new("fall", "Its excess over that of 0.1 base intervals", "", sample.Estimate(sums, blocks => Correlation(blocks, last) - Correlation(blocks, 0)), Criterion.Above(0)),
            ],
            new FactChart("interval, s", "correlation", true, false, MarketSample.Curve(sums, blocks => Points(blocks, sample.Interval))));
    }

    // By other instrument and scale.
    private static PairSums[][] OfBlock(MarketSeries series, ImmutableArray<MarketSeries> all) =>
    [
        .. all.Where(other => other.Instrument != series.Instrument)
            .Select(other => Shares.ToArray().Select(share => CrossReturns.Together(series, other, share * series.Interval)).ToArray()),
    ];

    private static double Correlation(IReadOnlyList<PairSums[][]> blocks, int scale) =>
        Enumerable.Range(0, blocks[0].Length).Average(other => PairSums.Correlation([.. blocks.Select(block => block[other][scale])]));

    private static List<CurvePoint> Points(IReadOnlyList<PairSums[][]> blocks, double interval) =>
        [.. Shares.ToArray().Select((share, scale) => new CurvePoint(share * interval, Correlation(blocks, scale)))];
}
