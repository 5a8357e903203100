namespace Arena.Analysis;

/// <summary>Where the money came from, per firm and per book.</summary>
internal static class TermsSection
{
    public static Markup Of(TournamentData data)
    {
        var table = new HtmlTable("P&L by term and book, mean of a session")
            .Text("Firm").Text("Book").Text("Bot").Number("Spread", "currency").Number("Inventory", "currency").Number("Transfers", "currency")
            .Number("Hedging", "currency").Number("Fees", "currency").Number("Total", "currency").Number("Mean inventory", "lots")
            .Number("Traded", "lots").Number("As maker");
        foreach (var firm in data.Firms)
            foreach (var book in firm.Books)
                AddBook(table, firm, book, data.MoneyDecimals);
        return Section.Of(
            "terms", "Where the money came from",
            Markup.Of($"""
                Spread is the edge against mid at execution, inventory the revaluation of positions by later moves of the mid, transfers the edge
                against mid between a firm's own books (they cancel over the firm), hedging the cost of hedges. The terms add up to the total
                exactly, to the micro-unit.
                """),
            TournamentCharts.Terms(data.Firms), table.Render());
    }

    private static void AddBook(HtmlTable table, CompetitorTotals firm, BookTotals book, int decimals)
    {
        var terms = PnlTermNames.PerSession(book.Pnl, firm.SessionPnl.Length);
        var maker = book.Volume.Lots == 0 ? 0 : book.MakerVolume.Lots / (double)book.Volume.Lots;
        table.Row(
            Cell.Text(firm.Name), Cell.Text(book.Name), Cell.Code(book.Bot), Cell.Number(terms[0], decimals), Cell.Number(terms[1], decimals),
            Cell.Number(terms[2], decimals), Cell.Number(terms[3], decimals), Cell.Number(terms[4], decimals), Cell.Number(terms.Sum(), decimals),
            Cell.Number(book.MeanInventory, 1), Cell.Whole(book.Volume.Lots), Cell.Percent(maker));
    }
}
