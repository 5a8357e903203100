namespace Arena.Firms;

/// <summary>A prop book of a firm.</summary>
public sealed record PropBookOptions
{
    /// <summary>Its name, unique in the firm.</summary>
    public required string Name { get; init; }

    /// <summary>The strategy that drives it: a bot of kind <see cref="BotKind.Prop"/>.</summary>
    public required BotChoice Strategy { get; init; }

    /// <summary>The largest position per instrument, in lots. Positive.</summary>
    public required long PositionLimitLots { get; init; }

    /// <summary>Whether it may send orders outside the firm.</summary>
    public bool OutsideOrders { get; init; }

    /// <summary>
    /// How much delta to the market factor it may carry before the firm hedges it, in units of currency; <c>null</c>: its delta is
    /// its view and is not hedged.
    /// </summary>
    public double? DeltaBand { get; init; }
}
