using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>A population of firms in one file.</summary>
/// <param name="Name">Its name: lower case, words joined by hyphens.</param>
/// <param name="Description">Where it comes from, in one sentence.</param>
/// <param name="Firms">The firms; names are unique.</param>
public sealed record Roster(string Name, string Description, ImmutableArray<FirmDocument> Firms);
