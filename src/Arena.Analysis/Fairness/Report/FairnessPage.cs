namespace Arena.Analysis;

/// <summary>A fairness report as one page that needs no network.</summary>
internal static class FairnessPage
{
    /// <summary>The page.</summary>
    public static string Of(FairnessReport report, string command)
    {
        var heading = report.IsFair ? "No seat is better than another" : "Not shown to be fair";
        var main = Markup.Lines([Overview(report), Markup.Lines(report.Scenarios.Select(scenario => Scenario(report, scenario))), Reproduction(report, command)]);
        return HtmlPage.Of("Fairness — Arena", "Arena · fairness of seats", heading, Tiles(report), main, "report.css", "realism.css");
    }

    private static Markup Tiles(FairnessReport report) => HtmlPage.Tiles(
        ("Fair", Count(report, FairnessVerdict.Fair)), ("Unfair", Count(report, FairnessVerdict.Unfair)), ("Untested", Count(report, FairnessVerdict.Untested)),
        ("Seats", Figures.Whole(SquarePlanner.Entrants(report.Input.Tournament))), ("Boards per scenario", Figures.Whole(report.Input.Tournament.BoardsPerScenario)),
        ("In every seat", report.Input.Entrant));

    private static string Count(FairnessReport report, FairnessVerdict verdict) => Figures.Whole(report.Scenarios.Count(scenario => scenario.Verdict == verdict));

    private static Markup Overview(FairnessReport report)
    {
        var table = new HtmlTable("Scenarios with their verdicts").Text("Scenario").Text("Verdict").Text("Order of the line-up").Text("Why not");
        foreach (var scenario in report.Scenarios)
        {
            table.Row(
                new Cell(Markup.Of($"<a href=\"#{scenario.Scenario}\">{scenario.Scenario}</a>"), scenario.Scenario, ""), Verdict(scenario),
                Cell.Text($"{scenario.Order.Identical} of {scenario.Order.Boards} boards identical"), Cell.Text(scenario.Reason));
        }

        return Section.Of(
            "verdicts", "Verdicts",
            Markup.Of($"The same competitor sat in every seat, and names went round the places. A scenario is fair when no place and no name has more or less than the others beyond chance (probability of a false alarm {report.Input.Alpha} a scenario), and when reversing the line-up changes nothing at all."),
            table.Render());
    }

    private static Cell Verdict(ScenarioFairness scenario)
    {
        var style = scenario.Verdict switch { FairnessVerdict.Fair => "Pass", FairnessVerdict.Unfair => "Fail", _ => "DoesNotApply" };
        var word = FairnessWords.Of(scenario.Verdict);
        return new Cell(Markup.Of($"<strong>{word}</strong>"), word, style);
    }

    private static Markup Scenario(FairnessReport report, ScenarioFairness scenario)
    {
        var facts = FairnessTables.Facts(report, scenario).Select(fact => Markup.Of($"<dt>{fact.Key}</dt><dd>{fact.Value}</dd>"));
        var list = Markup.Of($"<dl class=\"facts\">{Markup.Concat(facts)}</dl>");
        return Section.Of(
            scenario.Scenario, scenario.Scenario, Markup.Of($"What a seat has more than the mean of its boards, a session; by place, then by name."),
            scenario.Measures.IsEmpty ? [list] : [list, .. scenario.Measures.Select(measure => Chart(report, measure)), HtmlTable.Of(FairnessTables.Seats(report, scenario))]);
    }

    private static Markup Chart(FairnessReport report, MeasureEffects measure)
    {
        var decimals = FairnessWords.Decimals(measure);
        var axis = Axis.Of(measure.Seats.SelectMany(seat => new[] { seat.Mean.Estimate, seat.Interval.Low, seat.Interval.High, seat.Alone.Low, seat.Alone.High }), includeZero: true);
        var chart = new RowChart(axis, $"{measure.Name}: difference from the board's mean, in {measure.Unit}");
        foreach (var seat in measure.Seats)
        {
            chart.Row(seat.Seat,
            [
                Svg.Span(axis, seat.Interval.Low, seat.Interval.High, RowChart.Middle, "whisker", FairnessWords.Range(seat.Interval, decimals)),
                Svg.Bar(axis, seat.Alone.Low, seat.Alone.High, 7, RowChart.Height - 14, "box", FairnessWords.Range(seat.Alone, decimals)),
                Svg.Dot(axis, seat.Mean.Estimate, RowChart.Middle, 4, seat.IsFound ? "session loss" : "dot", Figures.Fixed(seat.Mean.Estimate, decimals)),
            ]);
        }

        return chart.Render(("box", "95 % interval of the seat alone"), ("whisker", $"{FairnessWords.Confidence(report)} for all seats and measures together"));
    }

    private static Markup Reproduction(FairnessReport report, string command)
    {
        (string Name, string Value)[] facts =
        [
            ("Seed", report.Input.Tournament.Seed.ToString(CultureInfo.InvariantCulture)), ("Results hash", report.ResultsHash), ("Engine version", EngineVersion.Current),
        ];
        return Section.Of(
            "reproduce", "Make it again", Markup.Of($"The same command makes the same bytes, whatever the number of workers."),
            Markup.Of($"<pre><code>{command}</code></pre><dl class=\"facts\">{Markup.Concat(facts.Select(fact => Markup.Of($"<dt>{fact.Name}</dt><dd><code>{fact.Value}</code></dd>")))}</dl>"));
    }
}
