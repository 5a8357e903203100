namespace Arena.Sdk;

/// <summary>
/// An unevaluated sum of two doubles with about 106 bits, for the steps of a formula where a double's 53 are too few. Sums and
/// products after Dekker (1971), "A floating-point technique for extending the available precision". Valid where no
/// intermediate overflows: magnitudes up to about 2^995.
/// </summary>
/// <param name="High">The sum, rounded to a double.</param>
/// <param name="Low">What rounding left out: at most half a unit in the last place of <paramref name="High"/>.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    // 2^27 + 1 splits a double into two halves of 26 bits.
    private const double Splitter = 134_217_729;

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double left, double right)
    {
        var high = left + right;
        var shadow = high - left;
        return new DoubleDouble(high, (left - (high - shadow)) + (right - shadow));
    }

    /// <summary>The exact product of two doubles.</summary>
    public static DoubleDouble Product(double left, double right)
    {
        var high = left * right;
        Split(left, out var leftHigh, out var leftLow);
        Split(right, out var rightHigh, out var rightLow);
        var low = ((((leftHigh * rightHigh) - high) + (leftHigh * rightLow)) + (leftLow * rightHigh)) + (leftLow * rightLow);
        return new DoubleDouble(high, low);
    }

    /// <summary>The sum, with a relative error of about 2^-103 when the signs agree.</summary>
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var sum = Sum(left.High, right.High);
        return Sum(sum.High, sum.Low + left.Low + right.Low);
    }

    /// <summary>The product, with a relative error of about 2^-102.</summary>
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = Product(left.High, right.High);
        return Sum(product.High, product.Low + (left.High * right.Low) + (left.Low * right.High));
    }

    /// <summary>The quotient, with a relative error of about 2^-101.</summary>
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var quotient = left.High / right.High;
        var back = new DoubleDouble(quotient, 0) * right;
        var rest = ((left.High - back.High) - back.Low) + left.Low;
        return Sum(quotient, rest / right.High);
    }

    private static void Split(double value, out double high, out double low)
    {
        var big = Splitter * value;
        high = big - (big - value);
        low = value - high;
    }
}
