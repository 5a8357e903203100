namespace Arena.Analysis;

/// <summary>Over longer stretches returns look more and more normal.</summary>
internal sealed class AggregationalGaussianity : StylisedFact
{
    private const int FewestReturns = 1_000;
    private const int Longest = 16;

    private static ReadOnlySpan<int> Scales => [1, 2, 4, 8, Longest];

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "aggregational-gaussianity", "Aggregational Gaussianity",
        "Excess kurtosis falls as returns are taken over longer intervals.",
        "Excess kurtosis of overlapping returns of the mid over 1, 2, 4, 8 and 16 base intervals; its fall from 1 to 16.",
        "Cont 2001, fact 4; Gopikrishnan et al. 1999",
        "The fall must be above 0 with its whole interval: normal returns have none, and sums of independent heavy-tailed ones fall by 15/16.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireReturns(sample, FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(series => Scales.ToArray().Select(scale => PowerSums.Of(series.OverlappingReturns(scale))).ToArray());
        var fall = sample.Estimate(sums, blocks => Kurtosis(blocks, 0) - Kurtosis(blocks, Scales.Length - 1));
        var first = sample.Estimate(sums, blocks => Kurtosis(blocks, 0));
        var last = sample.Estimate(sums, blocks => Kurtosis(blocks, Scales.Length - 1));
        return (
            [
                new("fall", "Fall of the excess kurtosis", "", fall, Criterion.Above(0)),
                new("shortest", "Excess kurtosis over 1 base interval", "", first, null),
                new("longest", "Excess kurtosis over 16 base intervals", "", last, null),
            ],
            new FactChart("base intervals", "excess kurtosis", true, false, MarketSample.Curve(sums, Points)));
    }

    private static double Kurtosis(IReadOnlyList<PowerSums[]> blocks, int scale) =>
        PowerSums.Pooled([.. blocks.Select(block => block[scale])]).ExcessKurtosis;

    private static List<CurvePoint> Points(IReadOnlyList<PowerSums[]> blocks) =>
        [.. Scales.ToArray().Select((scale, i) => new CurvePoint(scale, Kurtosis(blocks, i)))];
}
