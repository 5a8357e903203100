using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What must be zero: the sum of cash over all accounts with the venue's, and of each instrument's positions.</summary>
/// <param name="Cash">The sum of cash.</param>
/// <param name="Positions">The sum of positions, one per instrument.</param>
public sealed record Conservation(Money Cash, ImmutableArray<Quantity> Positions);
