using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What an account asks of the venue. Anything may be in it: the venue answers nonsense with a reason.</summary>
public readonly record struct Command
{
    /// <summary>What is asked.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>Who asks.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The instrument of an order or quote.</summary>
    public InstrumentId Instrument { get; init; }

    /// <summary>The side of an order.</summary>
    public Side Side { get; init; }

    /// <summary>Whether an order states its price.</summary>
    public OrderType Type { get; init; }

    /// <summary>How long an order lives. A market order is never <see cref="TimeInForce.Day"/>; a replacement and a quote always are.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Whether an order, or a replacement, must not take; always <see cref="PostOnly.No"/> of a quote.</summary>
    public PostOnly PostOnly { get; init; }

    /// <summary>What an order is for.</summary>
    public OrderPurpose Purpose { get; init; }

    /// <summary>Of a mass cancel, which orders it takes out.</summary>
    public CancelScope CancelScope { get; init; }

    /// <summary>A new order's identity; the order to cancel, reduce or replace; of a quote, the bid's identity if it is new.</summary>
    public OrderId Order { get; init; }

    /// <summary>Of a replacement, the new order's identity; of a quote, the ask's identity if it is new.</summary>
    public OrderId SecondOrder { get; init; }

    /// <summary>An order's limit price; of a pegged order, the worst price it may follow to (0: any); of a quote, the bid.</summary>
    public Price Price { get; init; }

    /// <summary>An order's quantity; what to take off; of a quote, the bid's quantity (0: no bid).</summary>
    public Quantity Quantity { get; init; }

    /// <summary>Of a quote, the ask.</summary>
    public Price AskPrice { get; init; }

    /// <summary>Of a quote, the ask's quantity (0: no ask).</summary>
    public Quantity AskQuantity { get; init; }

    /// <summary>How much of a resting order everybody sees at a time (an iceberg); 0: all of it. Of a replacement, 0: as the order replaced.</summary>
    public Quantity DisplayQuantity { get; init; }

    /// <summary>The trade price that sends a stop order to the book; 0 for any other. Of a replacement, 0: as the order replaced.</summary>
    public Price StopPrice { get; init; }

    /// <summary>
    /// Of a pegged order, signed ticks added to its reference price (FIX tag 211, PegOffsetValue): positive is up, whatever the side.
    /// </summary>
    public long PegOffset { get; init; }
}
