namespace Arena.Exchange;

/// <summary>What happened. Reaches the tape: append only.</summary>
public enum MarketEventKind : byte
{
    /// <summary>An order, or one side of a quote, was accepted; what it did follows.</summary>
    OrderAccepted = 1,

    /// <summary>A command was refused; nothing changed.</summary>
    OrderRejected = 2,

    /// <summary>Two orders traded.</summary>
    Trade = 3,

    /// <summary>An order left the book, or never rested, with quantity unfilled.</summary>
    OrderCancelled = 4,

    /// <summary>An order lost quantity and kept its priority.</summary>
    OrderReduced = 5,

    /// <summary>What was left of an order rests in the book from now on, at the end of its price's queue.</summary>
    OrderRested = 6,

    /// <summary>
    /// A replacement at the same price and a smaller size: it rests from now on in the place of the order that its command just
    /// cancelled, not at the end of the queue. Otherwise as <see cref="OrderRested"/>.
    /// </summary>
    OrderRestedInPlace = 7,
}
