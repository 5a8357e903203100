namespace Arena.Analysis;

/// <summary>
/// What a LOBSTER message says. Types 5 (hidden execution), 6 (auction) and 7 (halt) never occur: the arena has no hidden orders, no
/// auctions and no halts.
/// </summary>
internal enum LobsterMessageType
{
    /// <summary>A new limit order rests.</summary>
    NewOrder = 1,

    /// <summary>An order lost quantity and still rests.</summary>
    PartialCancellation = 2,

    /// <summary>An order left the book.</summary>
    Deletion = 3,

    /// <summary>A visible order was executed.</summary>
    Execution = 4,
}
