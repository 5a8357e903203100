using System.Text.RegularExpressions;

namespace Arena.Analysis;

/// <summary>Whether the market behaves like one.</summary>
internal static partial class EconomicsSection
{
    public static Markup Of(EconomicsReport report)
    {
        var findings = report.Findings.Select(finding => Markup.Of(
            $"<li class=\"{finding.Verdict}\"><span class=\"verdict\">{Word(finding.Verdict)}</span><div><strong>{finding.Claim}</strong><br>{WithMinus(finding.Evidence)}</div></li>"));
        return Section.Of(
            "economics", "Sanity of the economics",
            Markup.Of($"Claims that any market of this kind must bear out, held against the numbers of this tournament. Scenarios are sorted from the most benign: fewest looks of informed traders, then fewest jumps."),
            Markup.Of($"<ul class=\"findings\">{Markup.Lines(findings)}</ul>"), Quoters(report), Flows(report), Fees(report.Fees));
    }

    private static Markup Quoters(EconomicsReport report)
    {
        var table = new HtmlTable("Firms by quoter and scenario: net P&L, and the central book's part in it, mean of a session")
            .Text("Scenario").Text("Quoter").Text("Prop books").Number("Sessions").Number("P&L", "currency").Number("95 % interval", "currency")
            .Number("Sharpe", "annual").Number("Losing sessions").Number("Mean inventory", "lots").Number("Spread", "currency").Number("Inventory", "currency");
        foreach (var scenario in report.Scenarios)
        {
            foreach (var group in scenario.Quoters)
            {
                table.Row(
                    Cell.Text(scenario.Scenario.Name), Cell.Code(group.Quoter), Cell.Text(group.HasPropBooks ? "yes" : "no"),
                    Cell.Whole(group.Sessions), Cell.Number(group.MeanPnl, report.MoneyDecimals), Cell.Range(group.MeanPnlInterval, report.MoneyDecimals),
                    Cell.Number(group.Sharpe, 1), Cell.Percent(group.LosingShare), Cell.Number(group.CentralInventory, 1),
                    Cell.Number(group.PerSession(group.Central.Spread), report.MoneyDecimals), Cell.Number(group.PerSession(group.Central.Inventory), report.MoneyDecimals));
            }
        }

        return table.Render();
    }

    private static Markup Flows(EconomicsReport report)
    {
        var table = new HtmlTable("Who earns from whom, by scenario: mean net P&L of a session of one table")
            .Text("Scenario").Text("Participants").Number("Spread", "currency").Number("Inventory", "currency").Number("Fees", "currency").Number("Total", "currency");
        foreach (var scenario in report.Scenarios)
        {
            AddFlow(table, report, scenario, "All firms", scenario.Firms);
            AddFlow(table, report, scenario, "Adversaries", scenario.Adversaries);
            foreach (var (group, pnl) in scenario.Background) AddFlow(table, report, scenario, $"Background: {group}", pnl);
        }

        return table.Render();
    }

    private static void AddFlow(HtmlTable table, EconomicsReport report, ScenarioEconomics scenario, string participants, PnlTerms pnl)
    {
        if (pnl == default) return;
        var edge = pnl.Spread + pnl.Transfers + pnl.Hedging;
        table.Row(
            Cell.Text(scenario.Scenario.Name), Cell.Text(participants), Cell.Number(scenario.PerSession(edge), report.MoneyDecimals),
            Cell.Number(scenario.PerSession(pnl.Inventory), report.MoneyDecimals), Cell.Number(scenario.PerSession(pnl.Fees), report.MoneyDecimals), Cell.Number(scenario.PerSession(pnl.Total), report.MoneyDecimals));
    }

    private static Markup Fees(FeeAudit audit)
    {
        var table = new HtmlTable("Every fee found again in the venue's account, over all matches").Text("Account").Number("Fees paid, net of rebates", "currency");
        foreach (var (payer, fees) in audit.Paid) table.Row(Cell.Text(payer), Cell.Exact(fees));
        table.Row(Cell.Text("All payers"), Cell.Exact(audit.TotalPaid));
        table.Row(Cell.Text("Venue's account"), Cell.Exact(audit.Venue));
        table.Row(Cell.Text("Difference"), Cell.Exact(audit.TotalPaid - audit.Venue));
        return table.Render();
    }

    // A hyphen before a number is a minus; one inside a name is not.
    private static string WithMinus(string evidence) => Minus().Replace(evidence, "\u2212");

    [GeneratedRegex(@"(?<=^|[\s(])-(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Fails => "does not hold",
        _ => "cannot tell",
    };
}
