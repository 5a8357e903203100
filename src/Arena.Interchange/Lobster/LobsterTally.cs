namespace Arena.Interchange;

/// <summary>What a replay met.</summary>
public sealed record LobsterTally
{
    /// <summary>How many levels were there before the first message.</summary>
    public int SeededLevels { get; init; }

    /// <summary>Executions of the very order that the book's priority, best price first and oldest first, would have traded.</summary>
    public long ExecutionsInPriority { get; init; }

    /// <summary>Executions of another order than the book's priority would have traded; the file's order is the one that was executed.</summary>
    public long ExecutionsOutOfPriority { get; init; }

    /// <summary>Messages about an order that rested before the first one: they took from the quantity that the seed left at their price.</summary>
    public long SeededReferences { get; init; }

    /// <summary>
    /// Messages about an order that nobody saw, or about more of it than anybody saw: it lay beyond the levels of the file when it came.
    /// </summary>
    public long UnseenReferences { get; init; }
}
