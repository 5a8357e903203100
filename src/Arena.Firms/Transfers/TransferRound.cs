namespace Arena.Firms;

/// <summary>
/// A round's transfers of a firm: what each prop book may ask, the desk's answer for each instrument, and what becomes of the books.
/// Prop books' hedges are asked for here too, before the hedger goes to the venue. Without an agreement everything is refused.
/// </summary>
internal sealed class TransferRound
{
    private readonly TransferTerms? _terms;
    private readonly TransferDesk? _desk;
    private readonly ExposureMeter _exposure;
    private readonly Outbox _outbox;
    private readonly CentralBook _central;
    private readonly PropBook[] _props;
    private readonly HedgeTransfers? _hedges;
    private readonly TransferOffer[] _offers;

    // Lots asked for, one row of prop books per instrument: positive to buy.
    private readonly long[] _asked;

    public TransferRound(
        TransferTerms? terms, CentralBook central, PropBook[] props, Hedger? hedger, ExposureMeter exposure, Outbox outbox)
    {
        _hedges = hedger is null ? null : new HedgeTransfers(hedger, central.Book, props, exposure);
        _terms = terms;
        _desk = terms is null ? null : new TransferDesk(terms, props.Length);
        _central = central;
        _props = props;
        _exposure = exposure;
        _outbox = outbox;
        _offers = new TransferOffer[central.Book.Positions.Length];
        _asked = new long[_offers.Length * props.Length];
    }

    /// <summary>The desk's prices for the next lot each way, by instrument, as of <see cref="UpdateOffers"/>.</summary>
    public ReadOnlySpan<TransferOffer> Offers => _offers;

    /// <summary>Prices the next lot each way against the inventory as it is.</summary>
    public void UpdateOffers(MarketView market, bool isSuspended)
    {
        Array.Clear(_offers);
        if (_terms is null || isSuspended) return;
        for (var i = 0; i < _offers.Length; i++)
        {
            var view = market.Books[i];
            if (!view.IsTwoSided) continue;
            var mid = view.Instrument.ValueAt(view.Mid, new Quantity(1));
            var pricing = new TransferPricing(_terms, HalfSpread(view));
            var inventory = _central.Book.Positions[i];
            _offers[i] = new TransferOffer(
                true, mid - new Money(pricing.NextLot(inventory, 1)), mid + new Money(pricing.NextLot(inventory, -1)), mid);
        }
    }

    /// <summary>Makes the round's transfers, or refuses all while the firm is wound down.</summary>
    public void Settle(MarketView market, bool isSuspended)
    {
        Array.Clear(_asked);
        for (var p = 0; p < _props.Length; p++)
        {
            if (_props[p].Answer is not { } answer) continue;
            foreach (ref readonly var request in answer.Transfers) Ask(p, request, market, isSuspended);
        }

        if (_desk is null || isSuspended) return;
        if (_asked.AsSpan().ContainsAnyExcept(0)) HoldToExposure(market);
        for (var i = 0; i < _offers.Length; i++)
            if (i != _hedges?.Future) SettleInstrument(market, i);

        // The future comes last: what the other transfers did to deltas is hedged in the same round.
        if (_hedges is null) return;
        _hedges.Ask(market, _asked.AsSpan(_hedges.Future * _props.Length, _props.Length));
        SettleInstrument(market, _hedges.Future);
    }

    private static long HalfSpread(BookView view) => view.SpreadTicks * (view.Instrument.TickValue.Micros / 2);

    private bool Exists(InstrumentId instrument) => instrument.Index >= 0 && instrument.Index < _offers.Length;

    private void SettleInstrument(MarketView market, int instrument)
    {
        var asked = _asked.AsSpan(instrument * _props.Length, _props.Length);
        if (asked.ContainsAnyExcept(0)) Settle(market.Books[instrument], asked, market.Round + instrument);
    }

    private void Ask(int p, in TransferRequest request, MarketView market, bool isSuspended)
    {
        var reason = Refusal(request, market, isSuspended);
        if (reason != RejectReason.None)
        {
            Refuse(p, request, reason, request.Quantity.Lots);
            return;
        }

        var book = _props[p].Book;
        var (instrument, lots) = (request.Instrument.Index, request.Quantity.Lots);
        var open = request.Side == Side.Buy ? book.Open.Buys(instrument) : book.Open.Sells(instrument);
        var room = Math.Max(0, book.PositionLimit - (request.Side.Sign() * book.Positions[instrument]) - open);
        if (lots > room) Refuse(p, request, RejectReason.TransferPositionLimit, lots - room);
        _asked[(instrument * _props.Length) + p] = request.Side.Sign() * Math.Min(lots, room);
    }

    private RejectReason Refusal(in TransferRequest request, MarketView market, bool isSuspended)
    {
        if (_terms is null || isSuspended) return RejectReason.TransfersSuspended;
        if (!Exists(request.Instrument) || request.Quantity.Lots <= 0 || request.Side > Side.Sell)
            return RejectReason.InvalidTransfer;
        return market.Book(request.Instrument).IsTwoSided ? RejectReason.None : RejectReason.NoTransferPrice;
    }

    /// <summary>
    /// Lots that add to a prop book's exposure may add as many to the central book's. Where all that are asked for could take the
    /// gross exposure past its limit, each request's are cut to the same share, so that no order of requests is of advantage.
    /// </summary>
    private void HoldToExposure(MarketView market)
    {
        _exposure.Measure(market, _central.Book, _props);
        var needed = 0.0;
        for (var i = 0; i < _asked.Length; i++) needed += 2 * Adding(i) * _exposure.LotValue(i / _props.Length);
        if (needed <= _exposure.Budget) return;
        var share = Math.Max(0, _exposure.Budget / needed);
        for (var i = 0; i < _asked.Length; i++)
        {
            var adding = Adding(i);
            var cut = adding - (long)Math.Floor(adding * share);
            if (cut == 0) continue;
            var side = _asked[i] > 0 ? Side.Buy : Side.Sell;
            var request = new TransferRequest(new InstrumentId(i / _props.Length), side, new Quantity(cut));
            Refuse(i % _props.Length, request, RejectReason.ExposureLimit, cut);
            _asked[i] -= side.Sign() * cut;
        }
    }

    /// <summary>
    /// How many of the lots asked for do not make room in the prop book for what they add to the central book's: the worst position
    /// that its open orders can lead to falls with the transfer only until the other side's is the worse.
    /// </summary>
    private long Adding(int i)
    {
        if (_asked[i] == 0) return 0;
        var (book, instrument) = (_props[i % _props.Length].Book, i / _props.Length);
        var imbalance = (2 * book.Positions[instrument]) + book.Open.Buys(instrument) - book.Open.Sells(instrument);
        var free = -Math.Sign(_asked[i]) * imbalance / 2;
        return Math.Max(0, Math.Abs(_asked[i]) - Math.Max(0, free));
    }

    private void Settle(BookView view, Span<long> asked, int rotation)
    {
        var book = _central.Book;
        var instrument = view.Instrument.Id.Index;
        var mid = view.Instrument.ValueAt(view.Mid, new Quantity(1)).Micros;
        var quote = new TransferQuote(
            mid, HalfSpread(view), book.Positions[instrument],
            Math.Min(_terms!.CapacityLots, book.PositionLimit - book.Open.Buys(instrument)),
            -Math.Min(_terms.CapacityLots, book.PositionLimit - book.Open.Sells(instrument)), rotation);
        _desk!.Settle(quote, asked);
        foreach (ref readonly var leg in _desk.Legs) Make(view, leg);
        for (var p = 0; p < asked.Length; p++)
        {
            var left = instrument == _hedges?.Future ? _hedges.StrategysPart(p, asked[p]) : asked[p];
            if (left == 0) continue;
            var side = left > 0 ? Side.Buy : Side.Sell;
            var lots = Math.Abs(left);
            Refuse(p, new TransferRequest(view.Instrument.Id, side, new Quantity(lots)), RejectReason.TransferCapacity, lots);
        }
    }

    private void Make(BookView view, in TransferLeg leg)
    {
        var buyer = Take(leg.Buyer, view.Instrument.Id, Side.Buy, leg.Lots, leg.Consideration);
        var seller = Take(leg.Seller, view.Instrument.Id, Side.Sell, leg.Lots, -leg.Consideration);
        _outbox.Send(new Transfer(
            _outbox.Now, view.Instrument.Id, buyer, seller, new Quantity(leg.Lots), new Money(leg.Consideration), view.Mid));
    }

    private AccountId Take(int place, InstrumentId instrument, Side side, long lots, long paid)
    {
        var book = place == TransferLeg.Central ? _central.Book : _props[place].Book;
        book.TakeTransfer(instrument.Index, side.Sign() * lots, paid);
        if (place != TransferLeg.Central)
            book.Transfers.Add(new TransferFill(instrument, side, new Quantity(lots), new Money(paid), _outbox.Now));
        return book.Account;
    }

    /// <summary>An instrument or side that does not exist is stated as the first: a notice names only what there is.</summary>
    private void Refuse(int p, in TransferRequest request, RejectReason reason, long lots)
    {
        var instrument = Exists(request.Instrument) ? request.Instrument : default;
        var side = request.Side == Side.Sell ? Side.Sell : Side.Buy;
        _outbox.Refuse(
            _props[p].Book, new OrderRejection(OrderId.None, instrument, side, reason), NoticeKind.TransferRefused, lots);
    }
}
