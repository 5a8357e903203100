namespace Arena.Analysis;

/// <summary>Shapes with horizontal places in percent and vertical places in pixels: they stretch sideways without distortion.</summary>
internal static class Svg
{
    /// <summary>A percentage as an attribute.</summary>
    public static string Percent(double percent) => percent.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>A bar between two values.</summary>
    public static Markup Bar(Axis axis, double from, double to, double top, double height, string style, string title)
    {
        var (low, high) = from <= to ? (from, to) : (to, from);
        return Markup.Of(
            $"<rect class=\"{style}\" x=\"{axis.At(low)}\" width=\"{Percent(axis.Percent(high) - axis.Percent(low))}\" y=\"{top}\" height=\"{height}\">{Title(title)}</rect>");
    }

    /// <summary>A horizontal line between two values.</summary>
    public static Markup Span(Axis axis, double from, double to, double y, string style, string title) => Markup.Of(
        $"<line class=\"{style}\" x1=\"{axis.At(from)}\" x2=\"{axis.At(to)}\" y1=\"{y}\" y2=\"{y}\">{Title(title)}</line>");

    /// <summary>A vertical line at a value.</summary>
    public static Markup Mark(Axis axis, double value, double top, double bottom, string style, string title) => Markup.Of(
        $"<line class=\"{style}\" x1=\"{axis.At(value)}\" x2=\"{axis.At(value)}\" y1=\"{top}\" y2=\"{bottom}\">{Title(title)}</line>");

    /// <summary>A dot at a value.</summary>
    public static Markup Dot(Axis axis, double value, double y, double radius, string style, string title) => Markup.Of(
        $"<circle class=\"{style}\" cx=\"{axis.At(value)}\" cy=\"{y}\" r=\"{radius}\">{Title(title)}</circle>");

    private static Markup Title(string title) => title.Length == 0 ? Markup.Empty : Markup.Of($"<title>{title}</title>");
}
