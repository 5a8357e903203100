namespace Arena.Analysis;

/// <summary>What a tournament's report is made from. Nothing else enters it: the same input gives the same files, byte for byte.</summary>
public sealed record TournamentReportInput
{
    /// <summary>What was played.</summary>
    public required TournamentSpec Tournament { get; init; }

    /// <summary>Its plan, as <see cref="TournamentPlanner.Plan"/> makes it.</summary>
    public required ImmutableArray<PlannedMatch> Plan { get; init; }

    /// <summary>The finished matches, in any order; matches of the plan may be missing while a tournament is unfinished.</summary>
    public required ImmutableArray<MatchOutcome> Outcomes { get; init; }

    /// <summary>What it came to.</summary>
    public required Leaderboard Leaderboard { get; init; }

    /// <summary>The command that plays it again, as one would type it; shown, never run.</summary>
    public required string Command { get; init; }
}
