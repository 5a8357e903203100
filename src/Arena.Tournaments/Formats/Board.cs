namespace Arena.Tournaments;

/// <summary>A day that is dealt to several tables: all of them see the same latent values and the same noise.</summary>
/// <param name="Index">Its place in the tournament, counted from 0.</param>
/// <param name="Scenario">The index of its scenario in <see cref="TournamentSpec.Scenarios"/>.</param>
/// <param name="Seed">The seed of every match on it.</param>
public readonly record struct Board(int Index, int Scenario, ulong Seed);
