namespace Arena.Analysis;

/// <summary>A part of the report with a heading.</summary>
internal static class Section
{
    /// <summary>A section.</summary>
    /// <param name="id">Its anchor.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="lead">What it tells and how to read it; markup.</param>
    /// <param name="parts">Its tables and charts.</param>
    public static Markup Of(string id, string title, Markup lead, params ReadOnlySpan<Markup> parts)
    {
        var body = Markup.Lines(parts.ToArray());
        return Markup.Of($"""
            <section id="{id}">
            <h2>{title}</h2>
            <p class="lead">{lead}</p>
            {body}
            </section>
            """);
    }
}
