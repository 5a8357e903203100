namespace Arena.Sdk;

/// <summary>
/// A price on the grid of half ticks, so that the mid of any two prices is exact. <c>default</c> is zero.
/// </summary>
/// <param name="Value">The number of half ticks: two for each tick.</param>
public readonly record struct HalfTicks(long Value) : IComparable<HalfTicks>
{
    /// <summary>The price as a (possibly half) number of ticks, for formulas.</summary>
    public double Ticks => Value / 2.0;

    /// <summary>The mid of two prices, exact.</summary>
    public static HalfTicks Mid(Price bid, Price ask) => new(bid.Ticks + ask.Ticks);

    /// <summary>The distance in half ticks, positive when <paramref name="left"/> is higher.</summary>
    public static long operator -(HalfTicks left, HalfTicks right) => left.Value - right.Value;

    /// <summary>Whether <paramref name="left"/> is lower.</summary>
    public static bool operator <(HalfTicks left, HalfTicks right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is higher.</summary>
    public static bool operator >(HalfTicks left, HalfTicks right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is not higher.</summary>
    public static bool operator <=(HalfTicks left, HalfTicks right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is not lower.</summary>
    public static bool operator >=(HalfTicks left, HalfTicks right) => left.Value >= right.Value;

    /// <summary>The highest whole-tick price not above this.</summary>
    public Price Floor() => new(Value >> 1);

    /// <summary>The lowest whole-tick price not below this.</summary>
    public Price Ceiling() => new((Value + 1) >> 1);

    /// <inheritdoc/>
    public int CompareTo(HalfTicks other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
