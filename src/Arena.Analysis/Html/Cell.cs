namespace Arena.Analysis;

/// <summary>A cell of an <see cref="HtmlTable"/>.</summary>
/// <param name="Content">What it shows.</param>
/// <param name="SortKey">What its column is sorted by; empty for the shown text itself.</param>
/// <param name="Class">A style class; empty for none.</param>
internal readonly record struct Cell(Markup Content, string SortKey, string Class)
{
    /// <summary>A text.</summary>
    public static Cell Text(string text) => new(Markup.Of($"{text}"), "", "");

    /// <summary>A text in the typeface of programs: hashes, bots, files.</summary>
    public static Cell Code(string text) => new(Markup.Of($"<code>{text}</code>"), text, "");

    /// <summary>A whole number.</summary>
    public static Cell Whole(long value) => Signed(Figures.Whole(value), value);

    /// <summary>A number; a dash for <c>null</c>.</summary>
    public static Cell Number(double? value, int decimals) =>
        value is { } number ? Signed(Figures.Fixed(number, decimals), number) : new Cell(new Markup("–"), "-1e308", "");

    /// <summary>A share of 1, as a percentage.</summary>
    public static Cell Percent(double share) => Signed(Figures.Percent(share), share);

    /// <summary>Money with all its decimals.</summary>
    public static Cell Exact(Money amount) => Signed(Figures.Grouped(amount), amount.Micros);

    /// <summary>An interval; a dash for <c>null</c>. Sorted by its lower end.</summary>
    public static Cell Range(Interval? interval, int decimals) => interval is { } range
        ? new Cell(new Markup($"{Minus(Figures.Fixed(range.Low, decimals))} to {Minus(Figures.Fixed(range.High, decimals))}"), Key(range.Low), "range")
        : new Cell(new Markup("–"), "-1e308", "range");

    private static Cell Signed(string text, double value) => new(new Markup(Minus(text)), Key(value), value < 0 ? "negative" : "");

    private static string Key(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // Typographers' minus: as wide as a digit, so that columns align.
    private static string Minus(string text) => text.Replace('-', '\u2212');
}
