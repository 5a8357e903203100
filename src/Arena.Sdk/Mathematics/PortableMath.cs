namespace Arena.Sdk;

/// <summary>
/// Elementary functions from IEEE additions, multiplications, divisions and square roots only, so that they give the same bits
/// on every platform. Use these in bots and in the ring instead of <see cref="Math"/>.
/// </summary>
public static partial class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896338700;

    // Beyond these, e^x is no finite double, and rounds to 0.
    private const double MaximumExponent = 709.782712893383973096;
    private const double MinimumExponent = -745.13321910194110842;

    /// <summary>
    /// e to the power <paramref name="x"/>; error below 1 unit in the last place. Reduction and rational approximation after
    /// FreeBSD's msun (<c>e_exp.c</c>). 0 below -745.2, infinity above 709.8, NaN for NaN.
    /// </summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > MaximumExponent) return double.PositiveInfinity;
        if (x < MinimumExponent) return 0;
        var k = (int)Math.Floor((x * Log2E) + 0.5);
        var high = x - (k * Ln2High);
        var low = k * Ln2Low;
        var r = high - low;
        var t = r * r;
        var c = r - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03 + (t * (6.61375632143793436117e-05
            + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))))));
        var y = 1 - ((low - (r * c / (2 - c))) - high);
        return Scale(y, k);
    }

    /// <summary>
    /// The natural logarithm; error below 1 unit in the last place. After FreeBSD's msun (<c>e_log.c</c>). Negative infinity at 0,
    /// NaN below 0 and for NaN.
    /// </summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;
        var k = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 1L << 54;
            k = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        k += (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            k++;
        }

        var f = m - 1;
        var s = f / (2 + f);
        var z = s * s;
        var w = z * z;
        var t1 = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        var t2 = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        var r = t1 + t2;
        var half = 0.5 * f * f;
        return (k * Ln2High) - ((half - ((s * (half + r)) + (k * Ln2Low))) - f);
    }

    private static double Scale(double y, int k)
    {
        if (k > 1022) return y * 2 * BitConverter.Int64BitsToDouble((long)(k - 1 + 1023) << 52);
        if (k < -1021) return y * BitConverter.Int64BitsToDouble((long)(k + 1077) << 52) * BitConverter.Int64BitsToDouble((long)(1023 - 54) << 52);
        return y * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }
}
