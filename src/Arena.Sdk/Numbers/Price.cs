namespace Arena.Sdk;

/// <summary>A price in whole ticks of its instrument. <c>default</c> is the price of zero ticks.</summary>
/// <param name="Ticks">The number of ticks; how much money a tick is worth, <see cref="InstrumentSpec"/> knows.</param>
public readonly record struct Price(long Ticks) : IComparable<Price>
{
    /// <summary>The price <paramref name="ticks"/> above.</summary>
    public static Price operator +(Price price, long ticks) => new(price.Ticks + ticks);

    /// <summary>The price <paramref name="ticks"/> below.</summary>
    public static Price operator -(Price price, long ticks) => new(price.Ticks - ticks);

    /// <summary>The distance in ticks, positive when <paramref name="left"/> is the higher price.</summary>
    public static long operator -(Price left, Price right) => left.Ticks - right.Ticks;

    /// <summary>Whether <paramref name="left"/> is the lower price.</summary>
    public static bool operator <(Price left, Price right) => left.Ticks < right.Ticks;

    /// <summary>Whether <paramref name="left"/> is the higher price.</summary>
    public static bool operator >(Price left, Price right) => left.Ticks > right.Ticks;

    /// <summary>Whether <paramref name="left"/> is not the higher price.</summary>
    public static bool operator <=(Price left, Price right) => left.Ticks <= right.Ticks;

    /// <summary>Whether <paramref name="left"/> is not the lower price.</summary>
    public static bool operator >=(Price left, Price right) => left.Ticks >= right.Ticks;

    /// <summary>The highest price not above a number of ticks.</summary>
    /// <exception cref="OverflowException"><paramref name="ticks"/> is not a number or out of range.</exception>
    public static Price Floor(double ticks) => new(checked((long)Math.Floor(ticks)));

    /// <summary>The lowest price not below a number of ticks.</summary>
    /// <exception cref="OverflowException"><paramref name="ticks"/> is not a number or out of range.</exception>
    public static Price Ceiling(double ticks) => new(checked((long)Math.Ceiling(ticks)));

    /// <summary>The same price on the grid of half ticks.</summary>
    public HalfTicks ToHalfTicks() => new(Ticks * 2);

    /// <inheritdoc/>
    public int CompareTo(Price other) => Ticks.CompareTo(other.Ticks);

    /// <inheritdoc/>
    public override string ToString() => Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
