namespace Arena.Analysis;

/// <summary>Where a study's series are from.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Seed">The seed of the market's random streams.</param>
/// <param name="Sessions">How many sessions were looked at; 1 or more.</param>
/// <param name="TapeHash">The final hash of the tape that was read; <c>null</c> when the sessions were played.</param>
public sealed record StudySource(string Scenario, ulong Seed, int Sessions, string? TapeHash);
