namespace Arena.Analysis;

/// <summary>How far two samples' distributions are apart.</summary>
internal static class DistributionDistance
{
    /// <summary>The largest difference of the empirical distribution functions (Smirnov 1939): 0 to 1.</summary>
    /// <param name="a">The one sample, ascending; not empty.</param>
    /// <param name="b">The other, ascending; not empty.</param>
    public static double KolmogorovSmirnov(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var largest = 0.0;
        Walk(a, b, (_, difference) => largest = Math.Max(largest, difference));
        return largest;
    }

    /// <summary>
    /// The area between the empirical distribution functions, which in one dimension is Wasserstein's first distance (Vallender 1974): in
    /// the unit of the values.
    /// </summary>
    /// <param name="a">The one sample, ascending; not empty.</param>
    /// <param name="b">The other, ascending; not empty.</param>
    public static double Wasserstein(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var area = 0.0;
        Walk(a, b, (width, difference) => area += width * difference);
        return area;
    }

    /// <summary>Goes through the steps of both functions: the width up to the next step, and their difference there.</summary>
    private static void Walk(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Action<double, double> step)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var at = j == b.Length || (i < a.Length && a[i] <= b[j]) ? a[i] : b[j];
            while (i < a.Length && a[i] == at) i++;
            while (j < b.Length && b[j] == at) j++;
            var next = i < a.Length ? j < b.Length ? Math.Min(a[i], b[j]) : a[i] : j < b.Length ? b[j] : at;
            step(next - at, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }
    }
}
