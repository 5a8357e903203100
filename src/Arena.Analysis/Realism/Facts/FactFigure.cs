namespace Arena.Analysis;

/// <summary>A number that a fact is judged by, or that is told beside it.</summary>
/// <param name="Key">Its name for programs, in camel case.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Estimate">The figure with its interval.</param>
/// <param name="Criterion">Where it must lie; <c>null</c> when the verdict does not depend on it.</param>
internal sealed record FactFigure(string Key, string Name, string Unit, Estimate Estimate, Criterion? Criterion)
{
    /// <summary>Whether nothing speaks against it.</summary>
    public bool IsMet => Criterion is null || Criterion.IsMet(Estimate);
}
