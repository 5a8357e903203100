namespace Arena.Firms;

/// <summary>
/// Lets an order pass, shrinks it, or refuses it. A position limit holds whatever is filled first: everything that rests or is on
/// its way counts as filled.
/// </summary>
internal sealed class RiskGate
{
    // Far above every price that can trade; keeps distances inside 64 bits.
    private const long LargestPriceTicks = 1L << 50;

    private readonly long[] _orderLots;
    private readonly long _priceDistance;

    /// <summary>Checks under limits.</summary>
    /// <param name="orderLots">The largest quantity of one order by instrument, in lots.</param>
    /// <param name="priceDistanceTicks">How far from mid a price may lie; <see cref="long.MaxValue"/>: anywhere.</param>
    /// <param name="exposure">The gross exposure.</param>
    public RiskGate(long[] orderLots, long priceDistanceTicks, ExposureMeter exposure)
    {
        _orderLots = orderLots;
        _priceDistance = priceDistanceTicks;
        Exposure = exposure;
    }

    public ExposureMeter Exposure { get; }

    /// <summary>The largest quantity of one order, in lots.</summary>
    public long OrderLots(int instrument) => _orderLots[instrument];

    /// <summary>Whether an order's own terms are in order: its price, and what of its size may pass.</summary>
    /// <param name="view">The instrument's market.</param>
    /// <param name="lots">How much is asked.</param>
    /// <param name="price">The limit price, of a pegged order the worst price it follows to; <c>null</c> when it states none.</param>
    public RiskAnswer CheckTerms(BookView view, long lots, Price? price)
    {
        if (lots < view.Instrument.MinimumOrderQuantity.Lots) return new RiskAnswer(0, RejectReason.InvalidQuantity);
        if (price is { } limit && !IsNear(view, limit))
            return new RiskAnswer(0, limit.Ticks <= 0 ? RejectReason.InvalidPrice : RejectReason.PriceTooFar);
        var most = _orderLots[view.Instrument.Id.Index];
        return lots <= most ? new RiskAnswer(lots, RejectReason.None) : Shrunk(view, most, RejectReason.OrderSizeLimit);
    }

    /// <summary>How much of a quantity the position limit and the gross exposure leave.</summary>
    public RiskAnswer CheckRoom(Book book, BookView view, Side side, long lots)
    {
        var instrument = view.Instrument.Id.Index;
        var sign = side.Sign();
        var open = side == Side.Buy ? book.Open.Buys(instrument) : book.Open.Sells(instrument);
        var room = book.PositionLimit - (sign * book.Positions[instrument]) - open;
        var exposureRoom = Exposure.Room(book, instrument, side);
        if (lots <= room && lots <= exposureRoom) return new RiskAnswer(lots, RejectReason.None);
        return room <= exposureRoom
            ? Shrunk(view, room, RejectReason.PositionLimit)
            : Shrunk(view, exposureRoom, RejectReason.ExposureLimit);
    }

    /// <summary>Both checks; what is shrunk by the first may be shrunk further by the second.</summary>
    public RiskAnswer Check(Book book, BookView view, Side side, long lots, Price? price)
    {
        var terms = CheckTerms(view, lots, price);
        if (terms.Lots == 0) return terms;
        var room = CheckRoom(book, view, side, terms.Lots);
        return room.Reason == RejectReason.None ? terms : room;
    }

    /// <summary>An order leaves: it counts from now on.</summary>
    public void Register(Book book, in OwnOrder order)
    {
        var worst = ExposureMeter.Worst(book, order.Instrument.Index);
        book.Orders.Add(order);
        Exposure.Update(book, order.Instrument.Index, worst);
    }

    /// <summary>Whether a pegged order may rest so many ticks from what it follows: no further than a limit from mid.</summary>
    public bool IsNear(long offsetTicks) =>
        _priceDistance == long.MaxValue || (offsetTicks >= -_priceDistance && offsetTicks <= _priceDistance);

    /// <summary>What is left of an order that was shrunk; nothing, if the venue would not take so little.</summary>
    private static RiskAnswer Shrunk(BookView view, long lots, RejectReason reason) =>
        new(lots < view.Instrument.MinimumOrderQuantity.Lots ? 0 : lots, reason);

    private bool IsNear(BookView view, Price price)
    {
        if (price.Ticks <= 0) return false;
        if (_priceDistance == long.MaxValue) return true;
        return price.Ticks <= LargestPriceTicks && Math.Abs(price.ToHalfTicks() - view.Mid) <= _priceDistance * 2;
    }
}
