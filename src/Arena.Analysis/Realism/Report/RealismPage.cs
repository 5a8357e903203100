namespace Arena.Analysis;

/// <summary>The report as one page that needs no network.</summary>
internal static class RealismPage
{
    /// <summary>The page.</summary>
    public static string Of(RealismReport report, string command)
    {
        var main = Markup.Lines([Overview(report), Markup.Lines(report.Facts.Select(fact => Fact(report, fact))), Comparison(report), Reproduction(report, command)]);
        return HtmlPage.Of($"Realism of {report.Source.Scenario} — Arena", "Arena · stylised facts", report.Source.Scenario, Tiles(report), main, "report.css", "realism.css");
    }

    private static Markup Tiles(RealismReport report) => HtmlPage.Tiles(
        ("Pass", Figures.Whole(report.Passed)), ("Fail", Figures.Whole(report.Failed)), ("Do not apply", Figures.Whole(report.NotApplicable)),
        ("Sessions", Figures.Whole(report.Source.Sessions)), ("Instruments", Figures.Whole(report.Sample.Instruments.Length)),
        ("Market orders", Figures.Whole(report.Sample.Series.Sum(series => (long)series.Orders.Length))),
        ("Base interval", string.Create(CultureInfo.InvariantCulture, $"{report.Sample.Interval} s")));

    private static Markup Overview(RealismReport report)
    {
        var table = new HtmlTable("Facts with their verdicts").Text("Fact").Text("Verdict").Text("Why not");
        foreach (var fact in report.Facts)
            table.Row(new Cell(Markup.Of($"<a href=\"#{fact.Definition.Id}\">{fact.Definition.Name}</a>"), fact.Definition.Name, ""), Verdict(fact), Cell.Text(fact.Reason));
        return Section.Of(
            "facts", "Stylised facts",
            Markup.Of($"What is known of real markets, looked for in {report.Sample.Blocks} blocks of this one. A fact passes when every figure meets its rule; intervals are 95 %, from resampling whole blocks. Failures stand beside passes."),
            table.Render());
    }

    private static Cell Verdict(FactResult fact)
    {
        var word = VerdictWords.Of(fact.Verdict);
        return new Cell(Markup.Of($"<strong>{word}</strong>"), word, fact.Verdict.ToString());
    }

    private static Markup Fact(RealismReport report, FactResult fact)
    {
        var definition = fact.Definition;
        var texts = Markup.Of($"""
            <dl class="facts"><dt>Verdict</dt><dd class="{fact.Verdict}"><strong>{VerdictWords.Of(fact.Verdict)}</strong> {fact.Reason}</dd>
            <dt>Computed</dt><dd>{definition.Formula}</dd><dt>Source</dt><dd>{definition.Source}</dd><dt>Thresholds</dt><dd>{definition.Threshold}</dd></dl>
            """);
        var parts = fact.Chart is { } chart ? new[] { texts, FigureTable(report, fact), CurveChart.Of(chart, definition.Name) } : [texts];
        return Section.Of(definition.Id, definition.Name, Markup.Of($"{definition.Statement}"), parts);
    }

    private static Markup FigureTable(RealismReport report, FactResult fact)
    {
        var table = new HtmlTable("Figures: mean over the instruments, and each of them").Text("Figure").Number("Value").Number("95 % interval").Text("Rule");
        foreach (var symbol in report.Sample.Instruments) table.Number(symbol);
        foreach (var figure in fact.Figures)
        {
            var rule = figure.Criterion is { } criterion ? $"{criterion}{(figure.IsMet ? "" : ": not met")}" : "";
            table.Row([
                Cell.Text(figure.Unit.Length == 0 ? figure.Name : $"{figure.Name}, {figure.Unit}"), Number(figure.Estimate.Value), Cell.Text(RealismTables.Range(figure.Estimate.Interval)), Cell.Text(rule),
                .. figure.Estimate.Instruments.Select(Number),
            ]);
        }

        return table.Render();
    }

    private static Cell Number(double value) => Cell.Text(ReportNumber.Of(value));

    private static Markup Comparison(RealismReport report)
    {
        if (report.Comparison is not { } comparison) return Markup.Empty;
        return Section.Of(
            "reference", "Against a reference",
            Markup.Of($"The same statistics of {comparison.Reference}, {Figures.Whole((long)comparison.Seconds)} s of it, at the same base interval. The noise floor is what random halves of the reference are apart in 95 of 100 splits: a distance below it says nothing against the market."),
            [.. report.Tables.Skip(1).Select(HtmlTable.Of)]);
    }

    private static Markup Reproduction(RealismReport report, string command)
    {
        (string Name, string Value)[] facts =
        [
            ("Seed", report.Source.Seed.ToString(CultureInfo.InvariantCulture)), ("Tape hash", report.Source.TapeHash ?? "none: the sessions were played for this report"),
            ("Engine version", EngineVersion.Current),
        ];
        return Section.Of(
            "reproduce", "Make it again", Markup.Of($"The same command makes the same bytes."),
            Markup.Of($"<pre><code>{command}</code></pre><dl class=\"facts\">{Markup.Concat(facts.Select(fact => Markup.Of($"<dt>{fact.Name}</dt><dd><code>{fact.Value}</code></dd>")))}</dl>"));
    }
}
