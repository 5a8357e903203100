namespace Arena.Analysis;

/// <summary>How the firms of one quoter did in one scenario.</summary>
internal sealed record QuoterGroup
{
    /// <summary>The bot that drives their central books.</summary>
    public required string Quoter { get; init; }

    /// <summary>Whether they have prop books.</summary>
    public required bool HasPropBooks { get; init; }

    /// <summary>Sessions: one for each firm at each table.</summary>
    public required int Sessions { get; init; }

    /// <summary>The mean net profit of a session, in units of currency.</summary>
    public required double MeanPnl { get; init; }

    /// <summary>The mean's 95 % interval with the board as cluster; <c>null</c> with fewer than two boards.</summary>
    public required Interval? MeanPnlInterval { get; init; }

    /// <summary>Annualised Sharpe ratio over all sessions; <c>null</c> where nothing deviates.</summary>
    public required double? Sharpe { get; init; }

    /// <summary>The share of sessions with a net loss, 0 to 1.</summary>
    public required double LosingShare { get; init; }

    /// <summary>The mean absolute position of their central books, in lots per instrument.</summary>
    public required double CentralInventory { get; init; }

    /// <summary>What their central books made over all sessions, by term.</summary>
    public required PnlTerms Central { get; init; }

    /// <summary>A mean per session of an amount made over all sessions, in units of currency.</summary>
    public double PerSession(Money amount) => Sessions == 0 ? 0 : amount.Units / Sessions;

    /// <summary>The groups of some matches, by name; matches in which a firm's bot lost its seat do not count for it.</summary>
    /// <param name="data">The tournament.</param>
    /// <param name="matches">The matches, in the order of the plan.</param>
    public static ImmutableArray<QuoterGroup> Of(TournamentData data, IEnumerable<PlayedMatch> matches) =>
    [
        .. matches
            .SelectMany(match => match.Result.Seats.Select(seat => (Board: match.Planned.Board.Index, Seat: seat)))
            .Where(place => place.Seat.IsFirm && place.Seat.Faults.IsEmpty)
            .GroupBy(place => KeyOf(data.FirmOptions(place.Seat.Name)))
            .OrderBy(group => group.Key.Quoter, StringComparer.Ordinal).ThenBy(group => group.Key.HasPropBooks)
            .Select(group => Of(group.Key.Quoter, group.Key.HasPropBooks, [.. group])),
    ];

    private static (string Quoter, bool HasPropBooks) KeyOf(FirmOptions firm) => (firm.Quoter.Bot, !firm.PropBooks.IsEmpty);

    private static QuoterGroup Of(string quoter, bool hasPropBooks, IReadOnlyList<(int Board, SeatResult Seat)> places)
    {
        var mean = new ClusteredMean();
        foreach (var (board, seat) in places)
            foreach (var session in seat.SessionPnl) mean.Add(board, session.Units);
        double[] sessions = [.. places.SelectMany(place => place.Seat.SessionPnl).Select(pnl => pnl.Units)];
        var central = BookTotals.Of("central", AccountKind.CentralBook, quoter, [.. places.Select(place => place.Seat.Books[0])]);
        return new QuoterGroup
        {
            Quoter = quoter,
            HasPropBooks = hasPropBooks,
            Sessions = sessions.Length,
            MeanPnl = mean.Mean,
            MeanPnlInterval = mean.Interval(),
            Sharpe = SessionStatistics.Sharpe(sessions),
            LosingShare = sessions.Length == 0 ? 0 : sessions.Count(pnl => pnl < 0) / (double)sessions.Length,
            CentralInventory = central.MeanInventory,
            Central = central.Pnl,
        };
    }
}
