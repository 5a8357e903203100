namespace Arena.Analysis;

/// <summary>Autocorrelations of the size of base returns, which two facts look at.</summary>
internal static class AbsoluteReturns
{
    /// <summary>The longest lag, in base intervals.</summary>
    public const int Lags = 32;

    /// <summary>The fewest base returns of an instrument that say anything.</summary>
    public const int FewestReturns = 1_000;

    /// <summary>The sums of every block, to be pooled.</summary>
    public static LagSums[][] Of(MarketSample sample) =>
        sample.Summaries(series => LagSums.Of(series.Returns(series.Interval).Select(Math.Abs).ToArray(), Lags));

    /// <summary>The autocorrelation by lag.</summary>
    public static List<CurvePoint> Points(IReadOnlyList<LagSums> blocks) =>
        [.. LagSums.Correlations(blocks).Select((rho, lag) => new CurvePoint(lag, rho)).Skip(1)];
}
