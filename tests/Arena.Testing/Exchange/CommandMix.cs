namespace Arena.Testing;

/// <summary>How often a <see cref="CommandStream"/> sends what. Of 100 commands; what is left are orders.</summary>
public sealed record CommandMix
{
    /// <summary>Only the kinds of orders that enter the book at once and show whole.</summary>
    public static CommandMix Plain { get; } = new() { Stops = 0, Pegs = 0, Icebergs = 0 };

    /// <summary>Quotes.</summary>
    public int Quotes { get; init; } = 15;

    /// <summary>Cancels.</summary>
    public int Cancels { get; init; } = 14;

    /// <summary>Reductions.</summary>
    public int Reductions { get; init; } = 7;

    /// <summary>Replacements.</summary>
    public int Replacements { get; init; } = 10;

    /// <summary>Mass cancels, of every scope.</summary>
    public int MassCancels { get; init; } = 2;

    /// <summary>Of 100 orders: stop and stop-limit orders.</summary>
    public int Stops { get; init; } = 12;

    /// <summary>Of 100 orders: pegged orders.</summary>
    public int Pegs { get; init; } = 12;

    /// <summary>Of 100 orders: post-only orders, refused or re-priced.</summary>
    public int PostOnly { get; init; } = 12;

    /// <summary>Of 100 orders that may be icebergs: those that are.</summary>
    public int Icebergs { get; init; } = 30;

    /// <summary>One command in this many has a fault; 0: none.</summary>
    public int FaultEvery { get; init; } = 12;
}
