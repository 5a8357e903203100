namespace Arena.Analysis;

/// <summary>
/// Boards that were played twice with the same names, the second time with the places reversed: whether everybody came to exactly the same.
/// </summary>
/// <param name="Boards">How many boards were played twice.</param>
/// <param name="Identical">On how many of them nothing but the places changed.</param>
internal readonly record struct OrderCheck(int Boards, int Identical)
{
    /// <summary>Whether the order of the line-up changed nothing on any board.</summary>
    public bool Holds => Identical == Boards;

    /// <summary>Compares the boards of a scenario.</summary>
    /// <param name="matches">The scenario's matches, with the places as dealt (table 0) and reversed (table 1).</param>
    public static OrderCheck Of(IEnumerable<PlayedMatch> matches)
    {
        var twice = matches.GroupBy(match => match.Planned.Board.Index).Where(board => board.Count() == 2).ToList();
        return new OrderCheck(twice.Count, twice.Count(board => WithoutPlaces(board.First()).AsSpan().SequenceEqual(WithoutPlaces(board.Last()))));
    }

    // Places are in the order of the seats and, as account numbers, on the tape; everything else is a result.
    private static byte[] WithoutPlaces(PlayedMatch match) => MatchResultCodec.Encode(match.Result with
    {
        TapeHash = "",
        Seats = [.. match.Result.Seats.OrderBy(seat => seat.Name, StringComparer.Ordinal)],
    });
}
