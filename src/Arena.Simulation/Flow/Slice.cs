namespace Arena.Simulation;

/// <summary>What a slice of a large order sends.</summary>
/// <param name="Take">How many lots are taken; 0: none.</param>
/// <param name="Post">How many lots are posted; 0: none.</param>
/// <param name="IsLate">Whether the order is behind its schedule by more than this slice.</param>
internal readonly record struct Slice(long Take, long Post, bool IsLate);
