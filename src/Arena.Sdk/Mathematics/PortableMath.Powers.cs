using System.Collections.Immutable;

namespace Arena.Sdk;

/// <content>Powers and what is made of them.</content>
public static partial class PortableMath
{
    // The natural logarithm of 2 as the sum of two doubles: 107 bits.
    private static DoubleDouble Ln2 => new(6.93147180559945286227e-01, 2.31904681384629962e-17);

    private static DoubleDouble TwoThirds => new(0.66666666666666663, 3.7007434154171883e-17);

    /// <summary>
    /// <paramref name="x"/> to the power <paramref name="y"/>, as exp(y·log x) with the logarithm and the product kept to about
    /// 70 bits; error below 1 unit in the last place where the result is a normal number, and exact where it is a double. Special cases as IEEE 754 has them for
    /// <c>pow</c>: 1 for y = 0 and for x = 1, whatever the other is; NaN for x below 0 unless y is a whole number.
    /// </summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        var isWhole = Math.Floor(y) == y;
        if (x < 0 && !isWhole && double.IsFinite(x) && double.IsFinite(y)) return double.NaN;
        var isOdd = isWhole && Math.Abs(y) < 9_007_199_254_740_992 && ((long)y & 1) != 0;
        var sign = isOdd && double.IsNegative(x) ? -1.0 : 1.0;
        return sign * PowOfPositive(Math.Abs(x), y);
    }

    /// <summary>
    /// The hyperbolic tangent; error below 1 unit in the last place. A series for |x| below 1/4, (e^2x - 1)/(e^2x + 1) in pairs of
    /// doubles from there on; ±1 at the infinities.
    /// </summary>
    public static double Tanh(double x)
    {
        if (double.IsNaN(x)) return x;
        var magnitude = Math.Abs(x);
        if (magnitude < 0.25) return TanhNearZero(x);
        var value = magnitude > 22 ? 1 : TanhByExponential(magnitude);
        return x < 0 ? -value : value;
    }

    // The Taylor coefficients of artanh, doubled, from s⁵ on; highest power first.
    private static readonly ImmutableArray<double> LogTail =
    [
        2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5,
    ];

    // The Taylor coefficients of e^x from x² on; highest power first.
    private static readonly ImmutableArray<double> ExpTail =
    [
        1.0 / 1_307_674_368_000, 1.0 / 87_178_291_200, 1.0 / 6_227_020_800, 1.0 / 479_001_600, 1.0 / 39_916_800, 1.0 / 3_628_800,
        1.0 / 362_880, 1.0 / 40_320, 1.0 / 5_040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5,
    ];

    // The Taylor coefficients of tanh from x³ on; highest power first.
    private static readonly ImmutableArray<double> TanhSeries =
    [
        18_888_466_084.0 / 194_896_477_400_625, -443_861_162.0 / 1_856_156_927_625, 6_404_582.0 / 10_854_718_875,
        -929_569.0 / 638_512_875, 21_844.0 / 6_081_075, -1_382.0 / 155_925, 62.0 / 2_835, -17.0 / 315, 2.0 / 15, -1.0 / 3,
    ];

    private static double PowOfPositive(double x, double y)
    {
        if (x == 0) return y > 0 ? 0 : double.PositiveInfinity;
        if (double.IsPositiveInfinity(x)) return y > 0 ? x : 0;
        if (x == 1) return 1;
        if (double.IsInfinity(y)) return (x > 1) == (y > 0) ? double.PositiveInfinity : 0;

        // No finite logarithm but 0 is below 2^-53, so this exponent overflows or underflows whatever x is.
        if (Math.Abs(y) > 1e20) return (x > 1) == (y > 0) ? double.PositiveInfinity : 0;
        var exponent = LogWide(x) * new DoubleDouble(y, 0);
        if (exponent.High > MaximumExponent) return double.PositiveInfinity;
        if (exponent.High < MinimumExponent) return 0;
        var power = ExpWide(exponent, out var k);
        return Scale(power.High, k);
    }

    // e^x / 2^k = e^r with r in [-½ log 2, ½ log 2] as a pair of doubles; of the series 1 + r + …, the first two terms in pairs. So
    // only the last rounding matters, and a power that is a double itself comes out exact.
    private static DoubleDouble ExpWide(DoubleDouble x, out int k)
    {
        var quotient = Math.Floor((x.High * Log2E) + 0.5);
        k = (int)quotient;
        var r = x + (Ln2 * new DoubleDouble(-quotient, 0));
        var tail = (r.High * r.High * Polynomial(r.High, ExpTail)) + (r.Low * (1 + r.High));
        var start = DoubleDouble.Sum(1, r.High);
        return DoubleDouble.Sum(start.High, start.Low + tail);
    }

    // log x = k·log 2 + 2·artanh(s), s = (m - 1)/(m + 1), m in [√½, √2): s and the two leading terms of the series in pairs of
    // doubles, the rest in doubles.
    private static DoubleDouble LogWide(double x)
    {
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

        var s = new DoubleDouble(m - 1, 0) / DoubleDouble.Sum(m, 1);
        var z = s * s;
        var tail = z.High * Polynomial(z.High, LogTail);
        var series = TwoThirds + new DoubleDouble(tail, 0);
        var small = s * (new DoubleDouble(2, 0) + (z * series));
        return (Ln2 * new DoubleDouble(k, 0)) + small;
    }

    private static double TanhByExponential(double x)
    {
        var power = ExpWide(new DoubleDouble(2 * x, 0), out var k);
        var e = new DoubleDouble(Scale(power.High, k), Scale(power.Low, k));
                return ((e + new DoubleDouble(-1, 0)) / (e + new DoubleDouble(1, 0))).High;
    }

    // x·(1 - x²/3 + 2x⁴/15 - …): the Taylor series, whose first term left out is below 2^-56 of the sum at 1/4.
    private static double TanhNearZero(double x)
    {
        var z = x * x;
        return x + (x * (z * Polynomial(z, TanhSeries)));
    }
}
