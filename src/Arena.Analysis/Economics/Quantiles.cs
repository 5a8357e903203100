namespace Arena.Analysis;

/// <summary>Order statistics.</summary>
internal static class Quantiles
{
    /// <summary>A quantile of a sorted sample by linear interpolation between order statistics (Hyndman and Fan, 1996, type 7).</summary>
    /// <param name="sorted">The sample, ascending; not empty.</param>
    /// <param name="share">0 for the smallest, 1 for the largest.</param>
    public static double Of(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
