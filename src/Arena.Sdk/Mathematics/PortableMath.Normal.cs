using System.Collections.Immutable;

namespace Arena.Sdk;

/// <content>The normal distribution.</content>
public static partial class PortableMath
{
    /// <summary>
    /// The standard normal deviate below which a share <paramref name="p"/> lies; error below 8 units in the last place (1.8e-15 of
    /// the value). Algorithm AS 241 (PPND16; Wichura, 1988). NaN outside (0, 1).
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
    private static readonly ImmutableArray<double> CentralNumerator =
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static readonly ImmutableArray<double> CentralDenominator =
    [
        5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0,
    ];

    private static readonly ImmutableArray<double> MiddleNumerator =
    [
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static readonly ImmutableArray<double> MiddleDenominator =
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0,
    ];

    private static readonly ImmutableArray<double> TailNumerator =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
    ];

    private static readonly ImmutableArray<double> TailDenominator =
    [
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0,
    ];

    /// <summary>
    /// The share of a standard normal distribution below <paramref name="x"/>; error below 8 units in the last place down to x = -37.5,
    /// where it leaves the normal numbers; 0 further down, 1 far up. Rational approximations of Cody (1969), "Rational Chebyshev
    /// approximations for the error function", in the arrangement for the normal integral.
    /// </summary>
    public static double NormalCumulative(double x)
    {
        if (double.IsNaN(x)) return x;
        var y = Math.Abs(x);
        if (y <= 0.67448975) return NormalCentre(x);
        if (y > 38.6) return x < 0 ? 0 : 1;
        var tail = NormalDensityShape(y) * (y <= 5.656854249492380581 ? NormalMiddle(y) : NormalTail(y));
        return x < 0 ? tail : 1 - tail;
    }

    private static double NormalCentre(double x)
    {
        var z = x * x;
        var numerator = Polynomial(z, NormalCentreNumerator);
        return 0.5 + (x * numerator / Polynomial(z, NormalCentreDenominator));
    }

    private static double NormalMiddle(double y) => Polynomial(y, NormalMiddleNumerator) / Polynomial(y, NormalMiddleDenominator);

    private static double NormalTail(double y)
    {
        var z = 1 / (y * y);
        var value = z * Polynomial(z, NormalTailNumerator) / Polynomial(z, NormalTailDenominator);
        return (InverseRootTwoPi - value) / y;
    }

    // e^(-y²/2) with y split at a sixteenth, so that the square of the larger part is exact.
    private static double NormalDensityShape(double y)
    {
        var coarse = Math.Floor(y * 16) / 16;
        var rest = (y - coarse) * (y + coarse);
        return Exp(-coarse * coarse * 0.5) * Exp(-rest * 0.5);
    }

    private const double InverseRootTwoPi = 0.398942280401432677939946;

    // Coefficients of Cody (1969), highest power first.
    private static readonly ImmutableArray<double> NormalCentreNumerator =
    [
        0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
    ];

    private static readonly ImmutableArray<double> NormalCentreDenominator =
    [
        1.0, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956,
    ];

    private static readonly ImmutableArray<double> NormalMiddleNumerator =
    [
        1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static readonly ImmutableArray<double> NormalMiddleDenominator =
    [
        1.0, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
        34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static readonly ImmutableArray<double> NormalTailNumerator =
    [
        0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
        2.9112874951168792e-5,
    ];

    private static readonly ImmutableArray<double> NormalTailDenominator =
    [
        1.0, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
    ];

    private static double Polynomial(double x, ImmutableArray<double> highestFirst)
    {
        var value = highestFirst[0];
        for (var i = 1; i < highestFirst.Length; i++) value = (value * x) + highestFirst[i];
        return value;
    }
}
