namespace Arena.Tournaments;

/// <summary>What two firms did against each other.</summary>
/// <param name="First">A firm's index.</param>
/// <param name="Second">The other's, larger.</param>
/// <param name="Comparisons">How often they were compared.</param>
/// <param name="FirstWins">How often the first did better, ties as a half.</param>
internal readonly record struct PairRecord(int First, int Second, double Comparisons, double FirstWins);
