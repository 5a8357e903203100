namespace Arena.Analysis;

/// <summary>Falls are sharper than rises.</summary>
internal sealed class GainLossAsymmetry : StylisedFact
{
    private const int FewestReturns = 1_000;
    private const int BaseIntervals = 6;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "gain-loss-asymmetry", "Gain/loss asymmetry",
        "Shares and indices fall further in one go than they rise. It is a fact of days rather than of minutes, and currencies do not have it.",
        "Skewness m3 / m2^(3/2) of overlapping returns of the mid over six base intervals, moments about the mean of each block.",
        "Cont 2001, fact 3",
        "The whole interval below 0: a symmetric market has 0.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireReturns(sample, FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(series => PowerSums.Of(series.OverlappingReturns(BaseIntervals)));
        var skewness = sample.Estimate(sums, blocks => PowerSums.Pooled(blocks).Skewness);
        var values = sample.Summaries(series => series.OverlappingReturns(BaseIntervals));
        return (
            [new("skewness", "Skewness", "", skewness, Criterion.Below(0))],
            new FactChart("quantile", "return / standard deviation", false, false, MarketSample.Curve(values, Points)));
    }

    private static List<CurvePoint> Points(IReadOnlyList<double[]> blocks)
    {
        const int points = 40;
        var all = blocks.SelectMany(block => block).ToArray();
        var deviation = MathNet.Numerics.Statistics.ArrayStatistics.PopulationStandardDeviation(all);
        Array.Sort(all);
        return [.. Enumerable.Range(0, points + 1).Select(i => new CurvePoint(i / (double)points, Quantiles.Of(all, i / (double)points) / deviation))];
    }
}
