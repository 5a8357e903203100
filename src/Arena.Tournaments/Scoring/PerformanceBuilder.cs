namespace Arena.Tournaments;

/// <summary>Adds up a competitor's matches, board by board.</summary>
internal sealed class PerformanceBuilder
{
    private readonly ClusteredMean _sessions = new();
    private readonly List<double> _profits = [];
    private PnlTerms _pnl;
    private Money _drawdown;
    private int _matches;
    private int _void;
    private int _losing;
    private int _stops;
    private int _faults;

    /// <summary>
    /// Whether a match counts among a competitor's profits. A bot that lost its seat says nothing of the market: its money is left
    /// out, the fault is shown instead, and a firm forfeits the table (<see cref="FirmScorer"/>).
    /// </summary>
    public static bool Counts(SeatResult seat) => seat.Faults.IsEmpty;

    public void Add(int board, SeatResult seat)
    {
        _faults += seat.Faults.Length;
        if (!Counts(seat))
        {
            _void++;
            return;
        }

        _matches++;
        _stops += seat.LossStops;
        if (seat.MaximumDrawdown > _drawdown) _drawdown = seat.MaximumDrawdown;
        foreach (var book in seat.Books) _pnl += book.Pnl;
        foreach (var session in seat.SessionPnl)
        {
            _sessions.Add(board, session.Units);
            _profits.Add(session.Units);
            if (session < Money.Zero) _losing++;
        }
    }

    public Performance Build() => new()
    {
        Matches = _matches,
        VoidMatches = _void,
        Sessions = _profits.Count,
        MeanSessionPnl = _sessions.Mean,
        MeanSessionPnlInterval = _sessions.Interval(),
        Sharpe = SessionStatistics.Sharpe(_profits.ToArray()),
        MaximumDrawdown = _drawdown,
        LosingShare = _profits.Count == 0 ? 0 : (double)_losing / _profits.Count,
        Pnl = _pnl,
        LossStops = _stops,
        Faults = _faults,
    };
}
