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

    /// <summary>Whether an order, or a replacement, is rejected rather than allowed to take; never of a quote.</summary>
    public bool PostOnly { get; init; }

    /// <summary>What an order is for.</summary>
    public OrderPurpose Purpose { get; init; }

    /// <summary>A new order's identity; the order to cancel, reduce or replace; of a quote, the bid's identity if it is new.</summary>
    public OrderId Order { get; init; }

    /// <summary>Of a replacement, the new order's identity; of a quote, the ask's identity if it is new.</summary>
    public OrderId SecondOrder { get; init; }

    /// <summary>An order's limit price; of a quote, the bid.</summary>
    public Price Price { get; init; }

    /// <summary>An order's quantity; what to take off; of a quote, the bid's quantity (0: no bid).</summary>
    public Quantity Quantity { get; init; }

    /// <summary>Of a quote, the ask.</summary>
    public Price AskPrice { get; init; }

    /// <summary>Of a quote, the ask's quantity (0: no ask).</summary>
    public Quantity AskQuantity { get; init; }
}
