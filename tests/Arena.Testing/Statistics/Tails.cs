namespace Arena.Testing;

/// <summary>Upper tails of the laws that statistics have: the share of outcomes beyond a value. 0 to 1.</summary>
public static class Tails
{
    private const int MaximumTerms = 100_000;

    // Lanczos (1964), with g = 7 and nine terms: about 15 digits.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Of chi-square with some degrees of freedom.</summary>
    public static double ChiSquare(double value, double degreesOfFreedom) => GammaAbove(degreesOfFreedom / 2, value / 2);

    /// <summary>Of a standard normal deviate.</summary>
    public static double Normal(double value) => value >= 0 ? GammaAbove(0.5, value * value / 2) / 2 : 1 - Normal(-value);

    /// <summary>Of a Poisson count, with half of the count's own share, so that it is about uniform over all counts.</summary>
    public static double Poisson(long count, double mean)
    {
        var own = Math.Exp((count * Math.Log(mean)) - mean - LogGamma(count + 1));
        return count == 0 ? 1 - (own / 2) : 1 - GammaAbove(count, mean) - (own / 2);
    }

    /// <summary>Of Kolmogorov's largest distance between n uniform numbers and their law: his limit with the correction of Stephens (1970).</summary>
    public static double Kolmogorov(double distance, int n)
    {
        var root = Math.Sqrt(n);
        var t = (root + 0.12 + (0.11 / root)) * distance;
        if (t < 0.25) return 1;
        var sum = 0.0;
        for (var j = 1; j <= 20; j++) sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * j * j * t * t);
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>Of Anderson and Darling's A², in the limit of many numbers: Marsaglia and Marsaglia (2004), section 3; to about 2e-6.</summary>
    public static double AndersonDarling(double z)
    {
        if (z <= 0) return 1;
        if (z < 2)
        {
            return 1 - (Math.Exp(-1.2337141 / z) / Math.Sqrt(z)
                * (2.00012 + ((0.247105 - ((0.0649821 - ((0.0347962 - ((0.011672 - (0.00168691 * z)) * z)) * z)) * z)) * z)));
        }

        var exponent = 1.0776 - ((2.30695 - ((0.43424 - ((0.082433 - ((0.008056 - (0.0003146 * z)) * z)) * z)) * z)) * z);
        return 1 - Math.Exp(-Math.Exp(exponent));
    }

    /// <summary>The logarithm of Γ(x); for positive x.</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Abs(Math.Sin(Math.PI * x))) - LogGamma(1 - x);
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x - 1 + i);
        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    // Q(a, x) of the incomplete gamma function: a series of its complement below a + 1, Lentz's continued fraction above.
    private static double GammaAbove(double a, double x)
    {
        if (x <= 0) return 1;
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        return x < a + 1 ? 1 - (front * LowerSeries(a, x)) : front * UpperFraction(a, x);
    }

    private static double LowerSeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MaximumTerms && term > sum * 1e-16; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double UpperFraction(double a, double x)
    {
        const double Tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var i = 1; i < MaximumTerms; i++)
        {
            var step = -i * (i - a);
            b += 2;
            d = 1 / Away((step * d) + b);
            c = Away(b + (step / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15) break;
        }

        return value;

        static double Away(double number) => Math.Abs(number) < Tiny ? Tiny : number;
    }
}
