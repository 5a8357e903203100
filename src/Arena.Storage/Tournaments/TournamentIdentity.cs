namespace Arena.Storage;

/// <summary>What tells one tournament's file from another's.</summary>
/// <param name="Name">The tournament's name, for messages.</param>
/// <param name="EngineVersion">The version of the engine that plays it: results of two engines are never mixed.</param>
/// <param name="Fingerprint">The plan's fingerprint (<see cref="PlanFingerprint"/>).</param>
/// <param name="Matches">How many matches the plan has; 1 or more.</param>
public sealed record TournamentIdentity(string Name, string EngineVersion, string Fingerprint, int Matches)
{
    /// <summary>The identity of a tournament on this engine.</summary>
    /// <param name="spec">The tournament.</param>
    /// <param name="plan">Its plan.</param>
    public static TournamentIdentity Of(TournamentSpec spec, System.Collections.Immutable.ImmutableArray<PlannedMatch> plan) =>
        new(spec.Name, Simulation.EngineVersion.Current, PlanFingerprint.Of(spec, plan), plan.Length);
}
