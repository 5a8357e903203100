namespace Arena.Analysis;

/// <summary>When a large order is done, part of its impact goes.</summary>
internal sealed class MetaorderDecay : StylisedFact
{
    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "metaorder-decay", "Decay of metaorder impact",
        "After a large order that was traded in pieces has ended, the price comes back part of the way.",
        "Runs as for their impact, those with as much time left after their end as they took: mean impact that long after the end over mean impact at the end.",
        "Farmer, Gerig, Lillo and Waelbroeck 2013 (two thirds); Zarinelli et al. 2015",
        "The whole interval between 0 and 1: some of the impact goes, and not all of it.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => Metaorder.Obstacle(sample);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var runs = sample.Summaries(series => Metaorder.Of(series).Where(run => double.IsFinite(run.Impact) && double.IsFinite(run.Later)).ToArray());
        var peaks = sample.Summaries(series => Sums(Metaorder.Of(series)));
        return (
            [new("remaining", "Impact that remains", "", sample.Estimate(peaks, Remaining), Criterion.Between(0, 1))],
            new FactChart(
                "0 before, 1 at the end, 2 as long after", "mean impact, ticks", false, false,
                MarketSample.Curve(runs, blocks => Points([.. blocks.SelectMany(block => block)]))));
    }

    private static (double Peak, double Later) Sums(ImmutableArray<Metaorder> runs)
    {
        var whole = runs.Where(run => double.IsFinite(run.Impact) && double.IsFinite(run.Later)).ToList();
        return (whole.Sum(run => run.Impact), whole.Sum(run => run.Later));
    }

    private static double Remaining(IReadOnlyList<(double Peak, double Later)> blocks) => blocks.Sum(block => block.Later) / blocks.Sum(block => block.Peak);

    private static CurvePoint[] Points(Metaorder[] runs) => runs.Length == 0 ? [] :
        [new CurvePoint(0, 0), new CurvePoint(1, runs.Average(run => run.Impact)), new CurvePoint(2, runs.Average(run => run.Later))];
}
