namespace Arena.Analysis;

/// <summary>
/// Sums of products of a series with itself some steps later. Those of several series can be pooled, so that a correlation never spans two
/// sessions; a library's autocorrelation is of one series alone.
/// </summary>
internal sealed class LagSums
{
    private readonly double[] _products;
    private readonly int _length;

    private LagSums(double[] products, int length) => (_products, _length) = (products, length);

    /// <summary>The sums of a series.</summary>
    /// <param name="series">In order of time.</param>
    /// <param name="lags">The longest lag, in steps; 0 or more.</param>
    /// <param name="isCentred">Whether the series' own mean is taken off first. It makes every correlation of noise about 1 / length too small.</param>
    public static LagSums Of(ReadOnlySpan<double> series, int lags, bool isCentred = true)
    {
        var mean = 0.0;
        if (isCentred && series.Length > 0)
        {
            foreach (var value in series) mean += value;
            mean /= series.Length;
        }

        var centred = new double[series.Length];
        for (var i = 0; i < centred.Length; i++) centred[i] = series[i] - mean;
        var products = new double[lags + 1];
        for (var lag = 0; lag <= lags && lag < centred.Length; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < centred.Length; i++) sum += centred[i] * centred[i - lag];
            products[lag] = sum;
        }

        return new LagSums(products, centred.Length);
    }

    /// <summary>The pooled autocorrelations.</summary>
    /// <param name="blocks">Sums with the same longest lag.</param>
    /// <returns>Index = lag; 1 at lag 0; not a number where no pair is so far apart, or nothing varies.</returns>
    public static double[] Correlations(IReadOnlyList<LagSums> blocks)
    {
        if (blocks.Count == 0) return [];
        var correlations = new double[blocks[0]._products.Length];
        var variance = Mean(blocks, 0);
        for (var lag = 0; lag < correlations.Length; lag++) correlations[lag] = Mean(blocks, lag) / variance;
        return correlations;
    }

    private static double Mean(IReadOnlyList<LagSums> blocks, int lag)
    {
        var (sum, pairs) = (0.0, 0L);
        foreach (var block in blocks)
        {
            sum += block._products[lag];
            pairs += Math.Max(0, block._length - lag);
        }

        return sum / pairs;
    }
}
