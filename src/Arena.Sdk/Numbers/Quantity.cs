namespace Arena.Sdk;

/// <summary>
/// A number of whole lots. Orders and trades have positive quantities; positions and inventories are signed, positive when
/// long. <c>default</c> is none.
/// </summary>
/// <param name="Lots">The number of lots.</param>
public readonly record struct Quantity(long Lots) : IComparable<Quantity>
{
    /// <summary>No lots.</summary>
    public static Quantity Zero => default;

    /// <summary>The sum.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.Lots + right.Lots);

    /// <summary>The difference.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.Lots - right.Lots);

    /// <summary>The same size on the other side.</summary>
    public static Quantity operator -(Quantity value) => new(-value.Lots);

    /// <summary>Whether <paramref name="left"/> is smaller (signed).</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Lots < right.Lots;

    /// <summary>Whether <paramref name="left"/> is larger (signed).</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Lots > right.Lots;

    /// <summary>Whether <paramref name="left"/> is not larger (signed).</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Lots <= right.Lots;

    /// <summary>Whether <paramref name="left"/> is not smaller (signed).</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Lots >= right.Lots;

    /// <summary>The size without its sign.</summary>
    public Quantity Abs() => new(Math.Abs(Lots));

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Lots.CompareTo(other.Lots);

    /// <inheritdoc/>
    public override string ToString() => Lots.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
