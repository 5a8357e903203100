using Arena.Tournaments;

namespace Arena.Grains;

/// <summary>A tournament to be played.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.tournament-order")]
public sealed record TournamentOrder
{
    /// <summary>The tournament, as <see cref="SpecJson"/> writes it.</summary>
    [Id(0)]
    public required byte[] Specification { get; init; }

    /// <summary>
    /// The file that keeps the finished matches, on the machine of the tournament's grain. What it holds of the same tournament is
    /// not played again.
    /// </summary>
    [Id(1)]
    public required string StorePath { get; init; }

    /// <summary>How many matches are played at once; positive.</summary>
    [Id(2)]
    public required int Parallel { get; init; }

    /// <summary>How its entrants are seated.</summary>
    [Id(3)]
    public TournamentFormat Format { get; init; } = TournamentFormat.Tables;
}
