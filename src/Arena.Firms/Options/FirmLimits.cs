namespace Arena.Firms;

/// <summary>What the firm's risk checks hold each command to before it leaves.</summary>
public sealed record FirmLimits
{
    /// <summary>The central book's largest position per instrument, in lots. Positive.</summary>
    public required long CentralPositionLots { get; init; }

    /// <summary>The largest quantity of one order or one side of a quote, in lots. Positive.</summary>
    public required long OrderLots { get; init; }

    /// <summary>How far an order's price may lie from mid, in ticks. Positive.</summary>
    public required long PriceDistanceTicks { get; init; }

    /// <summary>The firm's largest gross exposure: the sum over books and instruments of |position| at mid, in units of currency. Positive.</summary>
    public required double GrossExposure { get; init; }

    /// <summary>The loss in one session, in units of currency, at which the firm is wound down for its rest. Positive.</summary>
    public required double SessionLoss { get; init; }

    /// <summary>How many commands the firm may send in a round. Positive.</summary>
    public int CommandsPerRound { get; init; } = 256;

    /// <summary>How far through the touch an order that winds a book down may trade, in ticks. Not negative.</summary>
    public long UnwindSlippageTicks { get; init; } = 5;
}
