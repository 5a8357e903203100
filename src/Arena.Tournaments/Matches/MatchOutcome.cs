namespace Arena.Tournaments;

/// <summary>A finished match of a tournament.</summary>
/// <param name="Index">The match's place in the plan.</param>
/// <param name="Result">What it came to.</param>
public sealed record MatchOutcome(int Index, MatchResult Result);
