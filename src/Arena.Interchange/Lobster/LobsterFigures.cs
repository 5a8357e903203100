namespace Arena.Interchange;

/// <summary>What a LOBSTER replay came to.</summary>
public sealed record LobsterFigures
{
    /// <summary>How many messages there were, each with a row of the book.</summary>
    public required long Messages { get; init; }

    /// <summary>Levels per side in each row.</summary>
    public required int Levels { get; init; }

    /// <summary>How many messages of each type: index 0 is type 1, index 6 is type 7.</summary>
    public required ImmutableArray<long> MessagesOfType { get; init; }

    /// <summary>What the messages met in the book.</summary>
    public required LobsterTally Tally { get; init; }

    /// <summary>How many levels of a given book were compared; 0 without one.</summary>
    public required long LevelsCompared { get; init; }

    /// <summary>
    /// How many levels of a given book were not compared: a file of some levels says nothing of what happens behind them, so that orders may have come
    /// and gone where the book was out of sight.
    /// </summary>
    public required long LevelsUnknown { get; init; }

    /// <summary>The first difference from a given book; <c>null</c> when there is none, or nothing to compare with.</summary>
    public required string? Difference { get; init; }
}
