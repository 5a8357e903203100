namespace Arena.Grains;

/// <summary>How far a tournament's matches are.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.tournament-progress")]
public sealed record TournamentProgress
{
    /// <summary>Matches in the plan.</summary>
    [Id(0)]
    public required int Planned { get; init; }

    /// <summary>Matches finished and kept, with those of an earlier run.</summary>
    [Id(1)]
    public required int Finished { get; init; }

    /// <summary>How much of all matches was played, those under way by their share; 0 to 1.</summary>
    [Id(2)]
    public required double Share { get; init; }
}
