using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// One instrument's market: lets in orders that were found to be in order, has them trade, rest or wait, and goes through the phases of
/// the session.
/// </summary>
internal sealed class VenueBook
{
    private readonly VenueContext _venue;
    private readonly PhaseClock _clock;
    private readonly FeeSchedule _fees;
    private readonly VolatilityBands _bands;
    private readonly Auction _auction;
    private long _lowestTrade;
    private long _highestTrade;
    private bool _hasTraded;

    public VenueBook(InstrumentSpec spec, VenueContext venue, int owners)
    {
        Orders = new OpenOrders(spec, venue, owners);
        _venue = venue;
        _clock = new PhaseClock(venue.Options.Phases, spec.Id, venue.Options.Halts.AsSpan());
        _fees = new FeeSchedule(spec, venue.Options.FeeChanges.AsSpan());
        _bands = new VolatilityBands(spec);
        _auction = new Auction(this);
        Reset();
    }

    /// <summary>What is open.</summary>
    public OpenOrders Orders { get; }

    public InstrumentRules Rules => Orders.Rules;

    public InstrumentId Id => Orders.Id;

    /// <summary>The last two-sided mid of continuous trading after a command; the reference price before the first.</summary>
    public HalfTicks Mid { get; private set; }

    /// <summary>The price of the session's last trade in ticks; the reference price before the first.</summary>
    public long LastTradePrice { get; private set; }

    public TradingPhase Phase => _clock.Phase;

    /// <summary>When the phase ends by itself, if no scheduled halt begins before.</summary>
    public Timestamp PhaseEnds => _clock.Ends;

    /// <summary>What trades cost now.</summary>
    public ref readonly InstrumentFees Fees => ref _fees.Current;

    /// <summary>When that changes; <see cref="PhaseClock.Never"/> if it does not.</summary>
    public Timestamp FeesEnd => _fees.Due;

    /// <summary>What trades cost from then on.</summary>
    public InstrumentFees NextFees => _fees.Following;

    /// <summary>When the timetable has something for this instrument; <see cref="PhaseClock.Never"/> if it has nothing.</summary>
    public Timestamp Due => _clock.Due < _fees.Due ? _clock.Due : _fees.Due;

    /// <summary>Whether the session's last trade has reached a stop price.</summary>
    public bool HasReached(Side side, Price stopPrice) =>
        _hasTraded && (stopPrice.Ticks - LastTradePrice) * side.Sign() <= 0;

    /// <summary>
    /// The worst price at which an order may trade without a halt, in ticks; one at which nothing rests when the best it would meet is
    /// outside a band already.
    /// </summary>
    public long TradingLimit(Side side, long limit)
    {
        if (!Orders.Book.Reaches(side, limit) || _bands.Contains(Orders.Book.BestPrice(side.Opposite()))) return _bands.Limit(side, limit);
        return side == Side.Buy ? 0 : OrderBook.MaximumPrice + 1;
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
        Orders.Register.Terms(record) = new OrderTerms(worst, offset, TimeInForce.Day, 0);
        Orders.Pegs.Add(record);
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

        var record = Orders.Register.Open(order);
        Orders.Stops.Hold(record, order.Label.Side, stopPrice.Ticks, order.Label.Price.Ticks, timeInForce, order.Lots);
        _venue.Events.Held(Id, Orders.LabelOf(record), order.Lots);
    }

    /// <summary>Trades between two resting orders at the price of an auction.</summary>
    public void TradeInAuction(int buyer, int seller, long price, long lots)
    {
        long buyerLeft = Orders.QuantityOf(buyer) - lots, sellerLeft = Orders.QuantityOf(seller) - lots;
        _venue.Events.TradedInAuction(
            Id, Fees, Mid, Orders.LabelOf(buyer, Side.Buy, price), buyerLeft, Orders.LabelOf(seller, Side.Sell, price), sellerLeft, lots);
        NoteTrade(price);
        Orders.FillInAuction(buyer, buyerLeft, lots);
        Orders.FillInAuction(seller, sellerLeft, lots);
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
        if (Orders.Stops.Count != 0) ReleaseStops();
        if (Phase == TradingPhase.Continuous)
        {
            if (Orders.Pegs.Count != 0) Orders.Pegs.Reprice();
            RefreshMid();
        }

        ForgetTradeRange();
        _bands.FollowTrade(LastTradePrice);
    }

    /// <summary>What the auction would do if the call ended now.</summary>
    public Indicative Indicative() => Phase.IsCall() ? _auction.Find(LastTradePrice) : default;

    /// <summary>Makes what is due at the moment of the events, fees before phases.</summary>
    public void Advance()
    {
        var now = _venue.Events.Now;
        if (_fees.Due == now)
        {
            _fees.Advance();
            _venue.Events.FeesChanged(Id, Fees);
        }

        if (_clock.Due == now) AdvancePhase();
    }

    /// <summary>Ends the session: cancels everything.</summary>
    public void Close()
    {
        Orders.CancelEverything();
        _clock.Close();
        _fees.Close();
    }

    /// <summary>Starts over for a session, without a word about what rests.</summary>
    public void Reset()
    {
        Orders.Clear();
        _clock.Reset();
        _fees.Reset();
        _bands.Reset();
        _hasTraded = false;
        LastTradePrice = Rules.Spec.ReferencePrice.Ticks;
        Mid = Rules.Spec.ReferencePrice.ToHalfTicks();
    }

    private void AdvancePhase()
    {
        var before = Phase;
        if (before.IsCall() && _clock.Following is TradingPhase.Continuous or TradingPhase.Closed) Uncross();
        _clock.Advance();

        // A halt that got longer.
        if (Phase == before) return;
        _venue.Events.PhaseChanged(Id, Phase, price: default);
        ForgetTradeRange();
        if (Phase == TradingPhase.Closed) Orders.CancelEverything();
        else if (Phase == TradingPhase.Continuous) Settle();
    }

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
            if (left != 0 && limit != order.Limit && Orders.Book.Reaches(order.Label.Side, order.Limit))
            {
                Halt(order.Label.Side.Opposite());
                reason = RejectReason.TradingHalted;
            }
        }

        if (left != 0 && order.MayRest) return Orders.Rest(order, left, record);
        if (left != 0) _venue.Events.Cancelled(Id, order.Label, reason, left);
        if (record != 0) Orders.Forget(record);
        return 0;
    }

    private void Halt(Side resting)
    {
        var price = new Price(Orders.Book.BestPrice(resting));
        _clock.Halt(_venue.Events.Now);
        _venue.NoteDue(_clock.Due);
        _venue.Events.PhaseChanged(Id, Phase, price);
    }

    private void ReleaseStops()
    {
        while (_hasTraded && Phase == TradingPhase.Continuous && Orders.Stops.NextReached(_lowestTrade, _highestTrade) is var record and not 0)
        {
            _bands.FollowTrade(LastTradePrice);
            var terms = Orders.Register.Terms(record);
            var label = Orders.LabelOf(record, Orders.Stops.SideOf(record), terms.Limit);
            var order = new IncomingOrder(label, Orders.Register[record].Owner, terms.Limit, Orders.Stops.QuantityOf(record), MayRest: true);
            _venue.Events.Triggered(Id, label, order.Lots);
            Orders.Stops.Remove(record);
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
            if (record != 0) Orders.Forget(record);
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
            Orders.Book.IsEmpty(Side.Buy) || Orders.Book.IsEmpty(Side.Sell) || Orders.Book.BestPrice(Side.Buy) < Orders.Book.BestPrice(Side.Sell),
            "the book is not crossed after an auction");
    }

    /// <summary>From now on, of all trades so far only the last can reach a stop price.</summary>
    private void ForgetTradeRange()
    {
        _lowestTrade = LastTradePrice;
        _highestTrade = LastTradePrice;
    }

    private void RefreshMid()
    {
        if (Orders.Book.IsEmpty(Side.Buy) || Orders.Book.IsEmpty(Side.Sell)) return;
        long bid = Orders.Book.BestPrice(Side.Buy), ask = Orders.Book.BestPrice(Side.Sell);
        Invariant.Require(bid < ask, "the book is not crossed after a command");
        Mid = HalfTicks.Mid(new Price(bid), new Price(ask));
    }
}
