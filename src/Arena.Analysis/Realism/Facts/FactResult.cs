namespace Arena.Analysis;

/// <summary>What came of looking for a fact.</summary>
/// <param name="Definition">The fact.</param>
/// <param name="Verdict">Whether it is there.</param>
/// <param name="Reason">Why, in words: each criterion that is not met, or what is missing; empty for a pass.</param>
/// <param name="Figures">The numbers; none when the fact does not apply.</param>
/// <param name="Chart">The picture; <c>null</c> when the fact does not apply.</param>
internal sealed record FactResult(
    FactDefinition Definition, FactVerdict Verdict, string Reason, ImmutableArray<FactFigure> Figures, FactChart? Chart);
