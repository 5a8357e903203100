namespace Arena.Analysis;

/// <summary>Whether a market treats its seats alike.</summary>
public enum FairnessVerdict
{
    /// <summary>No seat was found better or worse than another, and the order of the line-up changes nothing.</summary>
    Fair,

    /// <summary>A seat was found better or worse than another, or the order of the line-up changes results.</summary>
    Unfair,

    /// <summary>The boards cannot tell: nobody traded, or a bot lost its seat.</summary>
    Untested,
}
