using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// One instrument of a venue: its order book, whose the open orders are, and its mid. It does what it is told with orders that were
/// found to be in order, and states what came of it.
/// </summary>
internal sealed class VenueBook
{
    private readonly VenueContext _venue;
    private readonly PhaseClock _clock;
    private readonly VolatilityBands _bands;
    private readonly Auction _auction;
    private long _lowestTrade;
    private long _highestTrade;
    private bool _hasTraded;

    public VenueBook(InstrumentSpec spec, VenueContext venue, int owners)
    {
        Rules = new InstrumentRules(spec);
        Register = new OrderRegister(venue, spec.Id, owners);
        Stops = new StopOrders(Register);
        Pegs = new PeggedOrders(this);
        _venue = venue;
        _clock = new PhaseClock(venue.Options.Phases);
        _bands = new VolatilityBands(spec);
        _auction = new Auction(this);
        Reset();
    }

    public InstrumentRules Rules { get; }

    public OrderBook Book { get; } = new();

    /// <summary>Whose the open orders are.</summary>
    public OrderRegister Register { get; }

    /// <summary>The stop orders that wait off the book.</summary>
    public StopOrders Stops { get; }

    /// <summary>The orders that follow a reference.</summary>
    public PeggedOrders Pegs { get; }

    public InstrumentId Id => Rules.Spec.Id;

    /// <summary>The last two-sided mid of continuous trading after a command; the reference price before the first.</summary>
    public HalfTicks Mid { get; private set; }

    /// <summary>The price of the session's last trade in ticks; the reference price before the first.</summary>
    public long LastTradePrice { get; private set; }

    public TradingPhase Phase => _clock.Phase;

    /// <summary>When the phase ends by itself.</summary>
    public Timestamp PhaseDue => _clock.Due;

    /// <summary>Whether an owner may have so many more orders open, or fewer when negative.</summary>
    public bool HasRoom(int owner, int more) =>
        more <= 0 || (Register.OpenOrders(owner) <= _venue.Options.MaximumOpenOrdersPerOwner - more &&
                      Book.Count + Stops.Count <= OrderBook.MaximumOrders - more);

    /// <summary>Whether an order rests at a price that is at once good enough for an incoming one.</summary>
    public bool WouldTake(Side side, Price limit) => Book.Reaches(side, limit.Ticks);

    /// <summary>Whether the session's last trade has reached a stop price.</summary>
    public bool HasReached(Side side, Price stopPrice) =>
        _hasTraded && (stopPrice.Ticks - LastTradePrice) * side.Sign() <= 0;

    /// <summary>The worst price at which an order may trade without a halt, in ticks.</summary>
    public long TradingLimit(Side side, long limit) => _bands.Limit(side, limit);

    /// <summary>
    /// The nearest price to a wanted one, on the passive side of the tick table, at which an order does not take; in ticks, 0 when there is no
    /// valid one.
    /// </summary>
    public long NearestPassive(Side side, long wanted)
    {
        var other = side.Opposite();
        if (!Book.IsEmpty(other))
        {
            var inFront = Book.BestPrice(other) - side.Sign();
            wanted = side == Side.Buy ? Math.Min(wanted, inFront) : Math.Max(wanted, inFront);
        }

        if (!Rules.IsValidPrice(new Price(wanted))) return 0;
        var price = Rules.Spec.RoundToTick(side, new Price(wanted));
        return Rules.IsValidPrice(price) ? price.Ticks : 0;
    }

    /// <summary>What is left of an order in lots, displayed or not.</summary>
    public long QuantityOf(int record)
    {
        ref var order = ref Register[record];
        return order.IsHeld ? Stops.QuantityOf(record) : Book.QuantityOf(order.Handle) + order.Reserve;
    }

    /// <summary>What events say of an open order: of a held one, with its stop price.</summary>
    public OrderLabel LabelOf(int record)
    {
        ref var order = ref Register[record];
        return order.IsHeld
            ? LabelOf(record, Stops.SideOf(record), Stops.StopPriceOf(record))
            : LabelOf(record, Book.SideOf(order.Handle), Book.PriceOf(order.Handle));
    }

    /// <summary>What events say of an open order whose side and price are known.</summary>
    public OrderLabel LabelOf(int record, Side side, long price)
    {
        ref var order = ref Register[record];
        return new OrderLabel(order.Id, new AccountId(order.Account), side, new Price(price), order.Purpose);
    }

    /// <summary>Accepts an order: it takes what it can, and the rest rests or is cancelled.</summary>
    /// <returns>Its record; 0 when nothing of it rests.</returns>
    public int Enter(in IncomingOrder order)
    {
        Accept(order);
        return Execute(order, record: 0);
    }

    /// <summary>Accepts an order that must not take and would, to rest at another price than it named.</summary>
    /// <param name="order">The order.</param>
    /// <param name="price">Where it does not take, in ticks.</param>
    public void EnterRepriced(in IncomingOrder order, long price)
    {
        Accept(order);
        Execute(order with { Label = order.Label with { Price = new Price(price) }, Limit = price }, record: 0);
    }

    /// <summary>Accepts an order that follows a reference.</summary>
    /// <param name="order">The order, at the price at which it belongs.</param>
    /// <param name="offset">Signed ticks from its reference.</param>
    /// <param name="worst">The worst price it follows to, in ticks; 0: any.</param>
    public void EnterPegged(in IncomingOrder order, long offset, long worst)
    {
        var record = Enter(order);
        Register.Terms(record) = new OrderTerms(worst, offset, TimeInForce.Day, 0);
        Pegs.Add(record);
    }

    /// <summary>Accepts a stop order: it waits off the book, or goes to it at once when the last trade has reached its stop price.</summary>
    public void EnterStop(in IncomingOrder order, Price stopPrice, TimeInForce timeInForce)
    {
        Accept(order);
        if (Phase == TradingPhase.Continuous && HasReached(order.Label.Side, stopPrice))
        {
            _venue.Events.Triggered(Id, order.Label, order.Lots);
            Release(order, timeInForce, record: 0);
            return;
        }

        var record = Register.Open(order);
        Stops.Hold(record, order.Label.Side, stopPrice.Ticks, order.Label.Price.Ticks, timeInForce, order.Lots);
        _venue.Events.Held(Id, LabelOf(record), order.Lots);
    }

    /// <summary>Takes an open order out.</summary>
    public void Cancel(int record, RejectReason reason)
    {
        _venue.Events.Cancelled(Id, LabelOf(record), reason, QuantityOf(record));
        if (Register[record].IsHeld) Stops.Remove(record);
        else Book.Remove(Register[record].Handle);
        Forget(record);
    }

    /// <summary>Takes quantity off an open order, from its reserve first: less than it has left.</summary>
    public void Reduce(int record, long by, RejectReason reason)
    {
        TakeOff(record, by);
        _venue.Events.Reduced(Id, LabelOf(record), reason, by, QuantityOf(record));
    }

    /// <summary>Goes on with a resting order under a new id and purpose, with less quantity, in its place.</summary>
    public void ReplaceInPlace(int record, OrderId id, OrderPurpose purpose, long lots)
    {
        var left = QuantityOf(record);
        _venue.Events.Cancelled(Id, LabelOf(record), RejectReason.None, left);
        Register.Rename(record, id, purpose);
        _venue.UsedIds.Use(id, new AccountId(Register[record].Account));
        TakeOff(record, left - lots);
        _venue.Events.Accepted(Id, LabelOf(record), lots);
        _venue.Events.RestedInPlace(Id, LabelOf(record), DisplayedOf(record), lots);
    }

    /// <summary>Forgets an order that has left the book.</summary>
    public void Forget(int record)
    {
        if (Register[record].IsPegged) Pegs.Remove(record);
        Register.Close(record);
    }

    /// <summary>Has the next display quantity of an iceberg rest, whose display was used up.</summary>
    public void Replenish(int record, Side side, long price)
    {
        ref var order = ref Register[record];
        var lots = Math.Min(order.Display, order.Reserve);
        order.Reserve -= lots;
        var left = lots + order.Reserve;
        Register.Bind(record, Book.Rest(side, price, lots), Book.HandleLimit);
        _venue.Events.Replenished(Id, LabelOf(record, side, price), lots, left);
    }

    /// <summary>Moves a resting order to the end of the queue of another price.</summary>
    public void Move(int record, long price)
    {
        var handle = Register[record].Handle;
        var side = Book.SideOf(handle);
        var lots = Book.QuantityOf(handle);
        Book.Remove(handle);
        Register.Bind(record, Book.Rest(side, price, lots), Book.HandleLimit);
        _venue.Events.Repriced(Id, LabelOf(record, side, price), lots, lots + Register[record].Reserve);
    }

    /// <summary>Trades between two resting orders at the price of an auction.</summary>
    public void TradeInAuction(int buyer, int seller, long price, long lots)
    {
        long buyerLeft = QuantityOf(buyer) - lots, sellerLeft = QuantityOf(seller) - lots;
        _venue.Events.TradedInAuction(
            Rules.Spec, Mid, LabelOf(buyer, Side.Buy, price), buyerLeft, LabelOf(seller, Side.Sell, price), sellerLeft, lots);
        NoteTrade(price);
        FillInAuction(buyer, buyerLeft, lots);
        FillInAuction(seller, sellerLeft, lots);
    }

    /// <summary>Notes the price of a trade, in ticks.</summary>
    public void NoteTrade(long price)
    {
        _lowestTrade = _hasTraded ? Math.Min(_lowestTrade, price) : price;
        _highestTrade = _hasTraded ? Math.Max(_highestTrade, price) : price;
        _hasTraded = true;
        LastTradePrice = price;
    }

    /// <summary>
    /// What follows each command that was carried out here: in continuous trading, stop orders that were reached are released, pegged orders move, and
    /// the mid follows.
    /// </summary>
    public void Settle()
    {
        if (Stops.Count != 0) ReleaseStops();
        if (Phase == TradingPhase.Continuous)
        {
            if (Pegs.Count != 0) Pegs.Reprice();
            RefreshMid();
        }

        _lowestTrade = LastTradePrice;
        _highestTrade = LastTradePrice;
        _bands.FollowTrade(LastTradePrice);
    }

    /// <summary>What the auction would do if the call ended now.</summary>
    public Indicative Indicative() => Phase.IsCall() ? _auction.Find(LastTradePrice) : default;

    /// <summary>Makes the change of phase that is due.</summary>
    public void AdvancePhase()
    {
        if (Phase.IsCall() && _clock.Following is TradingPhase.Continuous or TradingPhase.Closed) Uncross();
        _clock.Advance();
        _venue.Events.PhaseChanged(Id, Phase, price: default);
        if (Phase == TradingPhase.Closed) CancelEverything();
        else if (Phase == TradingPhase.Continuous) Settle();
    }

    /// <summary>Cancels everything: bids before asks, best first, oldest first; then what is held, in the order of release, buyers before sellers.</summary>
    private void CancelEverything()
    {
        foreach (var side in (ReadOnlySpan<Side>)[Side.Buy, Side.Sell])
        {
            while (Book.FirstOrder(side) is var handle and not 0) Cancel(Register.AtHandle(handle), RejectReason.SessionClosed);
        }

        foreach (var side in (ReadOnlySpan<Side>)[Side.Buy, Side.Sell])
        {
            while (Stops.First(side) is var record and not 0) Cancel(record, RejectReason.SessionClosed);
        }
    }

    /// <summary>Ends the session: cancels everything.</summary>
    public void Close()
    {
        CancelEverything();
        _clock.Close();
    }

    /// <summary>Starts over for a session, without a word about what rests.</summary>
    public void Reset()
    {
        Book.Clear();
        Register.Clear();
        Stops.Clear();
        Pegs.Clear();
        _clock.Reset();
        _bands.Reset();
        _hasTraded = false;
        LastTradePrice = Rules.Spec.ReferencePrice.Ticks;
        Mid = Rules.Spec.ReferencePrice.ToHalfTicks();
    }

    /// <summary>How much of a resting order shows, in lots.</summary>
    public long DisplayedOf(int record) => Book.QuantityOf(Register[record].Handle);

    private void Accept(in IncomingOrder order)
    {
        _venue.UsedIds.Use(order.Label.Id, order.Label.Account);
        _venue.Events.Accepted(Id, order.Label, order.Lots);
    }

    /// <summary>Has an accepted order take what it can, and what is left rest or be cancelled.</summary>
    /// <param name="order">The order.</param>
    /// <param name="record">Its record, when it was held; 0 otherwise.</param>
    /// <returns>Its record; 0 when nothing of it rests.</returns>
    private int Execute(in IncomingOrder order, int record)
    {
        var left = order.Lots;
        var reason = RejectReason.NoLiquidity;
        if (Phase == TradingPhase.Continuous)
        {
            var limit = TradingLimit(order.Label.Side, order.Limit);
            left = new Matching(this, _venue.Events, order, limit).Run(_venue.Options.SelfTradePrevention);
            if (left != 0 && limit != order.Limit && Book.Reaches(order.Label.Side, order.Limit))
            {
                Halt(order.Label.Side.Opposite());
                reason = RejectReason.TradingHalted;
            }
        }

        if (left != 0 && order.MayRest) return Rest(order, left, record);
        if (left != 0) _venue.Events.Cancelled(Id, order.Label, reason, left);
        if (record != 0) Forget(record);
        return 0;
    }

    private int Rest(in IncomingOrder order, long lots, int record)
    {
        if (record == 0) record = Register.Open(order);
        var displayed = order.Display != 0 ? Math.Min(order.Display, lots) : lots;
        Register[record].Reserve = (int)(lots - displayed);
        Register[record].Type = order.Type;
        Register.Bind(record, Book.Rest(order.Label.Side, order.Label.Price.Ticks, displayed), Book.HandleLimit);
        _venue.Events.Rested(Id, order.Label, displayed, lots);
        return record;
    }

    private void Halt(Side resting)
    {
        var price = new Price(Book.BestPrice(resting));
        _clock.Halt(_venue.Events.Now);
        _venue.NotePhaseChange(_clock.Due);
        _venue.Events.PhaseChanged(Id, Phase, price);
    }

    private void ReleaseStops()
    {
        while (_hasTraded && Phase == TradingPhase.Continuous && Stops.NextReached(_lowestTrade, _highestTrade) is var record and not 0)
        {
            _bands.FollowTrade(LastTradePrice);
            var terms = Register.Terms(record);
            var label = LabelOf(record, Stops.SideOf(record), terms.Limit);
            var order = new IncomingOrder(label, Register[record].Owner, terms.Limit, Stops.QuantityOf(record), MayRest: true);
            _venue.Events.Triggered(Id, label, order.Lots);
            Stops.Remove(record);
            Release(order, terms.TimeInForce, record);
        }
    }

    /// <summary>Sends a stop order to the book: as a limit order if it has a limit, as a market order otherwise.</summary>
    private void Release(in IncomingOrder order, TimeInForce timeInForce, int record)
    {
        var limit = order.Label.Price;
        var isMarket = limit == default;
        if (!isMarket && !Rules.IsInsideBand(limit, Mid))
        {
            _venue.Events.Cancelled(Id, order.Label, RejectReason.OutsidePriceBand, order.Lots);
            if (record != 0) Forget(record);
            return;
        }

        var released = order with
        {
            Limit = isMarket ? Rules.Collar(order.Label.Side, Mid) : limit.Ticks, MayRest = timeInForce == TimeInForce.Day,
        };
        Execute(released, record);
    }

    private void Uncross()
    {
        var found = _auction.Find(LastTradePrice);
        _venue.Events.Uncrossed(Id, found);
        if (found.Volume.Lots == 0) return;
        _auction.Trade(found.Price.Ticks, found.Volume.Lots);
        _bands.FollowAuction(found.Price.Ticks);
        Invariant.Require(
            Book.IsEmpty(Side.Buy) || Book.IsEmpty(Side.Sell) || Book.BestPrice(Side.Buy) < Book.BestPrice(Side.Sell),
            "the book is not crossed after an auction");
    }

    private void FillInAuction(int record, long left, long lots)
    {
        if (left != 0)
        {
            TakeOff(record, lots);
            return;
        }

        Book.Remove(Register[record].Handle);
        Forget(record);
    }

    /// <summary>Takes quantity off an open order, from its reserve first: less than it has left.</summary>
    private void TakeOff(int record, long by)
    {
        ref var order = ref Register[record];
        if (order.IsHeld)
        {
            Stops.Reduce(record, by);
            return;
        }

        var hidden = (int)Math.Min(order.Reserve, by);
        order.Reserve -= hidden;
        if (by > hidden) Book.Reduce(order.Handle, by - hidden);
    }

    private void RefreshMid()
    {
        if (Book.IsEmpty(Side.Buy) || Book.IsEmpty(Side.Sell)) return;
        long bid = Book.BestPrice(Side.Buy), ask = Book.BestPrice(Side.Sell);
        Invariant.Require(bid < ask, "the book is not crossed after a command");
        Mid = HalfTicks.Mid(new Price(bid), new Price(ask));
    }
}
