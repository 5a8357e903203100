namespace Arena.Analysis;

/// <summary>Figures of a sample.</summary>
/// <param name="Count">How many observations.</param>
/// <param name="Mean">Their mean; 0 of none.</param>
/// <param name="Deviation">Their standard deviation with n - 1; <c>null</c> of fewer than two.</param>
internal sealed record SampleStatistics(int Count, double Mean, double? Deviation)
{
    // Two-sided 95 % quantiles of Student's t for 1 to 30 degrees of freedom; beyond, the expansion of Abramowitz and Stegun (26.7.5).
    private static readonly ImmutableArray<double> StudentQuantiles =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>Sessions in a year, by convention.</summary>
    public const int SessionsPerYear = 252;

    /// <summary>Of net profits of sessions: the annualised Sharpe ratio; <c>null</c> where nothing deviates.</summary>
    public double? AnnualSharpe => Deviation is > 0 and { } deviation ? Mean / deviation * Math.Sqrt(SessionsPerYear) : null;

    /// <summary>The mean's 95 % interval after Student, for independent observations of about normal means; <c>null</c> of fewer than two.</summary>
    public Interval? MeanInterval
    {
        get
        {
            if (Deviation is not { } deviation) return null;
            var half = StudentQuantile(Count - 1) * deviation / Math.Sqrt(Count);
            return new Interval(Mean - half, Mean + half);
        }
    }

    /// <summary>The figures of a sample.</summary>
    public static SampleStatistics Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) return new SampleStatistics(0, 0, null);
        var mean = values.Average();
        double? deviation = values.Count < 2 ? null : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
        return new SampleStatistics(values.Count, mean, deviation);
    }

    /// <summary>A quantile of a sorted sample by linear interpolation between order statistics (Hyndman and Fan, type 7).</summary>
    /// <param name="sorted">The sample, ascending; not empty.</param>
    /// <param name="share">0 for the smallest, 1 for the largest.</param>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static double StudentQuantile(int freedom)
    {
        if (freedom <= StudentQuantiles.Length) return StudentQuantiles[freedom - 1];
        const double z = 1.959964;
        return z + (((z * z * z) + z) / (4 * freedom));
    }
}
