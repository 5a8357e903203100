namespace Arena.Grains;

/// <summary>A match to be played: bytes that any silo can interpret, nothing shared in memory.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.match-order")]
public sealed record MatchOrder
{
    /// <summary>The match, as <see cref="SpecJson"/> writes it.</summary>
    [Id(0)]
    public required byte[] Specification { get; init; }

    /// <summary>What the match is called in logs and messages.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Whether the tape's bytes are wanted; its hash always is.</summary>
    [Id(2)]
    public bool KeepTape { get; init; }
}
