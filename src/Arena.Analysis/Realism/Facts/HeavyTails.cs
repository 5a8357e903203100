namespace Arena.Analysis;

/// <summary>Large returns are far more frequent than a normal distribution has them.</summary>
internal sealed class HeavyTails : StylisedFact
{
    private const int FewestReturns = 1_000;
    private const double TailShare = 0.01;
    private const int FewestTail = 20;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "heavy-tails", "Heavy tails of returns",
        "The distribution of short returns has a power-law tail with an index of two to five, and positive excess kurtosis.",
        "Base returns of the mid. Tail index: Hill's estimator 1 / mean(ln(|r|(i) / |r|(k+1))), i = 1..k, with k = 1 % of the returns, at least 20. Kurtosis: m4 / m2² - 3, moments about the mean of each block.",
        "Cont 2001, fact 2; Gopikrishnan et al. 1999 (index about 3); Hill 1975",
        "Cont: \"higher than two and less than five\". At the same k the estimator gives about 7.5 for normal returns, whose excess kurtosis is 0; 0.5 is five standard errors of 2,400 normal returns.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireReturns(sample, FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var returns = sample.Summaries(series => series.Returns(series.Interval));
        var tail = sample.Estimate(returns, TailIndex);
        var kurtosis = sample.Estimate(
            sample.Summaries(series => PowerSums.Of(series.Returns(series.Interval))), blocks => PowerSums.Pooled(blocks).ExcessKurtosis);
        return (
            [
                new("tailIndex", "Tail index", "", tail, Criterion.ValueBetween(2, 5)),
                new("excessKurtosis", "Excess kurtosis", "", kurtosis, Criterion.Above(0.5)),
            ],
            new FactChart("|return| / standard deviation", "share above", true, true, MarketSample.Curve(returns, Survival)));
    }

    private static double TailIndex(IReadOnlyList<double[]> blocks)
    {
        var count = blocks.Sum(block => block.Length);
        return PowerLaw.HillIndex(blocks.SelectMany(block => block).Select(Math.Abs), Math.Max(FewestTail, (int)(TailShare * count)));
    }

    private static List<CurvePoint> Survival(IReadOnlyList<double[]> blocks)
    {
        const int perUnit = 4;
        const double farthest = 10;
        var all = blocks.SelectMany(block => block).ToArray();
        var deviation = MathNet.Numerics.Statistics.ArrayStatistics.PopulationStandardDeviation(all);
        var points = new List<CurvePoint>();
        for (var x = 1.0 / perUnit; x <= farthest; x += 1.0 / perUnit)
            points.Add(new CurvePoint(x, all.Count(r => Math.Abs(r) > x * deviation) / (double)all.Length));
        return points;
    }
}
