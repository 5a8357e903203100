namespace Arena.Sdk;

/// <content>Sine and cosine.</content>
public static partial class PortableMath
{
    /// <summary>The largest argument, either way, of <see cref="Sin"/> and <see cref="Cos"/>: a million radians.</summary>
    public const double MaximumAngle = 1_000_000;

    // π/2 in three pieces of 33 bits, so that their products with a quadrant's number are exact, and the rest (FreeBSD's msun): a double
    // below a million may be as close to a zero as 1e-16, and still 53 bits of that are wanted.
    private const double HalfPiHigh = 1.57079632673412561417e+00;
    private const double HalfPiMiddle = 6.07710050630396597660e-11;
    private const double HalfPiLow = 2.02226624871116645580e-21;
    private const double HalfPiRest = 8.47842766036889956997e-32;
    private const double TwoOverPi = 6.36619772367581382433e-01;

    /// <summary>
    /// The sine of an angle in radians; error below 1 unit in the last place. Polynomials after FreeBSD's msun (<c>k_sin.c</c>,
    /// <c>k_cos.c</c>). NaN beyond ±<see cref="MaximumAngle"/>, where the reduction would lose precision, and for NaN.
    /// </summary>
    public static double Sin(double x) => Wave(x, 0);

    /// <summary>The cosine of an angle in radians; error and range as of <see cref="Sin"/>.</summary>
    public static double Cos(double x) => Wave(x, 1);

    private static double Wave(double x, int quadrants)
    {
        if (!(Math.Abs(x) <= MaximumAngle)) return double.NaN;
        var k = Math.Floor((x * TwoOverPi) + 0.5);
        var y = DoubleDouble.Sum(x - (k * HalfPiHigh), -(k * HalfPiMiddle)) + new DoubleDouble(-(k * HalfPiLow), -(k * HalfPiRest));
        var quadrant = ((int)k + quadrants) & 3;
        var value = (quadrant & 1) == 0 ? SinKernel(y.High, y.Low) : CosKernel(y.High, y.Low);
        return quadrant < 2 ? value : -value;
    }

    // On [-π/4, π/4]; the second argument is what the first one's rounding left out.
    private static double SinKernel(double x, double rest)
    {
        var z = x * x;
        var v = z * x;
        var r = 8.33333333332248946124e-03 + (z * (-1.98412698298579493134e-04 + (z * (2.75573137070700676789e-06
            + (z * (-2.50507602534068634195e-08 + (z * 1.58969099521155010221e-10)))))));
        return x - (((z * ((0.5 * rest) - (v * r))) - rest) - (v * -1.66666666666666324348e-01));
    }

    private static double CosKernel(double x, double rest)
    {
        var z = x * x;
        var r = z * (4.16666666666666019037e-02 + (z * (-1.38888888888741095749e-03 + (z * (2.48015872894767294178e-05
            + (z * (-2.75573143513906633035e-07 + (z * (2.08757232129817482790e-09 + (z * -1.13596475577881948265e-11))))))))));
        var half = 0.5 * z;
        var w = 1 - half;
        return w + (((1 - w) - half) + ((z * r) - (x * rest)));
    }
}
