namespace Arena.Testing;

/// <summary>
/// How well numbers fit a law: each returns the share of samples of that law that fit worse, which is uniform from 0 to 1 when the law
/// is right. Close to 0 the numbers are off; close to 1 they fit better than chance does.
/// </summary>
public static class Fit
{
    // Chi-square is a limit for many numbers in each cell; neighbours with fewer are taken together.
    private const double FewestExpected = 10;

    /// <summary>Kolmogorov and Smirnov's test of numbers that should be uniform from 0 to 1.</summary>
    /// <param name="uniforms">The numbers; they are sorted.</param>
    public static double KolmogorovSmirnov(double[] uniforms)
    {
        Array.Sort(uniforms);
        var distance = 0.0;
        for (var i = 0; i < uniforms.Length; i++)
        {
            var below = uniforms[i] - ((double)i / uniforms.Length);
            distance = Math.Max(distance, Math.Max(below, (1.0 / uniforms.Length) - below));
        }

        return Tails.Kolmogorov(distance, uniforms.Length);
    }

    /// <summary>Anderson and Darling's test of numbers that should be uniform from 0 to 1: sharper at both ends.</summary>
    /// <param name="uniforms">The numbers; they are sorted.</param>
    public static double AndersonDarling(double[] uniforms)
    {
        Array.Sort(uniforms);
        var n = uniforms.Length;
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += ((2 * i) + 1) * (LogOf(uniforms[i]) + LogOf(1 - uniforms[n - 1 - i]));
        return Tails.AndersonDarling(-n - (sum / n));

        // A share is never 0 or 1, but its double may be.
        static double LogOf(double share) => Math.Log(Math.Max(share, 1e-300));
    }

    /// <summary>Pearson's chi-square of counts against the shares of their cells.</summary>
    /// <param name="counts">One per cell.</param>
    /// <param name="shares">One per cell; what they lack of 1 belongs to the last one.</param>
    public static double ChiSquare(ReadOnlySpan<long> counts, ReadOnlySpan<double> shares)
    {
        var total = 0.0;
        foreach (var count in counts) total += count;
        var (statistic, cells) = (0.0, 0);
        var (expected, seen, expectedBefore, seenBefore) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            expected += i == counts.Length - 1 ? total - expectedBefore - expected : shares[i] * total;
            seen += counts[i];
            var left = total - expectedBefore - expected;
            if (i < counts.Length - 1 && (expected < FewestExpected || left < FewestExpected)) continue;
            statistic += (seen - expected) * (seen - expected) / expected;
            cells++;
            expectedBefore += expected;
            seenBefore += seen;
            (expected, seen) = (0, 0);
        }

        return Tails.ChiSquare(statistic, cells - 1);
    }

    /// <summary>Chi-square of counts in cells of equal shares.</summary>
    public static double Even(ReadOnlySpan<long> counts)
    {
        var shares = new double[counts.Length];
        Array.Fill(shares, 1.0 / counts.Length);
        return ChiSquare(counts, shares);
    }

    /// <summary>The correlation of numbers with those a lag later, against that of independent ones.</summary>
    public static double SerialCorrelation(ReadOnlySpan<double> numbers, int lag)
    {
        var mean = 0.0;
        foreach (var number in numbers) mean += number / numbers.Length;
        var (products, squares) = (0.0, 0.0);
        for (var i = 0; i < numbers.Length; i++)
        {
            squares += (numbers[i] - mean) * (numbers[i] - mean);
            if (i >= lag) products += (numbers[i] - mean) * (numbers[i - lag] - mean);
        }

        return Tails.Normal(products / squares * Math.Sqrt(numbers.Length));
    }

    /// <summary>A count of rare things against its mean.</summary>
    public static double Count(long count, double mean) => Tails.Poisson(count, mean);
}
