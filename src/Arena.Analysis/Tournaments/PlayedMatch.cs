namespace Arena.Analysis;

/// <summary>A match of the plan with what it came to.</summary>
/// <param name="Planned">The match as planned.</param>
/// <param name="Result">What it came to.</param>
internal sealed record PlayedMatch(PlannedMatch Planned, MatchResult Result)
{
    public MarketOptions Scenario => Planned.Spec.Market;

    public int Sessions => Planned.Spec.Sessions;
}
