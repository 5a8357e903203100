namespace Arena.Sdk;

/// <summary>What is traded. Reaches the tape: append only.</summary>
public enum InstrumentKind : byte
{
    /// <summary>A share: moves with the market factor by its beta, and on its own.</summary>
    Equity = 1,

    /// <summary>A future on the market factor itself: what deltas are hedged with.</summary>
    IndexFuture = 2,
}
