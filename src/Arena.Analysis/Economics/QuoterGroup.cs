namespace Arena.Analysis;

/// <summary>How the firms of one quoter did in one scenario.</summary>
/// <param name="Quoter">The bot that drives their central books.</param>
/// <param name="HasPropBooks">Whether they have prop books.</param>
/// <param name="Firms">How many firms.</param>
/// <param name="SessionPnl">The net profit of each session of each firm, in units of currency.</param>
/// <param name="LosingShare">The share of sessions with a net loss, 0 to 1.</param>
/// <param name="CentralInventory">The mean absolute position of their central books, in lots per instrument.</param>
/// <param name="Central">What their central books made, by term.</param>
internal sealed record QuoterGroup(
    string Quoter, bool HasPropBooks, int Firms, SampleStatistics SessionPnl, double LosingShare, double CentralInventory, PnlTerms Central)
{
    /// <summary>Annualised Sharpe ratio of the sessions; <c>null</c> where there is no deviation.</summary>
    public double? Sharpe => SessionPnl.AnnualSharpe;

    /// <summary>A mean per session of an amount made over all sessions, in units of currency.</summary>
    public double PerSession(Money amount) => SessionPnl.Count == 0 ? 0 : amount.Units / SessionPnl.Count;

    /// <summary>The groups of some matches, by name; matches in which a firm's bot lost its seat do not count for it.</summary>
    public static ImmutableArray<QuoterGroup> Of(TournamentData data, IEnumerable<PlayedMatch> matches) =>
    [
        .. matches
            .SelectMany(match => match.Result.Seats)
            .Where(seat => seat.IsFirm && seat.Faults.IsEmpty)
            .GroupBy(seat => KeyOf(data.FirmOptions(seat.Name)))
            .OrderBy(group => group.Key.Quoter, StringComparer.Ordinal).ThenBy(group => group.Key.HasPropBooks)
            .Select(group => Of(group.Key.Quoter, group.Key.HasPropBooks, [.. group])),
    ];

    private static (string Quoter, bool HasPropBooks) KeyOf(FirmOptions firm) => (firm.Quoter.Bot, !firm.PropBooks.IsEmpty);

    private static QuoterGroup Of(string quoter, bool hasPropBooks, IReadOnlyList<SeatResult> seats)
    {
        var sessions = seats.SelectMany(seat => seat.SessionPnl).Select(pnl => pnl.Units).ToList();
        var central = BookTotals.Of("central", AccountKind.CentralBook, quoter, [.. seats.Select(seat => seat.Books[0])]);
        return new QuoterGroup(
            quoter, hasPropBooks, seats.Select(seat => seat.Name).Distinct().Count(), SampleStatistics.Of(sessions),
            sessions.Count == 0 ? 0 : sessions.Count(pnl => pnl < 0) / (double)sessions.Count, central.MeanInventory, central.Pnl);
    }
}
