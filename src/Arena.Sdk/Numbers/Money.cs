namespace Arena.Sdk;

/// <summary>An amount of money in whole micro-units of currency. <c>default</c> is nothing.</summary>
/// <param name="Micros">Millionths of one unit of currency; negative is a cost or a debt.</param>
public readonly record struct Money(long Micros) : IComparable<Money>
{
    /// <summary>Micro-units in one unit of currency.</summary>
    public const long MicrosPerUnit = 1_000_000;

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in units of currency, for people and for statistics; never posted.</summary>
    public double Units => Micros / (double)MicrosPerUnit;

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Micros + right.Micros);

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Micros - right.Micros);

    /// <summary>The same amount owed the other way.</summary>
    public static Money operator -(Money value) => new(-value.Micros);

    /// <summary>An amount for each of a number of lots.</summary>
    public static Money operator *(Money value, long count) => new(value.Micros * count);

    /// <summary>Whether <paramref name="left"/> is the smaller amount (signed).</summary>
    public static bool operator <(Money left, Money right) => left.Micros < right.Micros;

    /// <summary>Whether <paramref name="left"/> is the larger amount (signed).</summary>
    public static bool operator >(Money left, Money right) => left.Micros > right.Micros;

    /// <summary>Whether <paramref name="left"/> is not the larger amount (signed).</summary>
    public static bool operator <=(Money left, Money right) => left.Micros <= right.Micros;

    /// <summary>Whether <paramref name="left"/> is not the smaller amount (signed).</summary>
    public static bool operator >=(Money left, Money right) => left.Micros >= right.Micros;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Micros.CompareTo(other.Micros);

    /// <inheritdoc/>
    public override string ToString() => Micros.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
