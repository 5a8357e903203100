namespace Arena.Analysis;

/// <summary>A chart of one row per competitor over a common axis: a name at the left, a strip of shapes at the right.</summary>
/// <param name="axis">The axis all rows share.</param>
/// <param name="caption">What the chart shows, with the unit of its axis.</param>
internal sealed class RowChart(Axis axis, string caption)
{
    /// <summary>The height of a row's strip, in pixels.</summary>
    public const double Height = 26;

    /// <summary>The middle of a row's strip, in pixels.</summary>
    public const double Middle = Height / 2;

    private readonly List<Markup> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Row(string name, IEnumerable<Markup> shapes) => _rows.Add(Markup.Of(
        $"<div class=\"name\">{name}</div><svg class=\"strip\" role=\"img\" aria-label=\"{name}\" width=\"100%\" height=\"{Height}\">{Grid()}{Markup.Concat(shapes)}</svg>"));

    /// <summary>The chart.</summary>
    /// <param name="legend">Names of the styles used, in order; none when the shapes speak for themselves.</param>
    public Markup Render(params ReadOnlySpan<(string Style, string Name)> legend)
    {
        var keys = new List<Markup>();
        foreach (var (style, name) in legend) keys.Add(Markup.Of($"<li><span class=\"key {style}\"></span>{name}</li>"));
        var list = keys.Count == 0 ? Markup.Empty : Markup.Of($"<ul class=\"legend\">{Markup.Concat(keys)}</ul>");
        return Markup.Of($"""
            <figure><figcaption>{caption}</figcaption>{list}
            <div class="chart">
            {Markup.Lines(_rows)}
            <div class="name"></div><svg class="ticks" aria-hidden="true" width="100%" height="20">{TickLabels()}</svg>
            </div></figure>
            """);
    }

    private Markup Grid() => Markup.Concat(axis.Ticks.Select(tick =>
        Svg.Mark(axis, tick, 0, Height, Math.Abs(tick) < axis.Step / 2 ? "zero" : "grid", "")));

    private Markup TickLabels() => Markup.Concat(axis.Ticks.Select((tick, i) => Markup.Of(
        $"<text x=\"{axis.At(tick)}\" y=\"14\" text-anchor=\"{Anchor(tick)}\"{(i % 2 == 1 ? new Markup(" class=\"odd\"") : Markup.Empty)}>{Figures.Fixed(tick, axis.Decimals).Replace('-', '\u2212')}</text>")));

    private string Anchor(double tick) => tick <= axis.Low ? "start" : tick >= axis.High - (axis.Step / 2) ? "end" : "middle";
}
