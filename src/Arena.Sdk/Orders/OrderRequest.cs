namespace Arena.Sdk;

/// <summary>What a bot asks of the venue, as <see cref="OrderActions"/> collects it.</summary>
public readonly record struct OrderRequest
{
    /// <summary>What is asked.</summary>
    public required OrderRequestKind Kind { get; init; }

    /// <summary>The order: a new identity for an order, an existing one otherwise.</summary>
    public OrderId Order { get; init; }

    /// <summary>The new identity of a replaced order.</summary>
    public OrderId NewOrder { get; init; }

    /// <summary>The instrument of a new order.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>The side of a new order.</summary>
    public Side Side { get; init; }

    /// <summary>Whether a new order states its price.</summary>
    public OrderType Type { get; init; }

    /// <summary>How long a new order lives.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Whether a new or replacing order must not take.</summary>
    public PostOnly PostOnly { get; init; }

    /// <summary>The limit price, of a new or replaced order.</summary>
    public Price Price { get; init; }

    /// <summary>The quantity: of a new or replaced order, or what to take off.</summary>
    public Quantity Quantity { get; init; }
}
