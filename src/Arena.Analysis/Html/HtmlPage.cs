namespace Arena.Analysis;

/// <summary>A page for people: styles, script and charts are in it, and nothing is fetched from anywhere.</summary>
internal static class HtmlPage
{
    /// <summary>The page.</summary>
    /// <param name="title">What a browser calls it.</param>
    /// <param name="kicker">What kind of page it is.</param>
    /// <param name="heading">What it is about.</param>
    /// <param name="header">What stands under the heading.</param>
    /// <param name="main">Its sections.</param>
    /// <param name="styles">The names of its style sheets, in order.</param>
    public static string Of(string title, string kicker, string heading, Markup header, Markup main, params ReadOnlySpan<string> styles)
    {
        var sheets = "";
        foreach (var style in styles) sheets += Asset(style);
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>
            {new Markup(sheets)}</style>
            </head>
            <body>
            <header>
            <p class="kicker">{kicker}</p>
            <h1>{heading}</h1>
            {header}
            </header>
            <main>
            {main}
            </main>
            <script>
            {new Markup(Asset("report.js"))}</script>
            </body>
            </html>

            """).Html;
    }

    /// <summary>The tiles under a heading.</summary>
    public static Markup Tiles(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var tiles = new List<Markup>();
        foreach (var (name, value) in facts) tiles.Add(Markup.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>"));
        return Markup.Of($"<dl class=\"tiles\">{Markup.Concat(tiles)}</dl>");
    }

    // A text that the assembly carries.
    private static string Asset(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
