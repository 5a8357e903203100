using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>Who competes in a match, in the order of their places: firms first, then traders.</summary>
/// <param name="Firms">The firms.</param>
/// <param name="Traders">The traders outside any firm.</param>
public sealed record Lineup(ImmutableArray<FirmOptions> Firms, ImmutableArray<TraderOptions> Traders);
