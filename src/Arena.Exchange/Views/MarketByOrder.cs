using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// One instrument's book order by order, kept from the venue's events alone: equal to what the venue itself shows after every command
/// (docs/exchange.md). It allocates only while it grows to the busiest moment it has seen.
/// </summary>
/// <remarks>
/// It must be told every event of the instrument since the session opened, in the order in which the venue stated them. An event that
/// contradicts the ones before it is an <see cref="InvariantViolationException"/>.
/// </remarks>
public sealed class MarketByOrder
{
    private readonly OrderQueues _queues = new();
    private readonly LevelChange[] _changes = new LevelChange[2];
    private int _changeCount;
    private LastTrade? _lastTrade;
    private (Side Side, long Price, int Behind) _vacated;

    /// <summary>The empty book of an instrument in continuous trading.</summary>
    /// <param name="instrument">Whose events it follows; those of others are ignored.</param>
    public MarketByOrder(InstrumentId instrument) => Instrument = instrument;

    /// <summary>The instrument.</summary>
    public InstrumentId Instrument { get; }

    /// <summary>The phase the last change led to; at first, the one the session opened in.</summary>
    public TradingPhase Phase { get; private set; } = TradingPhase.Continuous;

    /// <summary>What the last event changed by price: nothing, one level, or two. Valid until the next call of anything that changes it.</summary>
    public ReadOnlySpan<LevelChange> Changes => _changes.AsSpan(0, _changeCount);

    /// <summary>Begins a session with an empty book.</summary>
    /// <param name="phase">The phase it opens in, which no event states.</param>
    public void Open(TradingPhase phase)
    {
        _queues.Clear();
        _changeCount = 0;
        _lastTrade = null;
        _vacated = default;
        Phase = phase;
    }

    /// <summary>Follows an event.</summary>
    /// <exception cref="InvariantViolationException">It contradicts the events before it.</exception>
    public void Apply(in MarketEvent e)
    {
        _changeCount = 0;
        if (e.Kind == MarketEventKind.OrderRejected || e.Instrument != Instrument) return;
        switch (e.Kind)
        {
            case MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace: Rest(e); break;
            case MarketEventKind.Trade: Trade(e); break;
            case MarketEventKind.OrderReduced: Reduce(e); break;
            case MarketEventKind.OrderCancelled: Cancel(e); break;
            case MarketEventKind.OrderReplenished or MarketEventKind.OrderRepriced: Move(e); break;
            case MarketEventKind.PhaseChanged: Phase = e.Phase; break;
        }

        // A place is kept for the very next order that rests, and for as long as nothing else happens.
        if (e.Kind is not (MarketEventKind.OrderCancelled or MarketEventKind.OrderAccepted)) _vacated = default;
    }

    /// <summary>The last trade of the session, if there was one.</summary>
    public bool TryGetLastTrade(out LastTrade trade)
    {
        trade = _lastTrade.GetValueOrDefault();
        return _lastTrade.HasValue;
    }

    /// <summary>A side's levels: displayed lots, and the orders that show any.</summary>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="levels">Filled from the best price (index 0), as far as it or the side goes.</param>
    /// <returns>How many levels were filled.</returns>
    public int Depth(Side side, Span<Level> levels)
    {
        var list = _queues.List(side);
        var count = Math.Min(levels.Length, list.Count);
        for (var i = 0; i < count; i++) levels[i] = list.At(list.SlotAt(i)).ToLevel();
        return count;
    }

    /// <summary>The best level of a side, if it has an order.</summary>
    /// <param name="side"><see cref="Side.Buy"/> for the best bid, <see cref="Side.Sell"/> for the best ask.</param>
    /// <param name="best">The best level; <c>default</c> when the side is empty.</param>
    /// <returns>Whether the side has an order.</returns>
    public bool TryGetBest(Side side, out Level best)
    {
        var list = _queues.List(side);
        best = list.Count == 0 ? default : list.At(list.SlotAt(0)).ToLevel();
        return list.Count > 0;
    }

    /// <summary>What rests at a price; <c>default</c> lots and orders when nothing does.</summary>
    public Level LevelAt(Side side, Price price)
    {
        var list = _queues.List(side);
        var slot = list.Find(price.Ticks);
        return slot < 0 ? new Level(price, default, 0) : list.At(slot).ToLevel();
    }

    /// <summary>A side, order by order.</summary>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="orders">Filled in price-time priority, index 0 = first to trade, as far as it or the side goes.</param>
    /// <returns>How many orders were filled.</returns>
    public int Orders(Side side, Span<OrderView> orders)
    {
        var list = _queues.List(side);
        var (count, place) = (0, 0);
        var slot = list.Count == 0 ? 0 : list.At(list.SlotAt(0)).First;
        for (; slot != 0 && count < orders.Length; slot = _queues.Next(slot, ref place)) orders[count++] = View(slot);
        return count;
    }

    /// <summary>A resting order, if it rests.</summary>
    /// <param name="order">Its id.</param>
    /// <param name="view">What is known of it; <c>default</c> when it does not rest.</param>
    /// <returns>Whether it rests.</returns>
    public bool TryGetOrder(OrderId order, out OrderView view)
    {
        var slot = _queues.Find(order);
        var rests = slot != 0 && _queues.At(slot).Queue >= 0;
        view = rests ? View(slot) : default;
        return rests;
    }

    /// <summary>How many displayed lots rest at an order's price and came before it; -1 when the order does not rest.</summary>
    public long QuantityAhead(OrderId order)
    {
        var slot = _queues.Find(order);
        if (slot == 0 || _queues.At(slot).Queue < 0) return -1;
        var ahead = 0L;
        for (var i = _queues.At(slot).Previous; i != 0; i = _queues.At(i).Previous) ahead += _queues.At(i).Displayed;
        return ahead;
    }

    private void Rest(in MarketEvent e)
    {
        Invariant.Require(_queues.Find(e.Order) == 0, "an order that comes to rest did not rest before");
        RequireShown(e);
        var slot = _queues.Add(e.Order, e.Account, e.Side);
        _queues.At(slot).Remaining = e.Remaining.Lots;
        if (e.Kind == MarketEventKind.OrderRested)
        {
            Note(e.Side, _queues.Append(slot, e.Price.Ticks, e.Quantity.Lots));
            return;
        }

        Invariant.Require(_vacated.Side == e.Side && _vacated.Price == e.Price.Ticks, "an order that rests in place follows one that left the place");
        Note(e.Side, _queues.InsertBehind(slot, e.Price.Ticks, e.Quantity.Lots, _vacated.Behind));
    }

    private void Trade(in MarketEvent e)
    {
        var maker = _queues.Find(e.Order);
        Invariant.Require(maker != 0, "the maker of a trade rests");
        if (e.IsAuction)
        {
            var seller = _queues.Find(e.TakerOrder);
            Invariant.Require(seller != 0, "both orders of an auction's trade rest");
            LeaveWith(maker, e.Remaining.Lots);
            LeaveWith(seller, e.TakerRemaining.Lots);
        }
        else
        {
            TakeShown(maker, e);
        }

        _lastTrade = new LastTrade(e.Time, e.Price, e.Quantity, e.IsAuction ? null : e.Side.Opposite());
    }

    /// <summary>Continuous trading takes what shows; an iceberg that shows nothing any more waits for its replenishment.</summary>
    private void TakeShown(int slot, in MarketEvent e)
    {
        ref var order = ref _queues.At(slot);
        var shown = order.Displayed - e.Quantity.Lots;
        Invariant.Require(order.Queue >= 0 && shown >= 0 && shown < order.Displayed && e.Remaining.Lots >= shown, "a trade takes no more than shows");
        order.Remaining = e.Remaining.Lots;
        Note(order.Side, shown == 0 ? _queues.Unlink(slot) : _queues.Show(slot, shown));
        if (e.Remaining == Quantity.Zero) _queues.Forget(slot);
    }

    private void Reduce(in MarketEvent e)
    {
        var slot = _queues.Find(e.Order);
        if (slot != 0) LeaveWith(slot, e.Remaining.Lots);
    }

    /// <summary>Whatever takes from an order but a trade of continuous trading takes the reserve first, and what shows last.</summary>
    private void LeaveWith(int slot, long remaining)
    {
        ref var order = ref _queues.At(slot);
        Invariant.Require(order.Queue >= 0 && remaining >= 0 && remaining < order.Remaining, "an order that loses quantity had more");
        order.Remaining = remaining;
        if (remaining >= order.Displayed) return;
        Note(order.Side, remaining == 0 ? _queues.Unlink(slot) : _queues.Show(slot, remaining));
        if (remaining == 0) _queues.Forget(slot);
    }

    private void Cancel(in MarketEvent e)
    {
        // An order that never rested, or was held, is in no queue.
        var slot = _queues.Find(e.Order);
        if (slot == 0) return;
        ref var order = ref _queues.At(slot);
        _vacated = order.Queue < 0 ? default : (order.Side, order.Price, order.Previous);
        if (order.Queue >= 0) Note(order.Side, _queues.Unlink(slot));
        _queues.Forget(slot);
    }

    /// <summary>To the end of a queue: an iceberg's next display, or a pegged order's next price.</summary>
    private void Move(in MarketEvent e)
    {
        RequireShown(e);
        var slot = _queues.Find(e.Order);
        Invariant.Require(slot != 0, "an order that moves rests");
        if (_queues.At(slot).Queue >= 0) Note(e.Side, _queues.Unlink(slot));
        _queues.At(slot).Remaining = e.Remaining.Lots;
        Note(e.Side, _queues.Append(slot, e.Price.Ticks, e.Quantity.Lots));
    }

    private OrderView View(int slot)
    {
        ref var order = ref _queues.At(slot);
        return new OrderView(
            order.Id, new AccountId(order.Account), order.Side, new Price(order.Price), new Quantity(order.Displayed), new Quantity(order.Remaining));
    }

    private static void RequireShown(in MarketEvent e)
    {
        Invariant.Require(e.Side is Side.Buy or Side.Sell && e.Price.Ticks > 0, "a resting order has a side and a price");
        Invariant.Require(e.Quantity.Lots > 0 && e.Quantity <= e.Remaining, "a resting order shows something, and no more than there is");
    }

    /// <summary>Notes what a level became; a level that changed twice counts once.</summary>
    private void Note(Side side, Level level)
    {
        if (_changeCount > 0 && _changes[0].Side == side && _changes[0].Level.Price == level.Price) _changeCount = 0;
        _changes[_changeCount++] = new LevelChange(side, level);
    }
}
