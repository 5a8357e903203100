namespace Arena.Interchange;

/// <summary>What an ITCH replay came to.</summary>
public sealed record ItchFigures
{
    /// <summary>The stock.</summary>
    public required string Symbol { get; init; }

    /// <summary>How many messages the file has, of all stocks.</summary>
    public required long Messages { get; init; }

    /// <summary>How many of them changed the stock's book, each with a row.</summary>
    public required long Rows { get; init; }

    /// <summary>Executions of the very order that price-time priority would have traded.</summary>
    public required long ExecutionsInPriority { get; init; }

    /// <summary>Executions of another order than price-time priority would have traded.</summary>
    public required long ExecutionsOutOfPriority { get; init; }
}
