namespace Arena.Analysis;

/// <summary>Numbers as people read them: invariant, thousands separated by commas, a true minus sign nowhere but in HTML.</summary>
internal static class Figures
{
    /// <summary>Money in units of currency with all six decimals, exactly, for programs: <c>-1234.000001</c>.</summary>
    public static string Exact(Money amount) => Exact(amount, "D");

    /// <summary>Money in units of currency with all six decimals, exactly, for people: <c>-1,234.000001</c>.</summary>
    public static string Grouped(Money amount) => Exact(amount, "N0");

    /// <summary>Money rounded to two decimals: <c>1,234.50</c>.</summary>
    public static string Rounded(Money amount) => Fixed(amount.Units, 2);

    /// <summary>A whole number: <c>1,234</c>.</summary>
    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with a fixed count of decimals: <c>-1,234.50</c>; never a negative zero.</summary>
    public static string Fixed(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A number or, where there is none, a dash.</summary>
    public static string FixedOrDash(double? value, int decimals) => value is { } number ? Fixed(number, decimals) : "–";

    /// <summary>A share of 1 as a percentage: <c>12.5 %</c>.</summary>
    public static string Percent(double share) => Fixed(share * 100, 1) + " %";

    private static string Exact(Money amount, string wholeFormat)
    {
        // The magnitude of the smallest 64-bit number has no positive counterpart in 64 bits.
        var magnitude = Int128.Abs(amount.Micros);
        var whole = (magnitude / Money.MicrosPerUnit).ToString(wholeFormat, CultureInfo.InvariantCulture);
        var sign = amount.Micros < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{(long)(magnitude % Money.MicrosPerUnit):D6}");
    }
}
