namespace Arena.Analysis;

/// <summary>
/// A curve over two axes. Horizontal places are percentages, so that it fits any screen; vertical ones are pixels. A logarithmic axis is a linear
/// one of the decimal logarithms.
/// </summary>
internal static class CurveChart
{
    private const double Height = 210;
    private const double LabelHeight = 20;

    /// <summary>The chart; a sentence when there is no point to draw.</summary>
    /// <param name="chart">What is drawn.</param>
    /// <param name="caption">What it shows.</param>
    public static Markup Of(FactChart chart, string caption)
    {
        var points = chart.Points
            .Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y) && !(chart.IsLogX && point.X <= 0) && !(chart.IsLogY && point.Y <= 0))
            .Select(point => new CurvePoint(Scaled(point.X, chart.IsLogX), Scaled(point.Y, chart.IsLogY))).ToList();
        if (points.Count == 0) return Markup.Of($"<p class=\"lead\">{caption}: there is nothing to draw.</p>");
        var x = Axis.Of(points.Select(point => point.X), includeZero: false);
        var y = Axis.Of(points.Select(point => point.Y), includeZero: !chart.IsLogY);
        return Markup.Of($"""
            <figure><figcaption>{caption}</figcaption>
            <div class="plot"><div class="upright">{chart.Y}</div>
            <svg class="curve" role="img" aria-label="{caption}" width="100%" height="{Height + LabelHeight}">{Grid(x, y, chart)}{Line(points, x, y)}{Dots(chart, points, x, y)}</svg></div>
            <div class="along">{chart.X}</div></figure>
            """);
    }

    private static double Scaled(double value, bool isLog) => isLog ? Math.Log10(value) : value;

    private static double Unscaled(double value, bool isLog) => isLog ? Math.Pow(10, value) : value;

    private static string Down(Axis y, double value) => ((1 - (y.Percent(value) / 100)) * Height).ToString("0.##", CultureInfo.InvariantCulture);

    private static Markup Grid(Axis x, Axis y, FactChart chart)
    {
        var vertical = x.Ticks.Select(tick => Markup.Of(
            $"<line class=\"grid\" x1=\"{x.At(tick)}\" x2=\"{x.At(tick)}\" y1=\"0\" y2=\"{Height}\"/><text x=\"{x.At(tick)}\" y=\"{Height + 15}\" text-anchor=\"{(tick >= x.High - (x.Step / 2) ? "end" : "middle")}\">{Label(tick, x, chart.IsLogX)}</text>"));
        var horizontal = y.Ticks.Select(tick => Markup.Of(
            $"<line class=\"{(!chart.IsLogY && Math.Abs(tick) < y.Step / 2 ? "zero" : "grid")}\" x1=\"0\" x2=\"100%\" y1=\"{Down(y, tick)}\" y2=\"{Down(y, tick)}\"/><text x=\"-6\" y=\"{Down(y, tick)}\" dy=\"4\" text-anchor=\"end\">{Label(tick, y, chart.IsLogY)}</text>"));
        return Markup.Concat(vertical.Concat(horizontal));
    }

    private static string Label(double tick, Axis axis, bool isLog) => isLog
        ? TwoDigits(Unscaled(tick, isLog: true))
        : Figures.Fixed(tick, axis.Decimals).Replace('-', '\u2212');

    private static string TwoDigits(double value)
    {
        var digit = Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9) - 1);
        return (Math.Round(value / digit) * digit).ToString("#,0.############", CultureInfo.InvariantCulture);
    }

    private static Markup Line(List<CurvePoint> points, Axis x, Axis y) => Markup.Concat(points.Zip(points.Skip(1), (from, to) => Markup.Of(
        $"<line class=\"path\" x1=\"{x.At(from.X)}\" y1=\"{Down(y, from.Y)}\" x2=\"{x.At(to.X)}\" y2=\"{Down(y, to.Y)}\"/>")));

    private static Markup Dots(FactChart chart, List<CurvePoint> points, Axis x, Axis y) => Markup.Concat(points.Select(point => Markup.Of(
        $"<circle class=\"dot\" cx=\"{x.At(point.X)}\" cy=\"{Down(y, point.Y)}\" r=\"2.5\"><title>{ReportNumber.Of(Unscaled(point.X, chart.IsLogX))}: {ReportNumber.Of(Unscaled(point.Y, chart.IsLogY))}</title></circle>")));
}
