namespace Arena.Analysis;

/// <summary>How an order came to the venue.</summary>
public sealed record OrderEntry
{
    /// <summary>The kind of command that carried it: an order, a replacement, or a quote.</summary>
    public required CommandKind Command { get; init; }

    /// <summary>When it arrived.</summary>
    public required Timestamp Time { get; init; }

    /// <summary>Its instrument; of a refused command, as it was asked for.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its side.</summary>
    public required Side Side { get; init; }

    /// <summary>Its type; a replacement has the type of the order it replaces.</summary>
    public required OrderType Type { get; init; }

    /// <summary>How long it was to live.</summary>
    public required TimeInForce TimeInForce { get; init; }

    /// <summary>Whether it was not to take.</summary>
    public required PostOnly PostOnly { get; init; }

    /// <summary>What it was for.</summary>
    public required OrderPurpose Purpose { get; init; }

    /// <summary>Its limit price; of a pegged order the worst price it was to follow to, 0 for any; 0 of a market or stop order.</summary>
    public required Price Limit { get; init; }

    /// <summary>Its quantity.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>How much of it was to show at a time; 0: all.</summary>
    public required Quantity Display { get; init; }

    /// <summary>Its stop price; 0 for any other kind.</summary>
    public required Price Stop { get; init; }

    /// <summary>Of a pegged order, signed ticks from its reference, up is positive.</summary>
    public required long PegOffset { get; init; }

    /// <summary>The order that it replaced, or was to replace; none otherwise.</summary>
    public required OrderId Replaces { get; init; }

    /// <summary>The instrument's market just before.</summary>
    public required MarketMoment Market { get; init; }
}
