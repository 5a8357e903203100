namespace Arena.Analysis;

/// <summary>What the books of a firm traded with each other, and who earned by it.</summary>
internal static class TransferSection
{
    public static Markup Of(TournamentData data)
    {
        var table = new HtmlTable("Transfers by book, over all sessions")
            .Text("Firm").Text("Book").Text("Bot").Number("Transferred", "lots").Number("Earned by transfers", "currency")
            .Number("Per lot", "currency").Number("Book's total P&L", "currency");
        var any = false;
        foreach (var firm in data.Firms.Where(firm => firm.Books.Length > 1))
        {
            foreach (var book in firm.Books)
            {
                any = true;
                var lots = book.TransferVolume.Lots;
                table.Row(
                    Cell.Text(firm.Name), Cell.Text(book.Name), Cell.Code(book.Bot), Cell.Whole(lots), Cell.Exact(book.Pnl.Transfers),
                    Cell.Number(lots == 0 ? null : book.Pnl.Transfers.Units / lots, 6), Cell.Number(book.Pnl.Total.Units, data.MoneyDecimals));
            }
        }

        if (!any) return Section.Of("transfers", "Transfers", Markup.Of($"No firm in this tournament has prop books, so nothing was transferred."));
        return Section.Of(
            "transfers", "Transfers",
            Markup.Of($"""
                A prop book trades with its firm's central book: cheaply where that takes risk off the central book, dearly where it adds some. What one
                book earns another of the same firm pays; between two prop books a transfer crosses at mid.
                """),
            table.Render());
    }
}
