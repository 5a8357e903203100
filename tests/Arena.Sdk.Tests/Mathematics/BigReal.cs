using System.Numerics;

namespace Arena.Sdk.Tests;

/// <summary>
/// A number of <see cref="Bits"/> significant bits, mantissa × 2^exponent, in whole-number arithmetic alone: what doubles are measured
/// with. Results are cut, not rounded, so each operation errs by less than 2^(1 - <see cref="Bits"/>) of its result.
/// </summary>
internal readonly record struct BigReal(BigInteger Mantissa, int Exponent)
{
    /// <summary>Significant bits.</summary>
    public const int Bits = 320;

    public static BigReal Zero => new(BigInteger.Zero, 0);

    public bool IsZero => Mantissa.IsZero;

    public bool IsNegative => Mantissa.Sign < 0;

    /// <summary>The whole part of the base-2 logarithm of the magnitude; the smallest number for 0.</summary>
    public int Log2 => IsZero ? int.MinValue / 2 : (int)BigInteger.Abs(Mantissa).GetBitLength() - 1 + Exponent;

    public static implicit operator BigReal(int value) => new(value, 0);

    /// <summary>A finite double, exactly.</summary>
    public static BigReal Of(double value)
    {
        Assert.True(double.IsFinite(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xFFFFFFFFFFFFFL;
        var magnitude = field == 0 ? fraction : fraction | (1L << 52);
        return new BigReal(bits < 0 ? -magnitude : magnitude, Math.Max(field, 1) - 1075);
    }

    /// <summary>The nearest double, ties to even; subnormal, 0 and infinite where it has to be.</summary>
    public double Nearest()
    {
        if (IsZero) return 0;
        var unit = Math.Max(Log2, -1022) - 52;
        if (unit > 1023 - 52) return IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        var magnitude = BigInteger.Abs(Mantissa);
        var cut = unit - Exponent;
        if (cut <= 0) return Signed((double)(magnitude << -cut), unit);
        var whole = magnitude >> cut;
        var twice = ((magnitude - (whole << cut)) << 1).CompareTo(BigInteger.One << cut);
        if (twice > 0 || (twice == 0 && !whole.IsEven)) whole += 1;
        return Signed((double)whole, unit);
    }

    /// <summary>This number times a power of two.</summary>
    public BigReal Scaled(int power) => this with { Exponent = Exponent + power };

    public static BigReal operator -(BigReal value) => value with { Mantissa = -value.Mantissa };

    public static BigReal operator +(BigReal left, BigReal right)
    {
        if (left.IsZero) return right;
        if (right.IsZero) return left;
        if (left.Log2 < right.Log2) (left, right) = (right, left);
        if (left.Log2 - right.Log2 > Bits + 2) return left;
        var exponent = Math.Min(left.Exponent, right.Exponent);
        return Cut((left.Mantissa << (left.Exponent - exponent)) + (right.Mantissa << (right.Exponent - exponent)), exponent);
    }

    public static BigReal operator -(BigReal left, BigReal right) => left + -right;

    public static BigReal operator *(BigReal left, BigReal right) => Cut(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    public static BigReal operator /(BigReal left, BigReal right)
    {
        if (left.IsZero) return left;
        var shift = Math.Max(0, Bits + 1 + (int)right.Mantissa.GetBitLength() - (int)left.Mantissa.GetBitLength());
        return Cut((left.Mantissa << shift) / right.Mantissa, left.Exponent - right.Exponent - shift);
    }

    private static BigReal Cut(BigInteger mantissa, int exponent)
    {
        var excess = (int)BigInteger.Abs(mantissa).GetBitLength() - Bits;
        return excess > 0 ? new BigReal(mantissa >> excess, exponent + excess) : new BigReal(mantissa, exponent);
    }

    private double Signed(double magnitude, int power) => Math.ScaleB(IsNegative ? -magnitude : magnitude, power);
}
