using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>All that a line-up file says, before the files it names are read.</summary>
/// <param name="Description">What it is for, in one sentence, or empty.</param>
/// <param name="Firms">The firms.</param>
/// <param name="Traders">The traders outside any firm.</param>
public sealed record LineupDocument(string Description, ImmutableArray<FirmReference> Firms, ImmutableArray<TraderOptions> Traders);
