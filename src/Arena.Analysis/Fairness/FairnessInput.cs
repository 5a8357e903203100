namespace Arena.Analysis;

/// <summary>What a fairness report is made from.</summary>
public sealed record FairnessInput
{
    /// <summary>The tournament, whose entrants differ by name alone; played in the format <see cref="TournamentFormat.Squares"/>.</summary>
    public required TournamentSpec Tournament { get; init; }

    /// <summary>What became of every match of its plan, in any order.</summary>
    public required ImmutableArray<MatchOutcome> Outcomes { get; init; }

    /// <summary>What sits in every seat, in a few words.</summary>
    public required string Entrant { get; init; }

    /// <summary>The probability with which a fair market is called unfair, for each scenario; above 0, below 1.</summary>
    public required double Alpha { get; init; }

    /// <summary>By how much less latency the first name answers than the others, in microseconds: 0 but where an unfair market is wanted.</summary>
    public double HeadStart { get; init; }
}
