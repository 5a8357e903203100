namespace Arena.Analysis;

/// <summary>Follows one instrument through a session and keeps what is looked at.</summary>
/// <param name="instrument">The instrument.</param>
/// <param name="sessionLength">How long a session is.</param>
internal sealed class SeriesRecorder(InstrumentSpec instrument, Timestamp sessionLength)
{
    private readonly MarketByOrder _book = new(instrument.Id);
    private readonly Level[] _bids = new Level[DepthSample.Levels];
    private readonly Level[] _asks = new Level[DepthSample.Levels];
    private readonly Dictionary<OrderId, Timestamp> _resting = [];
    private readonly ImmutableArray<MarketOrder>.Builder _orders = ImmutableArray.CreateBuilder<MarketOrder>();
    private readonly ImmutableArray<BestQuote>.Builder _quotes = ImmutableArray.CreateBuilder<BestQuote>();
    private readonly ImmutableArray<DepthSample>.Builder _depth = ImmutableArray.CreateBuilder<DepthSample>();
    private readonly ImmutableArray<Cancellation>.Builder _cancellations = ImmutableArray.CreateBuilder<Cancellation>();
    private readonly double _interval = Sampling.BaseInterval(sessionLength.Seconds);
    private Timestamp _last;
    private OrderId _taker;
    private Timestamp _takerTime;

    /// <summary>Begins a session.</summary>
    /// <param name="phase">The phase it opens in.</param>
    public void Open(TradingPhase phase)
    {
        _book.Open(phase);
        _resting.Clear();
        _last = default;
        _taker = default;
    }

    /// <summary>Follows an event of the instrument.</summary>
    public void Apply(in MarketEvent e)
    {
        Reach(e.Time);
        _book.Apply(e);
        switch (e.Kind)
        {
            case MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace: _resting[e.Order] = e.Time; break;
            case MarketEventKind.Trade: Trade(e); break;
            case MarketEventKind.OrderCancelled: Cancel(e); break;
        }
    }

    /// <summary>Ends the session.</summary>
    public MarketSeries Complete()
    {
        Reach(sessionLength);
        return new MarketSeries
        {
            Instrument = instrument.Symbol,
            Kind = instrument.Kind,
            Start = 0,
            End = sessionLength.Seconds,
            SessionLength = sessionLength.Seconds,
            Interval = _interval,
            Orders = _orders.DrainToImmutable(),
            Quotes = _quotes.DrainToImmutable(),
            Depth = _depth.DrainToImmutable(),
            Cancellations = _cancellations.DrainToImmutable(),
        };
    }

    /// <summary>What a moment left behind is known when the next one comes: only then its quote stands, and the depth is read up to it.</summary>
    private void Reach(Timestamp now)
    {
        if (now <= _last) return;
        AddQuote();
        while (_depth.Count * _interval < now.Seconds) AddDepth(_depth.Count * _interval);
        _last = now;
    }

    private void AddQuote()
    {
        if (_book.Phase != TradingPhase.Continuous) return;
        if (!_book.TryGetBest(Side.Buy, out var bid) || !_book.TryGetBest(Side.Sell, out var ask)) return;
        var quote = new BestQuote(_last.Seconds, bid.Price.Ticks, ask.Price.Ticks);
        if (_quotes.Count == 0 || _quotes[^1] with { Time = quote.Time } != quote) _quotes.Add(quote);
    }

    private void AddDepth(double time)
    {
        _bids.AsSpan(_book.Depth(Side.Buy, _bids)).Clear();
        _asks.AsSpan(_book.Depth(Side.Sell, _asks)).Clear();
        var lots = new double[DepthSample.Levels];
        for (var i = 0; i < lots.Length; i++) lots[i] = (_bids[i].Quantity.Lots + _asks[i].Quantity.Lots) / 2.0;
        _depth.Add(new DepthSample(time, [.. lots]));
    }

    private void Trade(in MarketEvent e)
    {
        if (e.Remaining == Quantity.Zero) _resting.Remove(e.Order);
        if (e.IsAuction)
        {
            // Nobody took, and both orders rested.
            if (e.TakerRemaining == Quantity.Zero) _resting.Remove(e.TakerOrder);
            return;
        }

        var order = new MarketOrder(
            e.Time.Seconds, e.Side == Side.Sell ? 1 : -1, e.Quantity.Lots, e.Price.Ticks, e.MidBefore.Ticks, e.TakerAccount.Index);
        if (e.TakerOrder == _taker && e.Time == _takerTime)
            _orders[^1] = _orders[^1] with { Size = _orders[^1].Size + order.Size, Price = order.Price };
        else _orders.Add(order);
        (_taker, _takerTime) = (e.TakerOrder, e.Time);
    }

    private void Cancel(in MarketEvent e)
    {
        if (_resting.Remove(e.Order, out var since) && e.Reason == RejectReason.None)
            _cancellations.Add(new Cancellation(e.Time.Seconds, (e.Time - since).Seconds));
    }
}
