namespace Arena.Analysis;

/// <summary>A stylised fact that a sample can be held against. The rule is that every figure meets its criterion.</summary>
internal abstract class StylisedFact
{
    /// <summary>What it is.</summary>
    public abstract FactDefinition Definition { get; }

    /// <summary>Looks for it.</summary>
    public FactResult Measure(MarketSample sample)
    {
        if (Obstacle(sample) is { } obstacle) return new FactResult(Definition, FactVerdict.DoesNotApply, obstacle, [], null);
        var (figures, chart) = Look(sample);
        var reasons = figures.Where(figure => !figure.IsMet).Select(Reason).ToList();
        return new FactResult(Definition, reasons.Count == 0 ? FactVerdict.Pass : FactVerdict.Fail, string.Join("; ", reasons), figures, chart);
    }

    /// <summary>Why the sample cannot show the fact; <c>null</c> when it can.</summary>
    protected abstract string? Obstacle(MarketSample sample);

    /// <summary>The figures and the picture.</summary>
    protected abstract (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample);

    /// <summary>Whether each instrument has enough of something, over all blocks.</summary>
    /// <returns>What to say when one has not.</returns>
    protected static string? Require(MarketSample sample, int needed, string what, Func<MarketSeries, int> count)
    {
        var fewest = sample.Summaries(count).Select(blocks => blocks.Sum()).Min();
        return fewest >= needed ? null : $"{Figures.Whole(fewest)} {what} of an instrument; needed are {Figures.Whole(needed)}";
    }

    /// <summary>As many base returns as it takes.</summary>
    protected static string? RequireReturns(MarketSample sample, int needed) =>
        Require(sample, needed, "base returns", series => Math.Max(0, series.QuotesEvery(series.Interval).Length - 1));

    /// <summary>As many orders that took as it takes.</summary>
    protected static string? RequireOrders(MarketSample sample, int needed) =>
        Require(sample, needed, "market orders", series => series.Orders.Length);

    private static string Reason(FactFigure figure) => figure switch
    {
        { Estimate.Interval: null, Criterion.IsOfInterval: true } => $"{figure.Name}: no interval, it exists in too few resamples; rule: {figure.Criterion}",
        { Estimate.Interval: { } interval, Criterion.IsOfInterval: true } =>
            $"{figure.Name} is {ReportNumber.Of(interval.Low)} to {ReportNumber.Of(interval.High)}; rule: {figure.Criterion}",
        _ => $"{figure.Name} is {ReportNumber.Of(figure.Estimate.Value)}; rule: {figure.Criterion}",
    };
}
