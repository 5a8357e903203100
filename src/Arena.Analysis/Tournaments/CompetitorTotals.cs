namespace Arena.Analysis;

/// <summary>What became of a competitor over the matches of a tournament that count for it: those in which no bot of its lost its seat.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bot">The quoter of a firm, the strategy of a trader.</param>
/// <param name="Books">Its books, in order.</param>
/// <param name="SessionPnl">Its net profit in each session, in units of currency, in the order of the plan.</param>
/// <param name="LossStops">Sessions in which it was wound down after its loss limit.</param>
/// <param name="Faults">The bots that lost their seat, over all matches.</param>
internal sealed record CompetitorTotals(
    string Name, string Bot, ImmutableArray<BookTotals> Books, ImmutableArray<double> SessionPnl, int LossStops,
    ImmutableArray<(int Match, SeatFault Fault)> Faults)
{
    /// <summary>Its profit by term.</summary>
    public PnlTerms Pnl => Books.Aggregate(default(PnlTerms), (sum, book) => sum + book.Pnl);

    /// <summary>Adds up a firm.</summary>
    public static CompetitorTotals Of(FirmOptions firm, IEnumerable<PlayedMatch> matches) => Of(
        firm.Name, firm.Quoter.Bot, [firm.Quoter.Bot, .. firm.PropBooks.Select(book => book.Strategy.Bot)], matches);

    /// <summary>Adds up a trader.</summary>
    public static CompetitorTotals Of(TraderOptions trader, IEnumerable<PlayedMatch> matches) =>
        Of(trader.Name, trader.Strategy.Bot, [trader.Strategy.Bot], matches);

    private static CompetitorTotals Of(string name, string bot, ImmutableArray<string> bots, IEnumerable<PlayedMatch> matches)
    {
        var seats = matches
            .SelectMany(match => match.Result.Seats.Where(seat => seat.Name == name).Select(seat => (match.Planned.Index, Seat: seat)))
            .ToList();
        var counting = seats.Select(s => s.Seat).Where(seat => seat.Faults.IsEmpty).ToList();
        var books = seats.Count == 0 ? [] : seats[0].Seat.Books;
        return new CompetitorTotals(
            name, bot,
            [.. books.Select((book, i) => BookTotals.Of(book.Name, book.Kind, bots[i], [.. counting.Select(seat => seat.Books[i])]))],
            [.. counting.SelectMany(seat => seat.SessionPnl).Select(pnl => pnl.Units)],
            counting.Sum(seat => seat.LossStops),
            [.. seats.SelectMany(s => s.Seat.Faults.Select(fault => (s.Index, fault)))]);
    }
}
