using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>An adversary's line: whether running over market makers paid, and who paid for it.</summary>
/// <param name="Name">The adversary.</param>
/// <param name="Bot">The bot that drives it.</param>
/// <param name="Performance">How it did in money.</param>
/// <param name="Payers">Kinds of firms, then groups of the background flow, each by name.</param>
public sealed record AdversaryStanding(string Name, string Bot, Performance Performance, ImmutableArray<Payer> Payers);
