namespace Arena.Grains;

/// <summary>How a tournament stands.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.tournament-status")]
public sealed record TournamentStatus
{
    /// <summary>How far it has come.</summary>
    [Id(0)]
    public required TournamentState State { get; init; }

    /// <summary>What failed, in one line, if something did.</summary>
    [Id(1)]
    public string? Failure { get; init; }
}
