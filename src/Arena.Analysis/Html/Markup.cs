namespace Arena.Analysis;

/// <summary>
/// A piece of HTML that is safe to show: everything put into it was escaped, unless it was markup itself. Names come from files
/// that anybody may write.
/// </summary>
/// <param name="Html">The text.</param>
internal readonly record struct Markup(string Html)
{
    /// <summary>Nothing.</summary>
    public static Markup Empty => new("");

    /// <summary>Markup from a template, whose literal parts are taken as they are and whose holes are escaped.</summary>
    public static Markup Of(FormattableString template) => new(template.ToString(EscapingFormatter.Instance));

    /// <summary>One after another, each on a line of its own.</summary>
    public static Markup Lines(IEnumerable<Markup> parts) => new(string.Join('\n', parts.Select(part => part.Html)));

    /// <summary>One after another.</summary>
    public static Markup Concat(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    /// <inheritdoc/>
    public override string ToString() => Html ?? "";
}
