namespace Arena.Analysis;

/// <summary>
/// Lags in bins that double: 1, 2, 3 to 4, 5 to 8 and so on. Averages over them tame the noise of single lags, and a power law is a line
/// through them.
/// </summary>
internal static class LagBins
{
    /// <summary>The fewest bins that a line is put through.</summary>
    public const int FewestBins = 4;

    /// <summary>The means of a function of the lag over the bins that it fills.</summary>
    /// <param name="byLag">Index = lag; lag 0 is not used.</param>
    /// <returns>Each bin's place, the geometric mean of its ends, and the mean in it.</returns>
    public static ImmutableArray<CurvePoint> Of(ReadOnlySpan<double> byLag)
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>();
        for (var (first, last) = (1, 1); last < byLag.Length; (first, last) = (last + 1, last * 2))
        {
            var sum = 0.0;
            for (var lag = first; lag <= last; lag++) sum += byLag[lag];
            points.Add(new CurvePoint(Math.Sqrt((double)first * last), sum / (last - first + 1)));
        }

        return points.ToImmutable();
    }

    /// <summary>
    /// The exponent g of a decay as lag^-g, by least squares through the bins' logarithms, up to the first bin that is not positive.
    /// </summary>
    /// <param name="byLag">Index = lag; lag 0 is not used.</param>
    /// <returns>Not a number when fewer than <see cref="FewestBins"/> bins are positive before the first that is not.</returns>
    public static double DecayExponent(ReadOnlySpan<double> byLag)
    {
        var positive = Of(byLag).TakeWhile(point => point.Y > 0).ToList();
        return positive.Count < FewestBins ? double.NaN : -PowerLaw.Exponent(positive);
    }

    /// <summary>The mean over a range of lags; not a number when it reaches beyond the last.</summary>
    public static double Mean(ReadOnlySpan<double> byLag, int first, int last)
    {
        if (last >= byLag.Length) return double.NaN;
        var sum = 0.0;
        for (var lag = first; lag <= last; lag++) sum += byLag[lag];
        return sum / (last - first + 1);
    }
}
