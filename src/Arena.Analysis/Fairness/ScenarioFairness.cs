namespace Arena.Analysis;

/// <summary>Whether one scenario treats its seats alike.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Boards">How many boards were played.</param>
/// <param name="Deals">How many random orders the test drew.</param>
/// <param name="CriticalDistance">How many standard errors an estimate must be more than away from zero to be found; 0 where the boards cannot tell.</param>
/// <param name="Order">Whether the order of the line-up changes results.</param>
/// <param name="Measures">The measures with their seats; empty where the boards cannot tell.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why it is not fair; empty where it is.</param>
internal sealed record ScenarioFairness(
    string Scenario, int Boards, int Deals, double CriticalDistance, OrderCheck Order, ImmutableArray<MeasureEffects> Measures,
    FairnessVerdict Verdict, string Reason);
