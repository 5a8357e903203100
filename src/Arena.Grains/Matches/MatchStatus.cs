namespace Arena.Grains;

/// <summary>What a match's host knows of it at a moment.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.match-status")]
public sealed record MatchStatus
{
    /// <summary>How far it has come.</summary>
    [Id(0)]
    public required MatchState State { get; init; }

    /// <summary>How much of it was played; 0 to 1.</summary>
    [Id(1)]
    public required double Share { get; init; }

    /// <summary>The result as <c>MatchResultCodec</c> writes it, once it is finished.</summary>
    [Id(2)]
    public byte[]? Result { get; init; }

    /// <summary>Why it failed, in one line, if it did.</summary>
    [Id(3)]
    public string? Failure { get; init; }

    /// <summary>The tape's bytes that follow those the caller has, in order; none unless the order asked for the tape.</summary>
    [Id(4)]
    public byte[][] Tape { get; init; } = [];
}
