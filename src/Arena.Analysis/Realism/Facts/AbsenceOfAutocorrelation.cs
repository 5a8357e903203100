namespace Arena.Analysis;

/// <summary>Returns do not predict the next returns.</summary>
internal sealed class AbsenceOfAutocorrelation : StylisedFact
{
    private const int Lags = 5;
    private const int BaseIntervals = 6;
    private const int FewestReturns = 200;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "no-autocorrelation", "No linear autocorrelation of returns",
        "Apart from the smallest scales, where the bounce between bid and ask shows, returns are uncorrelated.",
        "rho(l) = sum r(t) r(t+l) / sum r(t)², pooled over blocks, of returns of the mid over six base intervals, l = 1..5.",
        "Cont 2001, fact 1; Vyetrenko et al. 2020, section 4",
        "|rho| under 0.1 for each of two summaries: a linear rule then explains less than 1 % of the variance, which a half-spread eats. The value is judged, since the interval of a short run is wider than that.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) =>
        Require(sample, FewestReturns, "returns over six base intervals", series => series.Returns(BaseIntervals * series.Interval).Length);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(series => LagSums.Of(series.Returns(BaseIntervals * series.Interval), Lags));
        var first = sample.Estimate(sums, blocks => LagSums.Correlations(blocks)[1]);
        var mean = sample.Estimate(sums, blocks => LagBins.Mean(LagSums.Correlations(blocks), 1, Lags));
        return (
            [
                new("lag1", "Autocorrelation at lag 1", "", first, Criterion.ValueBetween(-0.1, 0.1)),
                new("mean", "Mean autocorrelation, lags 1 to 5", "", mean, Criterion.ValueBetween(-0.1, 0.1)),
            ],
            new FactChart("lag, in six base intervals", "autocorrelation", false, false, MarketSample.Curve(sums, Points)));
    }

    private static List<CurvePoint> Points(IReadOnlyList<LagSums> blocks) =>
        [.. LagSums.Correlations(blocks).Select((rho, lag) => new CurvePoint(lag, rho)).Skip(1)];
}
