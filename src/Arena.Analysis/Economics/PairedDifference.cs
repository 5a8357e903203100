namespace Arena.Analysis;

/// <summary>Two kinds of firms on the same boards: the mean difference of their sessions' net profit, with the board as the unit.</summary>
/// <param name="First">The quoter whose firms are expected to do better.</param>
/// <param name="Second">The quoter they are compared with.</param>
/// <param name="Boards">The boards that both played: one difference each, in units of currency per session.</param>
internal sealed record PairedDifference(string First, string Second, ClusteredMean Boards)
{
    /// <summary>Compares two quoters in one scenario; pure market makers only where both have some, else all firms.</summary>
    public static PairedDifference Of(TournamentData data, string scenario, string first, string second)
    {
        var matches = data.Matches.Where(match => match.Scenario.Name == scenario).ToList();
        var differences = new ClusteredMean();
        foreach (var board in matches.GroupBy(match => match.Planned.Board.Index).OrderBy(group => group.Key))
        {
            var seats = board.SelectMany(match => match.Result.Seats).Where(seat => seat.IsFirm && seat.Faults.IsEmpty).ToList();
            if (MeanOf(data, seats, first, second) is { } one && MeanOf(data, seats, second, first) is { } other) differences.Add(board.Key, one - other);
        }

        return new PairedDifference(first, second, differences);
    }

    private static double? MeanOf(TournamentData data, IReadOnlyCollection<SeatResult> seats, string quoter, string other)
    {
        var pureOnly = HasPure(data, seats, quoter) && HasPure(data, seats, other);
        var sessions = seats
            .Where(seat => data.FirmOptions(seat.Name) is var firm && firm.Quoter.Bot == quoter && (!pureOnly || firm.PropBooks.IsEmpty))
            .SelectMany(seat => seat.SessionPnl)
            .ToList();
        return sessions.Count == 0 ? null : sessions.Average(pnl => pnl.Units);
    }

    private static bool HasPure(TournamentData data, IEnumerable<SeatResult> seats, string quoter) =>
        seats.Any(seat => data.FirmOptions(seat.Name) is var firm && firm.Quoter.Bot == quoter && firm.PropBooks.IsEmpty);
}
