namespace Arena.Analysis;

/// <summary>What became of an order.</summary>
public enum OrderOutcome
{
    /// <summary>The venue refused it.</summary>
    Refused = 1,

    /// <summary>A quote carried its id for a side that stayed as it was, or that was not quoted: it never came to be.</summary>
    NotUsed = 2,

    /// <summary>It was filled whole.</summary>
    Filled = 3,

    /// <summary>It was cancelled with quantity left, by its owner or by the venue.</summary>
    Cancelled = 4,

    /// <summary>The tape ends while it is open.</summary>
    Open = 5,
}
