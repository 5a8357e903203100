namespace Arena.Sdk;

/// <summary>
/// Elementary functions from IEEE additions, multiplications, divisions and square roots only, so that they give the same bits
/// on every platform. Use these in bots and in the ring instead of <see cref="Math"/>.
/// </summary>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896338700;

    /// <summary>
    /// e to the power <paramref name="x"/>; error below 1 unit in the last place. Reduction and rational approximation after
    /// FreeBSD's msun (<c>e_exp.c</c>). 0 below -745.2, infinity above 709.8, NaN for NaN.
    /// </summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893383973096) return double.PositiveInfinity;
        if (x < -745.13321910194110842) return 0;
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

    /// <summary>
    /// The standard normal deviate below which a share <paramref name="p"/> lies; relative error about 1e-16. Algorithm AS 241
    /// (PPND16; Wichura, 1988). NaN outside (0, 1).
    /// </summary>
    public static double NormalQuantile(double p)
    {
        if (!(p > 0 && p < 1)) return double.NaN;
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var v = 0.180625 - (q * q);
            return q * Polynomial(v, CentralNumerator) / Polynomial(v, CentralDenominator);
        }

        var r = Math.Sqrt(-Log(q < 0 ? p : 1 - p));
        var value = r <= 5
            ? Polynomial(r - 1.6, MiddleNumerator) / Polynomial(r - 1.6, MiddleDenominator)
            : Polynomial(r - 5, TailNumerator) / Polynomial(r - 5, TailDenominator);
        return q < 0 ? -value : value;
    }

    // Coefficients of AS 241 (PPND16), highest power first.
    private static ReadOnlySpan<double> CentralNumerator =>
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static ReadOnlySpan<double> CentralDenominator =>
    [
        5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0,
    ];

    private static ReadOnlySpan<double> MiddleNumerator =>
    [
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> MiddleDenominator =>
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0,
    ];

    private static double Polynomial(double x, ReadOnlySpan<double> highestFirst)
    {
        var value = highestFirst[0];
        for (var i = 1; i < highestFirst.Length; i++) value = (value * x) + highestFirst[i];
        return value;
    }

    private static double Scale(double y, int k)
    {
        if (k > 1022) return y * 2 * BitConverter.Int64BitsToDouble((long)(k - 1 + 1023) << 52);
        if (k < -1021) return y * BitConverter.Int64BitsToDouble((long)(k + 1077) << 52) * BitConverter.Int64BitsToDouble((long)(1023 - 54) << 52);
        return y * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }
}
