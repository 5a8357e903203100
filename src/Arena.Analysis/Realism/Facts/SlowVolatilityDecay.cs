namespace Arena.Analysis;

/// <summary>The clustering of volatility fades slowly.</summary>
internal sealed class SlowVolatilityDecay : StylisedFact
{
    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "slow-volatility-decay", "Slow decay of volatility's memory",
        "The autocorrelation of |r| decays roughly as a power law with a small exponent, so that it is still there after many intervals.",
        "rho(l) of |r| as for clustering; exponent of l^-b by least squares through the logarithms of its means over lags 1, 2, 3-4, 5-8, 9-16, 17-32; and the mean over l = 17..32.",
        "Cont 2001, fact 8 (b between 0.2 and 0.4); Liu et al. 1999",
        "b below 1: from there on the sum of correlations is finite and the memory short. The mean at long lags must be above 0, so that a fit to early lags alone does not pass.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireReturns(sample, AbsoluteReturns.FewestReturns);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = AbsoluteReturns.Of(sample);
        var exponent = sample.Estimate(sums, blocks => LagBins.DecayExponent(LagSums.Correlations(blocks)));
        var late = sample.Estimate(sums, blocks => LagBins.Mean(LagSums.Correlations(blocks), (AbsoluteReturns.Lags / 2) + 1, AbsoluteReturns.Lags));
        return (
            [
                new("exponent", "Exponent of the decay", "", exponent, Criterion.ValueBetween(0, 1)),
                new("late", "Mean autocorrelation of |r|, lags 17 to 32", "", late, Criterion.Above(0)),
            ],
            new FactChart(
                "lag, in base intervals", "autocorrelation of |r|", true, true,
                MarketSample.Curve(sums, blocks => LagBins.Of(LagSums.Correlations(blocks)))));
    }
}
