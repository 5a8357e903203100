namespace Arena.Analysis;

/// <summary>The charts of a tournament's report.</summary>
internal static class TournamentCharts
{
    private const int MostDots = 80;

    /// <summary>Each firm's rating with its interval.</summary>
    public static Markup Ratings(Leaderboard leaderboard)
    {
        var axis = Axis.Of(
            leaderboard.Firms.SelectMany(s => new[] { s.Rating, s.RatingInterval?.Low ?? s.Rating, s.RatingInterval?.High ?? s.Rating }), includeZero: false);
        var chart = new RowChart(axis, "Rating with its 95 % interval, in Elo points");
        foreach (var standing in leaderboard.Firms)
        {
            var shapes = new List<Markup>();
            if (standing.RatingInterval is { } interval)
                shapes.Add(Svg.Span(axis, interval.Low, interval.High, RowChart.Middle, "whisker", $"{Figures.Fixed(interval.Low, 0)} to {Figures.Fixed(interval.High, 0)}"));
            shapes.Add(Svg.Dot(axis, standing.Rating, RowChart.Middle, 5, "dot", Figures.Fixed(standing.Rating, 0)));
            chart.Row(standing.Name, shapes);
        }

        return chart.Render();
    }

    /// <summary>Each competitor's mean profit of a session by term: gains to the right, costs to the left, the sum as a mark.</summary>
    public static Markup Terms(IReadOnlyCollection<CompetitorTotals> competitors)
    {
        var rows = competitors.Select(c => (c.Name, Terms: PnlTermNames.PerSession(c.Pnl, c.SessionPnl.Length), Total: c.SessionPnl.DefaultIfEmpty().Average())).ToList();
        var axis = Axis.Of(rows.SelectMany(r => new[] { r.Terms.Sum(t => Math.Max(t, 0)), r.Terms.Sum(t => Math.Min(t, 0)), r.Total }), includeZero: true);
        var chart = new RowChart(axis, "Mean P&L of a session by term, in units of currency");
        foreach (var (name, terms, total) in rows)
        {
            var shapes = new List<Markup>();
            double gains = 0, costs = 0;
            for (var i = 0; i < terms.Length; i++)
            {
                ref var end = ref terms[i] >= 0 ? ref gains : ref costs;
                if (terms[i] != 0)
                    shapes.Add(Svg.Bar(axis, end, end + terms[i], 5, RowChart.Height - 10, PnlTermNames.All[i].Style, $"{PnlTermNames.All[i].Name} {Figures.Fixed(terms[i], 2)}"));
                end += terms[i];
            }

            shapes.Add(Svg.Mark(axis, total, 2, RowChart.Height - 2, "total", $"Total {Figures.Fixed(total, 2)}"));
            chart.Row(name, shapes);
        }

        return chart.Render([.. PnlTermNames.All, ("total", "Total")]);
    }

    /// <summary>How each competitor's sessions are spread: every session as a dot while they are few, quartiles as a box, the median as a mark.</summary>
    public static Markup Sessions(IReadOnlyCollection<CompetitorTotals> competitors)
    {
        var axis = Axis.Of(competitors.SelectMany(c => c.SessionPnl), includeZero: true);
        var chart = new RowChart(axis, "Net P&L of each session, in units of currency");
        foreach (var competitor in competitors)
        {
            var sorted = competitor.SessionPnl.Order().ToList();
            chart.Row(competitor.Name, sorted.Count == 0 ? [] : Distribution(axis, sorted));
        }

        return chart.Render(("box", "Middle half"), ("median", "Median"), ("session gain", "Session with a gain"), ("session loss", "Session with a loss"));
    }

    private static IEnumerable<Markup> Distribution(Axis axis, List<double> sorted)
    {
        double At(double share) => Quantiles.Of(sorted, share);
        yield return Svg.Span(axis, sorted[0], sorted[^1], RowChart.Middle, "range", $"{Figures.Fixed(sorted[0], 2)} to {Figures.Fixed(sorted[^1], 2)}");
        yield return Svg.Bar(axis, At(0.25), At(0.75), 5, RowChart.Height - 10, "box", $"Middle half: {Figures.Fixed(At(0.25), 2)} to {Figures.Fixed(At(0.75), 2)}");
        var step = Math.Max(1, (int)Math.Ceiling(sorted.Count / (double)MostDots));
        for (var i = 0; i < sorted.Count; i++)
        {
            // Of many sessions a regular part is drawn, but the ends always.
            if (i % step == 0 || i == sorted.Count - 1)
                yield return Svg.Dot(axis, sorted[i], RowChart.Middle, 2.5, sorted[i] < 0 ? "session loss" : "session gain", Figures.Fixed(sorted[i], 2));
        }

        yield return Svg.Mark(axis, At(0.5), 4, RowChart.Height - 4, "median", $"Median {Figures.Fixed(At(0.5), 2)}");
    }
}
