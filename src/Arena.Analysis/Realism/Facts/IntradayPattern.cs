namespace Arena.Analysis;

/// <summary>A day is busy at its ends.</summary>
internal sealed class IntradayPattern : StylisedFact
{
    private const double ShortestDay = 4 * 3600;
    private const int FewestReturns = 1_000;
    private const int Parts = 12;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "intraday-pattern", "U-shaped day",
        "Volume and volatility are high after the open, low at noon, and rise again towards the close.",
        "The day in twelve equal parts: volume of market orders, and mean |r| of base returns, each in the first and the last part over the middle four.",
        "Wood, McInish and Ord 1985; Admati and Pfleiderer 1988",
        "Both above 1.1 for the mean of both ends: a day of an even rate has 1. It is a fact of trading days, and asked of sessions of four hours or more.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample)
    {
        if (sample.SessionLength < ShortestDay)
            return string.Create(CultureInfo.InvariantCulture, $"a session of {sample.SessionLength:0} s is no day; needed are {ShortestDay:0} s");
        return sample.IsOfWholeSessions
            ? RequireReturns(sample, FewestReturns)
            : $"{sample.Sessions} sessions; needed are {MarketSample.FewestBlocks}, to resample whole days";
    }

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var volumes = sample.Summaries(series => ByPart(series, series.PerInterval(order => order.Size)));
        var sizes = sample.Summaries(series => ByPart(series, [.. series.Returns(series.Interval).Select(Math.Abs)]));
        return (
            [
                new("volumeRatio", "Volume at the ends over the middle", "", sample.Estimate(volumes, EndsOverMiddle), Criterion.Above(1.1)),
                new("volatilityRatio", "|r| at the ends over the middle", "", sample.Estimate(sizes, EndsOverMiddle), Criterion.Above(1.1)),
            ],
            new FactChart("part of the day, of twelve", "volume per base interval, lots", false, false, MarketSample.Curve(volumes, Points)));
    }

    private static (double Sum, int Count)[] ByPart(MarketSeries series, double[] perInterval)
    {
        var parts = new (double Sum, int Count)[Parts];
        if (series.Quotes.IsEmpty) return parts;
        for (var i = 0; i < perInterval.Length; i++)
        {
            var time = series.Quotes[0].Time + ((i + 0.5) * series.Interval);
            var part = Math.Clamp((int)(time / series.SessionLength * Parts), 0, Parts - 1);
            parts[part] = (parts[part].Sum + perInterval[i], parts[part].Count + 1);
        }

        return parts;
    }

    private static double Mean(IReadOnlyList<(double Sum, int Count)[]> blocks, int part) =>
        blocks.Sum(block => block[part].Sum) / blocks.Sum(block => block[part].Count);

    private static double EndsOverMiddle(IReadOnlyList<(double Sum, int Count)[]> blocks)
    {
        var middle = (Mean(blocks, 4) + Mean(blocks, 5) + Mean(blocks, 6) + Mean(blocks, 7)) / 4;
        return (Mean(blocks, 0) + Mean(blocks, Parts - 1)) / 2 / middle;
    }

    private static List<CurvePoint> Points(IReadOnlyList<(double Sum, int Count)[]> blocks) =>
        [.. Enumerable.Range(0, Parts).Select(part => new CurvePoint(part + 1, Mean(blocks, part)))];
}
