namespace Arena.Grains;

/// <summary>A match ended by a fault of the arena's own, such as a broken invariant.</summary>
/// <param name="match">The match's name.</param>
/// <param name="reason">What happened, in one line.</param>
public sealed class MatchFailedException(string match, string reason) : Exception($"match {match} failed: {reason}");
