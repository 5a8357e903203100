namespace Arena.Analysis;

/// <summary>What happened to what an order shows.</summary>
internal enum DisplayChangeKind
{
    /// <summary>It shows from now on, behind all others at its price.</summary>
    Added,

    /// <summary>It shows less, in its place.</summary>
    Reduced,

    /// <summary>It shows no more.</summary>
    Removed,

    /// <summary>Of what it shows, an incoming order took some or all.</summary>
    Executed,

    /// <summary>Of what it shows, an auction took some or all.</summary>
    Uncrossed,

    /// <summary>It shows at another price from now on, under another number.</summary>
    Moved,
}
