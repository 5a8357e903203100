namespace Arena.Analysis;

/// <summary>The tables of a match's report. Money is in units of currency.</summary>
internal static class MatchTables
{
    private const double ThousandthsPerLot = 1000;

    public static ReportTable Competitors(MatchSpec spec, MatchResult result) => new(
        "Competitors",
        [
            ReportColumn.Text("Name"), ReportColumn.Text("Kind"), ReportColumn.Number("Net P&L", "currency"),
            ReportColumn.Number("Per session", "currency"), ReportColumn.Number("Sharpe", "annual"), ReportColumn.Number("Losing sessions"),
            ReportColumn.Number("Drawdown", "currency"), ReportColumn.Number("Loss stops"),
        ],
        [.. result.Seats.Select(seat => Competitor(spec, seat))]);

    public static ReportTable Books(MatchSpec spec, MatchResult result) => new(
        "Books: P&L by term",
        [
            ReportColumn.Text("Competitor"), ReportColumn.Text("Book"), ReportColumn.Text("Bot"), .. TermColumns,
            ReportColumn.Number("Traded", "lots"), ReportColumn.Number("As maker"), ReportColumn.Number("Transferred", "lots"),
            ReportColumn.Number("Mean inventory", "lots"), ReportColumn.Number("Refused"),
        ],
        [.. result.Seats.SelectMany((seat, i) => seat.Books.Select((book, j) => Book(seat.Name, book, BotOf(spec.Lineup, i, j))))]);

    public static ReportTable Background(MatchResult result) => new(
        "Background flow",
        [ReportColumn.Text("Group"), .. TermColumns, ReportColumn.Number("Traded", "lots")],
        [.. result.Background.Select(ImmutableArray<string> (group) => [group.Name, .. Terms(group.Pnl), Figures.Whole(group.Volume.Lots)])]);

    public static ReportTable Faults(MatchResult result) => new(
        "Bots that lost their seats",
        [
            ReportColumn.Text("Competitor"), ReportColumn.Text("Book"), ReportColumn.Number("Session"), ReportColumn.Number("Round"),
            ReportColumn.Text("Reason"),
        ],
        [.. result.Seats.SelectMany(seat => seat.Faults.Select(ImmutableArray<string> (fault) =>
            [seat.Name, fault.Book, Figures.Whole(fault.Session), Figures.Whole(fault.Round), $"{fault.Reason} ({(int)fault.Reason})"]))]);

    private static IEnumerable<ReportColumn> TermColumns =>
        PnlTermNames.All.Select(term => ReportColumn.Number(term.Name, "currency")).Append(ReportColumn.Number("Total", "currency"));

    private static IEnumerable<string> Terms(PnlTerms pnl) => PnlTermNames.In(pnl).Append(pnl.Total).Select(Figures.Rounded);

    private static ImmutableArray<string> Competitor(MatchSpec spec, SeatResult seat)
    {
        double[] sessions = [.. seat.SessionPnl.Select(pnl => pnl.Units)];
        var losing = seat.SessionPnl.Count(pnl => pnl < Money.Zero);
        return
        [
            seat.Name, seat.IsFirm ? "firm" : "trader", Figures.Rounded(seat.NetPnl), Figures.Fixed(SessionStatistics.Mean(sessions), 2),
            Figures.FixedOrDash(SessionStatistics.Sharpe(sessions), 1), $"{Figures.Whole(losing)} of {Figures.Whole(spec.Sessions)}",
            Figures.Rounded(seat.MaximumDrawdown), Figures.Whole(seat.LossStops),
        ];
    }

    private static ImmutableArray<string> Book(string competitor, BookResult book, string bot)
    {
        var maker = book.Volume.Lots == 0 ? 0 : book.MakerVolume.Lots / (double)book.Volume.Lots;
        return
        [
            competitor, book.Name, bot, .. Terms(book.Pnl), Figures.Whole(book.Volume.Lots), Figures.Percent(maker),
            Figures.Whole(book.TransferVolume.Lots), Figures.Fixed(book.MeanAbsoluteInventory / ThousandthsPerLot, 1), Figures.Whole(book.Rejections),
        ];
    }

    private static string BotOf(Lineup lineup, int seat, int book)
    {
        if (seat >= lineup.Firms.Length) return lineup.Traders[seat - lineup.Firms.Length].Strategy.Bot;
        var firm = lineup.Firms[seat];
        return book == 0 ? firm.Quoter.Bot : firm.PropBooks[book - 1].Strategy.Bot;
    }
}
