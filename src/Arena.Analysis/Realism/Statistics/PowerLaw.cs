using MathNet.Numerics.LinearRegression;

namespace Arena.Analysis;

/// <summary>Power laws y = c x^g.</summary>
internal static class PowerLaw
{
    /// <summary>The exponent g by least squares through the logarithms.</summary>
    /// <param name="points">Points with positive coordinates, at two places at least; none else is valid.</param>
    /// <returns>Not a number for fewer than two points.</returns>
    public static double Exponent(IReadOnlyCollection<CurvePoint> points)
    {
        if (points.Count < 2) return double.NaN;
        var (_, slope) = SimpleRegression.Fit(
            [.. points.Select(point => Math.Log(point.X))], [.. points.Select(point => Math.Log(point.Y))]);
        return slope;
    }

    /// <summary>
    /// The tail index by Hill's estimator (Hill 1975): 1 over the mean logarithm of the k largest values over the next one. For a Pareto
    /// tail its standard error is index / sqrt(k).
    /// </summary>
    /// <param name="values">The sample; positive where it counts. It is not changed.</param>
    /// <param name="k">How many of the largest count; 1 or more.</param>
    /// <returns>Not a number when there are not more than k positive values, or they are all alike.</returns>
    public static double HillIndex(IEnumerable<double> values, int k)
    {
        var sorted = values.Where(value => value > 0).ToArray();
        if (k < 1 || sorted.Length <= k) return double.NaN;
        Array.Sort(sorted);
        var threshold = Math.Log(sorted[^(k + 1)]);
        var sum = 0.0;
        for (var i = 1; i <= k; i++) sum += Math.Log(sorted[^i]) - threshold;
        return sum > 0 ? k / sum : double.NaN;
    }
}
