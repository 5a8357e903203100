namespace Arena.Analysis;

/// <summary>Large returns follow large returns, of either sign.</summary>
internal sealed class VolatilityClustering : StylisedFact
{
    private const int Lags = 10;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "volatility-clustering", "Volatility clustering",
        "The sizes of returns are positively correlated over many intervals, although the returns themselves are not.",
        "rho(l) of |r|, base returns of the mid, about the mean of each block; the mean over l = 1..10.",
        "Cont 2001, fact 6; Mandelbrot 1963",
        "Above 0.01: independent returns have 0 less a bias of one over the block's length, whatever their distribution. Taking off each block's own mean leaves out what merely distinguishes one session from another.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireReturns(sample, AbsoluteReturns.FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = AbsoluteReturns.Of(sample);
        var mean = sample.Estimate(sums, blocks => LagBins.Mean(LagSums.Correlations(blocks), 1, Lags));
        return (
            [new("mean", "Mean autocorrelation of |r|, lags 1 to 10", "", mean, Criterion.Above(0.01))],
            new FactChart("lag, in base intervals", "autocorrelation of |r|", false, false, MarketSample.Curve(sums, AbsoluteReturns.Points)));
    }
}
