namespace Arena.Simulation;

/// <summary>What a seat states of itself. Reaches the tape: append only.</summary>
public enum NoticeKind : byte
{
    /// <summary>The transfer desk refused a request, or a part of it.</summary>
    TransferRefused = 1,

    /// <summary>The risk checks let a smaller quantity pass.</summary>
    OrderShrunk = 2,

    /// <summary>The risk checks refused an order or a quote's side.</summary>
    OrderRefused = 3,

    /// <summary>A firm passed its loss limit: it is wound down for the rest of the session.</summary>
    LossLimitReached = 4,

    /// <summary>A bot lost its seat.</summary>
    BotFaulted = 5,

    /// <summary>A firm or book that was wound down is flat.</summary>
    Flattened = 6,
}
