namespace Arena.Tournaments;

/// <summary>Two firms compared at one table.</summary>
/// <param name="Board">The board, counted from 0: comparisons on one board share its luck.</param>
/// <param name="First">A firm's index.</param>
/// <param name="Second">The other's.</param>
/// <param name="FirstWins">1 when the first did better, 0 when the second did, 0.5 for a tie.</param>
public readonly record struct Comparison(int Board, int First, int Second, double FirstWins);
