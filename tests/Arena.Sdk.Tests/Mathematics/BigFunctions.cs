using System.Numerics;

namespace Arena.Sdk.Tests;

/// <summary>
/// Elementary functions to more than 200 bits, by the plainest formulas: Taylor series, Newton's steps, one continued fraction. They
/// share nothing with what they measure.
/// </summary>
internal static class BigFunctions
{
    // Halvings before the exponential's series, squarings after it.
    private const int Halvings = 12;
    private const int FixedBits = BigReal.Bits + 64;

    /// <summary>log 2 = 18 artanh(1/26) - 2 artanh(1/4801) + 8 artanh(1/8749).</summary>
    public static BigReal Ln2 { get; } = (18 * InverseSeries(26, 1)) - (2 * InverseSeries(4801, 1)) + (8 * InverseSeries(8749, 1));

    /// <summary>π = 16 arctan(1/5) - 4 arctan(1/239): Machin (1706).</summary>
    public static BigReal Pi { get; } = (16 * InverseSeries(5, -1)) - (4 * InverseSeries(239, -1));

    private static BigReal RootTwoPi { get; } = Root(2 * Pi);

    /// <summary>e^x, x = k log 2 + r; the series of r / 2^12 in fixed point.</summary>
    public static BigReal Exp(BigReal x)
    {
        var k = Whole(x / Ln2);
        var r = x - (k * Ln2);
        var step = Fixed(r) >> Halvings;
        var sum = BigInteger.One << FixedBits;
        var term = sum;
        for (var n = 1; !term.IsZero && term != BigInteger.MinusOne; n++)
        {
            term = ((term * step) >> FixedBits) / n;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++) sum = (sum * sum) >> FixedBits;
        return new BigReal(sum, k - FixedBits) * 1;
    }

    /// <summary>The natural logarithm of a positive number: two steps y + 2(x - e^y)/(x + e^y), each of which triples the right bits.</summary>
    public static BigReal Log(BigReal x)
    {
        var power = x.Log2;
        var y = BigReal.Of(Math.Log(x.Scaled(-power).Nearest())) + (power * Ln2);
        for (var i = 0; i < 2; i++)
        {
            var e = Exp(y);
            y += 2 * (x - e) / (x + e);
        }

        return y;
    }

    public static BigReal Pow(BigReal x, BigReal y) => Exp(y * Log(x));

    public static BigReal Sin(BigReal x) => Wave(x, 0);

    public static BigReal Cos(BigReal x) => Wave(x, 1);

    /// <summary>sinh/cosh by their series below 1, by exponentials above, where nothing cancels.</summary>
    public static BigReal Tanh(BigReal x)
    {
        if (x.Log2 < 0) return OddSeries(x, 1) / EvenSeries(x, 1);
        var e = Exp(2 * x);
        return (e - 1) / (e + 1);
    }

    /// <summary>The normal integral: by its series up to 12 deviations, by <see cref="NormalTail"/> beyond.</summary>
    public static BigReal NormalCumulative(BigReal x)
    {
        var isFar = x.Log2 >= 3 && Math.Abs(x.Nearest()) > 12;
        if (!isFar) return NormalSeries(x);
        var tail = NormalTail(x.IsNegative ? -x : x);
        return x.IsNegative ? tail : 1 - tail;
    }

    /// <summary>½ + φ(x) (x + x³/3 + x⁵/15 + …): Marsaglia (2004), "Evaluating the normal distribution", section 2.</summary>
    public static BigReal NormalSeries(BigReal x)
    {
        var square = x * x;
        var term = x;
        var sum = x;
        for (var n = 3; term.Log2 > sum.Log2 - BigReal.Bits && !term.IsZero; n += 2)
        {
            term = term * square / n;
            sum += term;
        }

        return new BigReal(1, -1) + (NormalDensity(x) * sum);
    }

    /// <summary>φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))): Laplace's continued fraction; for x of 8 and more.</summary>
    public static BigReal NormalTail(BigReal x)
    {
        var depth = (int)(3_600 / x.Nearest());
        var value = x;
        for (var k = depth; k >= 1; k--) value = x + (k / value);
        return NormalDensity(x) / value;
    }

    public static BigReal NormalDensity(BigReal x) => Exp(-(x * x).Scaled(-1)) / RootTwoPi;

    private static BigReal Wave(BigReal x, int quadrants)
    {
        var k = Whole(2 * x / Pi);
        var r = x - (k * Pi).Scaled(-1);
        var quadrant = (int)((k + (long)quadrants) & 3);
        var value = (quadrant & 1) == 0 ? OddSeries(r, -1) : EvenSeries(r, -1);
        return quadrant < 2 ? value : -value;
    }

    // x + s x³/3! + x⁵/5! + …
    private static BigReal OddSeries(BigReal x, int sign) => Series(x, x * x * sign, 2);

    // 1 + s x²/2! + x⁴/4! + …
    private static BigReal EvenSeries(BigReal x, int sign) => Series(1, x * x * sign, 1);

    private static BigReal Series(BigReal first, BigReal square, int n)
    {
        var term = first;
        var sum = first;
        for (; !term.IsZero && term.Log2 > sum.Log2 - BigReal.Bits - 2; n += 2)
        {
            term = term * square / (n * (n + 1));
            sum += term;
        }

        return sum;
    }

    // artanh(1/n) for a positive sign, arctan(1/n) for a negative one.
    private static BigReal InverseSeries(int n, int sign)
    {
        var power = (BigInteger.One << FixedBits) / n;
        var sum = power;
        for (var k = 3; !power.IsZero; k += 2)
        {
            power = sign * power / (n * n);
            sum += power / k;
        }

        return new BigReal(sum, -FixedBits) * 1;
    }

    private static BigReal Root(BigReal x)
    {
        var root = BigReal.Of(Math.Sqrt(x.Nearest()));
        for (var i = 0; i < 4; i++) root = (root + (x / root)).Scaled(-1);
        return root;
    }

    private static int Whole(BigReal x) => (int)Math.Round(x.Nearest());

    private static BigInteger Fixed(BigReal x)
    {
        var shift = x.Exponent + FixedBits;
        return shift >= 0 ? x.Mantissa << shift : x.Mantissa >> -shift;
    }
}
