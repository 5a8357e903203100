namespace Arena.Analysis;

/// <summary>Whether running over market makers paid, and who paid for it.</summary>
internal static class AdversarySection
{
    public static Markup Of(TournamentData data)
    {
        if (data.Leaderboard.Adversaries.IsEmpty)
            return Section.Of("adversaries", "Adversaries", Markup.Of($"Nobody tried to run over the market makers in this tournament."));
        var earned = new HtmlTable("What adversaries earned")
            .Text("Adversary").Text("Bot").Number("Sessions").Number("P&L per session", "currency").Number("95 % interval", "currency")
            .Number("Sharpe", "annual").Number("Losing sessions").Number("Spread", "currency").Number("Inventory", "currency").Number("Fees", "currency");
        var payers = new HtmlTable("Who paid: mean net P&L of a session with the adversary at the table, and without")
            .Text("Adversary").Text("Kind of participant").Number("Sessions with").Number("With", "currency").Number("Without", "currency")
            .Number("Effect", "currency");
        foreach (var adversary in data.Leaderboard.Adversaries)
        {
            AddEarned(earned, adversary, data.MoneyDecimals);
            foreach (var payer in adversary.Payers) AddPayer(payers, adversary.Name, payer, data.MoneyDecimals);
        }

        return Section.Of(
            "adversaries", "Adversaries",
            Markup.Of($"""
                An adversary that earns took it from somebody: the second table compares tables with and without it, by the quoter of the firms
                (each firm once) and by group of the background flow (each group as one account). Tables with and without differ in their boards as
                well, so a small effect may be luck.
                """),
            earned.Render(), payers.Render());
    }

    private static void AddEarned(HtmlTable table, AdversaryStanding adversary, int decimals)
    {
        var performance = adversary.Performance;
        var terms = PnlTermNames.PerSession(performance.Pnl, performance.Sessions);
        table.Row(
            Cell.Text(adversary.Name), Cell.Code(adversary.Bot), Cell.Whole(performance.Sessions), Cell.Number(performance.MeanSessionPnl, decimals),
            Cell.Range(performance.MeanSessionPnlInterval, decimals), Cell.Number(performance.Sharpe, 1), Cell.Percent(performance.LosingShare),
            Cell.Number(terms[0], decimals), Cell.Number(terms[1], decimals), Cell.Number(terms[4], decimals));
    }

    private static void AddPayer(HtmlTable table, string adversary, Payer payer, int decimals) => table.Row(
        Cell.Text(adversary), Cell.Text(payer.IsBackground ? $"Background: {payer.Group}" : $"Firms: {payer.Group}"), Cell.Whole(payer.Sessions),
        Cell.Number(payer.MeanPnlWith, decimals), Cell.Number(payer.MeanPnlWithout, decimals), Cell.Number(payer.MeanPnlWith - payer.MeanPnlWithout, decimals));
}
