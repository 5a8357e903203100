namespace Arena.Tournaments;

/// <summary>A match of a tournament, to be played anywhere and in any order.</summary>
/// <param name="Index">Its place in the plan, counted from 0: boards in order, and a board's tables in order.</param>
/// <param name="Board">What is played.</param>
/// <param name="Table">The table's number on its board, counted from 0.</param>
/// <param name="Spec">The match.</param>
public sealed record PlannedMatch(int Index, Board Board, int Table, MatchSpec Spec);
