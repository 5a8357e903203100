namespace Arena.Analysis;

/// <summary>Bots that lost their seats, and firms that were wound down.</summary>
internal static class FaultSection
{
    public static Markup Of(TournamentData data)
    {
        var all = data.Firms.Concat(data.Adversaries).ToList();
        var faults = new HtmlTable("Bots that lost their seats")
            .Text("Competitor").Text("Book").Number("Match").Number("Session").Number("Round").Text("Reason");
        foreach (var competitor in all)
        {
            foreach (var (match, fault) in competitor.Faults)
            {
                faults.Row(
                    Cell.Text(competitor.Name), Cell.Text(fault.Book), Cell.Whole(match), Cell.Whole(fault.Session), Cell.Whole(fault.Round),
                    Cell.Code($"{fault.Reason} ({(int)fault.Reason})"));
            }
        }

        var stops = new HtmlTable("Sessions ended by the loss limit").Text("Firm").Number("Loss stops").Number("Sessions").Number("Share");
        foreach (var competitor in all.Where(c => c.LossStops > 0))
        {
            var sessions = competitor.SessionPnl.Length;
            stops.Row(Cell.Text(competitor.Name), Cell.Whole(competitor.LossStops), Cell.Whole(sessions), Cell.Percent(competitor.LossStops / (double)Math.Max(1, sessions)));
        }

        var (anyFault, anyStop) = (all.Any(c => !c.Faults.IsEmpty), all.Any(c => c.LossStops > 0));
        return Section.Of(
            "faults", "Faults and loss stops", Lead(anyFault, anyStop),
            anyFault ? faults.Render() : Markup.Empty, anyStop ? stops.Render() : Markup.Empty);
    }

    private static Markup Lead(bool anyFault, bool anyStop) => (anyFault, anyStop) switch
    {
        (false, false) => Markup.Of($"Every bot kept its seat in every match, and no firm reached its loss limit."),
        (true, false) => Markup.Of($"A bot that throws or answers nonsense loses its orders and its seat; that match does not count for it. No firm reached its loss limit."),
        (false, true) => Markup.Of($"Every bot kept its seat. A firm that reaches its loss limit cancels, flattens and rests until the next session."),
        _ => Markup.Of($"A bot that throws or answers nonsense loses its orders and its seat; that match does not count for it. A firm that reaches its loss limit cancels, flattens and rests until the next session."),
    };
}
