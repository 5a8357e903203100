namespace Arena.Simulation;

/// <summary>
/// A background trader that works a <see cref="ParentOrder"/>: sends its parts and learns what came of them. What takes is settled when it is executed. Of what
/// rests nothing is known until the trader asks for its cancellation: the venue's answer says how much was left, and an order that is gone was filled, since
/// nobody else takes out an order of a trader that never trades against itself.
/// </summary>
internal abstract class ExecutingTrader(FlowMarket market, AccountSpec account, int place) : BackgroundTrader(market, account, place)
{
    private OrderId _posted;
    private long _postedLots;
    private Timestamp _postedArrival;

    /// <summary>What it works.</summary>
    internal ParentOrder Parent { get; } = new();

    /// <inheritdoc/>
    public sealed override void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
        if (command.Kind == CommandKind.Cancel)
        {
            SettlePosted(LeftOf(command.Order, events));
            return;
        }

        var filled = 0L;
        var rests = false;
        foreach (ref readonly var e in events)
        {
            if (e.Kind == MarketEventKind.Trade && e.TakerOrder == command.Order) filled += e.Quantity.Lots;
            else if (e.Kind == MarketEventKind.OrderRested && e.Order == command.Order) rests = true;
        }

        if (rests) return;
        Parent.Settle(command.Quantity.Lots, filled);
        if (command.Order == _posted) _posted = OrderId.None;
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        Parent.Clear();
        _posted = OrderId.None;
    }

    /// <summary>Takes, up to a price, what is there at it.</summary>
    protected void TakeUpTo(Timestamp now, int instrument, Side side, Price price, long lots)
    {
        Parent.Send(lots);
        SendLimit(now, instrument, side, price, lots, TimeInForce.ImmediateOrCancel);
    }

    /// <summary>Takes at any price the venue allows.</summary>
    protected void TakeAtAnyPrice(Timestamp now, int instrument, Side side, long lots)
    {
        Parent.Send(lots);
        SendMarket(now, instrument, side, lots);
    }

    /// <summary>Posts an order; nothing may be posted already.</summary>
    protected void Post(Timestamp now, int instrument, Side side, Price price, long lots)
    {
        Invariant.Require(_posted.IsNone, "one order is posted at a time");
        Parent.Send(lots);
        _posted = SendLimit(now, instrument, side, price, lots, TimeInForce.Day);
        (_postedLots, _postedArrival) = (lots, now + Latency);
    }

    /// <summary>Asks for the cancellation of what is posted, if it rests or will; otherwise it was filled.</summary>
    protected void CancelPosted(Timestamp now)
    {
        if (_posted.IsNone) return;
        if (now <= _postedArrival || Market.Rests(_posted)) SendCancel(now, _posted);
        else SettlePosted(0);
    }

    // A refused cancellation states no event of an order that was cancelled: nothing was left.
    private static long LeftOf(OrderId order, ReadOnlySpan<MarketEvent> events)
    {
        foreach (ref readonly var e in events)
            if (e.Kind == MarketEventKind.OrderCancelled && e.Order == order) return e.Quantity.Lots;
        return 0;
    }

    private void SettlePosted(long left)
    {
        if (_posted.IsNone) return;
        Parent.Settle(_postedLots, _postedLots - left);
        _posted = OrderId.None;
    }
}
