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

    /// <summary>The instrument of a new order; of a cancel of all, the only one, where its scope says so.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>The side of a new order; of a cancel of all, the only one, where its scope says so.</summary>
    public Side Side { get; init; }

    /// <summary>How a new order finds its price, and when it goes to the book.</summary>
    public OrderType Type { get; init; }

    /// <summary>How long a new order lives.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Whether a new or replacing order must not take.</summary>
    public PostOnly PostOnly { get; init; }

    /// <summary>
    /// The limit price, of a new or replacing order; of a pegged order the worst price it follows to (0: any); 0 for a market or
    /// stop order.
    /// </summary>
    public Price Price { get; init; }

    /// <summary>The quantity: of a new or replacing order, or what to take off.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>How much of it everybody sees at a time; 0: all. Of a replacement, 0: as the order replaced.</summary>
    public Quantity DisplayQuantity { get; init; }

    /// <summary>The trade price that sends a stop or stop-limit order to the book; 0 for any other. Of a replacement, 0: as the order replaced.</summary>
    public Price StopPrice { get; init; }

    /// <summary>Of a pegged order, ticks added to its reference: positive is up, whatever the side.</summary>
    public long PegOffset { get; init; }

    /// <summary>
    /// Which orders to cancel all of: never more than the own account's. <see cref="CancelScope.WholeOwner"/> in a request is
    /// refused: a book must not reach its firm's other books.
    /// </summary>
    public CancelScope CancelScope { get; init; }
}
