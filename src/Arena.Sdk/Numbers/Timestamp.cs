namespace Arena.Sdk;

/// <summary>A moment of a session, or a span between two: nanoseconds since the session opened. <c>default</c> is the open.</summary>
/// <param name="Nanoseconds">Nanoseconds since the session opened; never negative for a moment.</param>
public readonly record struct Timestamp(long Nanoseconds) : IComparable<Timestamp>
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The moment in seconds since the open, for formulas.</summary>
    public double Seconds => Nanoseconds / (double)NanosecondsPerSecond;

    /// <summary>A whole number of seconds after the open.</summary>
    public static Timestamp FromSeconds(long seconds) => new(seconds * NanosecondsPerSecond);

    /// <summary>A whole number of milliseconds after the open.</summary>
    public static Timestamp FromMilliseconds(long milliseconds) => new(milliseconds * 1_000_000);

    /// <summary>The later moment.</summary>
    public static Timestamp operator +(Timestamp moment, Timestamp span) => new(moment.Nanoseconds + span.Nanoseconds);

    /// <summary>The span between two moments.</summary>
    public static Timestamp operator -(Timestamp left, Timestamp right) => new(left.Nanoseconds - right.Nanoseconds);

    /// <summary>Whether <paramref name="left"/> is the earlier.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether <paramref name="left"/> is the later.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether <paramref name="left"/> is not the later.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether <paramref name="left"/> is not the earlier.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.Nanoseconds >= right.Nanoseconds;

    /// <inheritdoc/>
    public int CompareTo(Timestamp other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public override string ToString() => Nanoseconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
