namespace Arena.Analysis;

/// <summary>A stylised fact of real markets, and how it is looked for.</summary>
/// <param name="Id">Its name for programs: lower case, words joined by hyphens.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Statement">What real markets show.</param>
/// <param name="Formula">What is computed.</param>
/// <param name="Source">Where it is described.</param>
/// <param name="Threshold">Why the rule draws its lines where it does.</param>
internal sealed record FactDefinition(string Id, string Name, string Statement, string Formula, string Source, string Threshold);
