namespace Arena.Tournaments;

/// <summary>How wide an interval of Student's t distribution is.</summary>
public static class StudentQuantile
{
    private const int AsymptoticFrom = 1_000;
    private const double Outside = 0.05;
    private const double NormalQuantile = 1.959963984540054;

    /// <summary>
    /// The t beyond which, on both sides together, 5 % lie. Absolute error below 1e-6 for every number of degrees of freedom: below
    /// 1,000 by bisection of the incomplete beta function (DLMF 8.17.22), from there by the first two terms of the Cornish-Fisher
    /// expansion (Abramowitz and Stegun 26.7.5).
    /// </summary>
    /// <param name="degreesOfFreedom">1 or more.</param>
    public static double TwoSided95(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (degreesOfFreedom >= AsymptoticFrom) return Expansion(degreesOfFreedom);
        double low = 0, high = 16;
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = 0.5 * (low + high);
            if (TwoSidedTail(middle, degreesOfFreedom) > Outside) low = middle;
            else high = middle;
        }

        return 0.5 * (low + high);
    }

    private static double Expansion(double degreesOfFreedom)
    {
        const double z = NormalQuantile;
        const double cube = z * z * z;
        var first = (cube + z) / (4 * degreesOfFreedom);
        var second = ((5 * cube * z * z) + (16 * cube) + (3 * z)) / (96 * degreesOfFreedom * degreesOfFreedom);
        return z + first + second;
    }

    /// <summary>The share of the distribution further from 0 than t: I_x(n/2, 1/2) with x = n / (n + t²).</summary>
    internal static double TwoSidedTail(double t, int degreesOfFreedom)
    {
        var a = 0.5 * degreesOfFreedom;
        var x = degreesOfFreedom / (degreesOfFreedom + (t * t));
        if (x >= 1) return 1;
        var front = PortableMath.Exp(a * PortableMath.Log(x)) * Math.Sqrt(1 - x) / BetaWithHalf(degreesOfFreedom);
        return x < (a + 1) / (a + 2.5)
            ? front * ContinuedFraction(x, a, 0.5) / a
            : 1 - (front * ContinuedFraction(1 - x, 0.5, a) / 0.5);
    }

    /// <summary>B(n/2, 1/2), from B(1/2, 1/2) = pi and B(1, 1/2) = 2 by B(a + 1, b) = B(a, b) a / (a + b).</summary>
    private static double BetaWithHalf(int degreesOfFreedom)
    {
        var isOdd = degreesOfFreedom % 2 == 1;
        var beta = isOdd ? Math.PI : 2;
        for (var a = isOdd ? 0.5 : 1; a < 0.5 * degreesOfFreedom; a++) beta *= a / (a + 0.5);
        return beta;
    }

    /// <summary>The continued fraction of the incomplete beta function, by Lentz's method.</summary>
    private static double ContinuedFraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= 500; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15) break;
        }

        return value;

        static double NotZero(double z) => Math.Abs(z) < tiny ? tiny : z;
    }
}
