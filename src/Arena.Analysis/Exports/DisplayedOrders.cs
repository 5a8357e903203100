namespace Arena.Analysis;

/// <summary>
/// What everybody sees of one instrument's orders, followed through a tape's events: turns each event into changes of what shows. An order that
/// keeps the place of the one it replaces also keeps its number, so that whoever follows the changes has every queue in its true order.
/// </summary>
/// <param name="instrument">The instrument; only its events may be shown.</param>
/// <param name="numbers">Hands out the numbers of the export's file.</param>
internal sealed class DisplayedOrders(InstrumentId instrument, DisplayNumbers numbers)
{
    /// <summary>Ids carry their account above these bits.</summary>
    private const long SmallestId = 1L << OrderId.SequenceBits;

    private readonly Dictionary<OrderId, long> _numbers = [];
    private readonly List<DisplayChange> _changes = [];
    private DisplayChange? _leaving;

    /// <summary>The book.</summary>
    public MarketByOrder Book { get; } = new(instrument);

    /// <summary>Begins a session.</summary>
    /// <param name="phase">The phase it opens in.</param>
    public void Open(TradingPhase phase)
    {
        _numbers.Clear();
        _leaving = null;
        Book.Open(phase);
    }

    /// <summary>Follows an event.</summary>
    /// <returns>What it changed, and before that what earlier events left open; valid until the next call.</returns>
    /// <exception cref="TapeFormatException">It contradicts the events before it.</exception>
    public IReadOnlyList<DisplayChange> Follow(in MarketEvent e)
    {
        _changes.Clear();
        if (e.Kind == MarketEventKind.OrderRejected) return _changes;
        if (e.Kind is not (MarketEventKind.OrderAccepted or MarketEventKind.OrderRestedInPlace)) Leave();
        var before = ViewOf(e.Order);
        var sellerBefore = ViewOf(e.TakerOrder);
        if (e.Kind == MarketEventKind.OrderRested && e.Order.Value < SmallestId) throw Contradiction(e, "its id names no account");
        try
        {
            Book.Apply(e);
        }
        catch (InvariantViolationException contradiction)
        {
            throw Contradiction(e, contradiction.Message);
        }

        Note(e, before, sellerBefore);
        return _changes;
    }

    /// <summary>States what earlier events left open: nothing more of their command comes.</summary>
    public IReadOnlyList<DisplayChange> Settle()
    {
        _changes.Clear();
        Leave();
        return _changes;
    }

    /// <summary>All that shows, as if it came now: bids, then asks, each in price-time priority.</summary>
    /// <param name="now">The moment to state.</param>
    public List<DisplayChange> Snapshot(Timestamp now)
    {
        var shown = new List<DisplayChange>();
        foreach (var side in new[] { Side.Buy, Side.Sell })
        {
            foreach (ref readonly var order in OrdersOf(side))
                shown.Add(Change(DisplayChangeKind.Added, now, NumberOf(order.Order), order, order.Displayed.Lots, order.Displayed.Lots));
        }

        return shown;
    }

    /// <summary>The orders of a side in price-time priority.</summary>
    public ReadOnlySpan<OrderView> OrdersOf(Side side)
    {
        var orders = new OrderView[256];
        while (true)
        {
            var count = Book.Orders(side, orders);
            if (count < orders.Length) return orders.AsSpan(0, count);
            orders = new OrderView[orders.Length * 2];
        }
    }

    private void Note(in MarketEvent e, in OrderView before, in OrderView sellerBefore)
    {
        var shown = new OrderView(e.Order, e.Account, e.Side, e.Price, e.Quantity, e.Remaining);
        switch (e.Kind)
        {
            case MarketEventKind.OrderRested:
                Add(e.Time, shown, e.Order.Value);
                break;
            case MarketEventKind.OrderReplenished:
                Add(e.Time, shown, Renumber(e.Order));
                break;
            case MarketEventKind.OrderRestedInPlace:
                StayInPlace(e.Time, shown);
                break;
            case MarketEventKind.OrderRepriced:
                Move(e.Time, before, shown);
                break;
            case MarketEventKind.Trade when e.IsAuction:
                TakeOff(DisplayChangeKind.Uncrossed, e.Time, before);
                TakeOff(DisplayChangeKind.Uncrossed, e.Time, sellerBefore);
                break;
            case MarketEventKind.Trade:
                TakeOff(DisplayChangeKind.Executed, e.Time, before, keepsNumber: e.Remaining.Lots != 0);
                break;
            case MarketEventKind.OrderReduced:
                TakeOff(DisplayChangeKind.Reduced, e.Time, before);
                break;
            case MarketEventKind.OrderCancelled when before.Displayed.Lots != 0:
                _leaving = Change(DisplayChangeKind.Removed, e.Time, NumberOf(e.Order), before, before.Displayed.Lots, 0);
                _numbers.Remove(e.Order);
                break;
        }
    }

    private void Add(Timestamp time, in OrderView shown, long number) =>
        _changes.Add(Change(DisplayChangeKind.Added, time, number, shown, shown.Displayed.Lots, shown.Displayed.Lots));

    // Its number is that of the order which left its place to it, and what it shows may be less.
    private void StayInPlace(Timestamp time, in OrderView shown)
    {
        var left = _leaving!.Value;
        _leaving = null;
        if (left.Number != shown.Order.Value) _numbers.Add(shown.Order, left.Number);
        var less = left.Lots - shown.Displayed.Lots;
        if (less > 0) _changes.Add(Change(DisplayChangeKind.Reduced, time, left.Number, shown, less, shown.Displayed.Lots));
    }

    private void Move(Timestamp time, in OrderView before, in OrderView shown)
    {
        var former = NumberOf(before.Order);
        _changes.Add(Change(DisplayChangeKind.Moved, time, Renumber(shown.Order), shown, shown.Displayed.Lots, shown.Displayed.Lots) with
        {
            FormerNumber = former, FormerPrice = before.Price, FormerLots = before.Displayed.Lots,
        });
    }

    /// <summary>Notes what an order shows less than before.</summary>
    private void TakeOff(DisplayChangeKind kind, Timestamp time, in OrderView before, bool keepsNumber = false)
    {
        var left = ViewOf(before.Order).Displayed.Lots;
        var lots = before.Displayed.Lots - left;
        if (lots > 0) _changes.Add(Change(kind, time, NumberOf(before.Order), before, lots, left));
        if (left == 0 && !keepsNumber) _numbers.Remove(before.Order);
    }

    // An order that is cancelled may be about to leave its place to its replacement: only what comes next tells.
    private void Leave()
    {
        if (_leaving is { } change) _changes.Add(change);
        _leaving = null;
    }

    private static TapeFormatException Contradiction(in MarketEvent e, string what) =>
        new($"the tape contradicts itself: order {e.Order} at {e.Time} ns ({e.Kind}): {what}");

    private OrderView ViewOf(OrderId order) => Book.TryGetOrder(order, out var view) ? view : default;

    private long NumberOf(OrderId order) => _numbers.TryGetValue(order, out var number) ? number : order.Value;

    private long Renumber(OrderId order) => _numbers[order] = numbers.Next();

    private static DisplayChange Change(DisplayChangeKind kind, Timestamp time, long number, in OrderView order, long lots, long left) => new()
    {
        Kind = kind, Time = time, Number = number, Account = order.Account, Side = order.Side, Price = order.Price, Lots = lots, Left = left,
    };
}
