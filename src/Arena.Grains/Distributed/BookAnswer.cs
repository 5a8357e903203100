using Arena.Sdk;

namespace Arena.Grains;

/// <summary>What a book's grain answers: the bot's actions, or why it lost its seat.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.book-answer")]
public sealed record BookAnswer
{
    /// <summary>The bot's actions as a message; empty after a fault, and where nothing was asked for.</summary>
    [Id(0)]
    public byte[] Actions { get; init; } = [];

    /// <summary>Why the bot lost its seat; <see cref="RejectReason.None"/> when it did not.</summary>
    [Id(1)]
    public RejectReason Fault { get; init; }
}
