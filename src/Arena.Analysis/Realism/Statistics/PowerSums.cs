namespace Arena.Analysis;

/// <summary>
/// Sums of powers of a sample about its own mean. Those of several samples can be pooled: each is then centred on its own mean, so that
/// differences between sessions' drifts do not count.
/// </summary>
/// <param name="Count">How many values.</param>
/// <param name="Second">The sum of squares about the mean.</param>
/// <param name="Third">The sum of cubes.</param>
/// <param name="Fourth">The sum of fourth powers.</param>
internal readonly record struct PowerSums(int Count, double Second, double Third, double Fourth)
{
    /// <summary>The sums of a sample.</summary>
    public static PowerSums Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return default;
        var mean = 0.0;
        foreach (var value in values) mean += value;
        mean /= values.Length;
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            var square = (value - mean) * (value - mean);
            second += square;
            third += square * (value - mean);
            fourth += square * square;
        }

        return new PowerSums(values.Length, second, third, fourth);
    }

    /// <summary>The pooled sums.</summary>
    public static PowerSums Pooled(IReadOnlyList<PowerSums> blocks)
    {
        var pooled = default(PowerSums);
        foreach (var block in blocks)
        {
            pooled = new PowerSums(
                pooled.Count + block.Count, pooled.Second + block.Second, pooled.Third + block.Third, pooled.Fourth + block.Fourth);
        }

        return pooled;
    }

    /// <summary>m3 / m2^(3/2), of central moments; 0 for a symmetric sample, not a number for a constant one.</summary>
    public double Skewness => Third / Count / Math.Pow(Second / Count, 1.5);

    /// <summary>m4 / m2² - 3, of central moments; 0 for the normal distribution, not a number for a constant sample.</summary>
    public double ExcessKurtosis => (Fourth / Count / (Second / Count * (Second / Count))) - 3;
}
