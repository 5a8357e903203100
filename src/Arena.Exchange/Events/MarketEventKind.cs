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

    /// <summary>A stop order waits off the book from now on; the event's price is its stop price.</summary>
    OrderHeld = 8,

    /// <summary>A trade reached the stop price of a held order: it goes to the book now; what it did follows.</summary>
    OrderTriggered = 9,

    /// <summary>
    /// An iceberg's display was used up: its next display quantity rests, at the end of its price's queue. Quantity is what is
    /// displayed, remaining what the order has left with it.
    /// </summary>
    OrderReplenished = 10,

    /// <summary>A pegged order followed its reference to the event's price, at the end of that price's queue.</summary>
    OrderRepriced = 11,

    /// <summary>
    /// An instrument's market entered the event's <see cref="MarketEvent.Phase"/>. Of a halt that a price caused, the price is that one,
    /// which would have traded outside its band. Names no order.
    /// </summary>
    PhaseChanged = 12,

    /// <summary>
    /// A call ended: the event's quantity trades at its price, in the trades that follow, and what is left over there is its remaining
    /// quantity, on its side. Quantity 0: the sides did not meet. Names no order.
    /// </summary>
    AuctionUncrossed = 13,

    /// <summary>
    /// From now on trades of the instrument cost the event's maker's, taker's and auction fee per lot, which the venue's timetable
    /// announced. Names no order.
    /// </summary>
    FeesChanged = 14,
}
