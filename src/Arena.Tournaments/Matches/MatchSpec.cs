namespace Arena.Tournaments;

/// <summary>Everything a match is a function of, but for the engine's and the bots' code, whose versions the tape records.</summary>
/// <param name="Market">The scenario.</param>
/// <param name="Lineup">Who competes.</param>
/// <param name="Seed">The seed of every random stream.</param>
/// <param name="Sessions">How many sessions are played; 1 or more. Each is a day of its own from flat positions.</param>
/// <param name="ConfigurationHash">SHA-256 of the canonical configuration, in hex; written in the tape's header.</param>
public sealed record MatchSpec(MarketOptions Market, Lineup Lineup, ulong Seed, int Sessions, string ConfigurationHash);
