namespace Arena.Analysis;

/// <summary>A change of what an order shows.</summary>
internal readonly record struct DisplayChange
{
    /// <summary>What happened.</summary>
    public required DisplayChangeKind Kind { get; init; }

    /// <summary>When.</summary>
    public required Timestamp Time { get; init; }

    /// <summary>The order's number in the export; of a move, the new one.</summary>
    public required long Number { get; init; }

    /// <summary>Whose order it is.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The order's side.</summary>
    public required Side Side { get; init; }

    /// <summary>The order's price; of a move, the new one.</summary>
    public required Price Price { get; init; }

    /// <summary>Added, moved: what shows from now on. Otherwise what shows no more. Positive, in lots.</summary>
    public required long Lots { get; init; }

    /// <summary>What still shows after it, in lots.</summary>
    public required long Left { get; init; }

    /// <summary>Of a move: the number before.</summary>
    public long FormerNumber { get; init; }

    /// <summary>Of a move: the price before.</summary>
    public Price FormerPrice { get; init; }

    /// <summary>Of a move: what showed before, in lots.</summary>
    public long FormerLots { get; init; }
}
