namespace Arena.Tournaments;

/// <summary>How a competitor did over the matches that count for it.</summary>
public sealed record Performance
{
    /// <summary>Matches that count: played to the end with every bot of the competitor in its seat.</summary>
    public required int Matches { get; init; }

    /// <summary>Matches that do not count among its profits, because one of its bots lost its seat; a firm forfeits them in its rating.</summary>
    public required int VoidMatches { get; init; }

    /// <summary>Sessions of the matches that count.</summary>
    public required int Sessions { get; init; }

    /// <summary>Mean net profit of a session, in units of currency; 0 without a session.</summary>
    public required double MeanSessionPnl { get; init; }

    /// <summary>
    /// The mean's 95 % interval with the board as cluster: the sessions of one board share its seed and are no independent
    /// observations. <c>null</c> with fewer than two boards.
    /// </summary>
    public required Interval? MeanSessionPnlInterval { get; init; }

    /// <summary>Annualised Sharpe ratio of the sessions' net profits; <c>null</c> with fewer than two, or when all are equal.</summary>
    public required double? Sharpe { get; init; }

    /// <summary>The largest drawdown inside one match; not negative.</summary>
    public required Money MaximumDrawdown { get; init; }

    /// <summary>Share of sessions with a net loss, 0 to 1.</summary>
    public required double LosingShare { get; init; }

    /// <summary>Profit by term over all sessions that count.</summary>
    public required PnlTerms Pnl { get; init; }

    /// <summary>Sessions, of those that count, in which it was wound down after its loss limit.</summary>
    public required int LossStops { get; init; }

    /// <summary>Bots that lost their seat, over all matches.</summary>
    public required int Faults { get; init; }
}
