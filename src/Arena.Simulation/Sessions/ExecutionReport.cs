namespace Arena.Simulation;

/// <summary>What the venue tells an owner of its own order: no counterparty.</summary>
/// <remarks>Small members stand together: the order saves a fifth of the bytes that are copied.</remarks>
public readonly record struct ExecutionReport
{
    /// <summary>What happened.</summary>
    public required ExecutionReportKind Kind { get; init; }

    /// <summary>The own side.</summary>
    public Side Side { get; init; }

    /// <summary>Of a fill: whether the own order rested. In an auction both sides did, and pay the auction fee.</summary>
    public bool IsMaker { get; init; }

    /// <summary>What the own order is for.</summary>
    public OrderPurpose Purpose { get; init; }

    /// <summary>Why it was refused or cancelled.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>When.</summary>
    public required Timestamp Time { get; init; }

    /// <summary>Whose account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>In which instrument.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>The own order.</summary>
    public OrderId Order { get; init; }

    /// <summary>The order's price; of a fill, the trade's; of an order held, its stop price.</summary>
    public Price Price { get; init; }

    /// <summary>As in <see cref="MarketEvent.Quantity"/>.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>What is left of the own order.</summary>
    public Quantity Remaining { get; init; }

    /// <summary>Of a fill: the own fee.</summary>
    public Money Fee { get; init; }

    /// <summary>Of a fill: the mid before the command that caused it.</summary>
    public HalfTicks MidBefore { get; init; }
}
