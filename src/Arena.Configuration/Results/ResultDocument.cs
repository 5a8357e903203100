using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>A result with the names of its instruments.</summary>
internal sealed record ResultDocument(MatchResult Result, ImmutableArray<string> Symbols);
