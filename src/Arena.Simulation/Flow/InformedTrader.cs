namespace Arena.Simulation;

/// <summary>An informed trader; the rule is stated at <see cref="InformedOptions"/>.</summary>
internal sealed class InformedTrader : PoissonTrader
{
    private readonly InformedOptions _options;
    private readonly Timestamp _lead;
    private readonly Timestamp _afterNews;

    // Signed lots per instrument: what it has, and what it may yet get from orders on their way.
    private readonly long[] _committed;

    /// <summary>A trader before its first session.</summary>
    public InformedTrader(FlowMarket market, AccountSpec account, int place, InformedOptions options)
        : base(market, account, place, options.MeanIntervalSeconds, options.MeanLots, options.SizeTailIndex)
    {
        _options = options;
        _lead = new Timestamp((long)Math.Min(market.SessionLength.Nanoseconds, options.LeadSeconds * Timestamp.NanosecondsPerSecond));
        _afterNews = new Timestamp((long)Math.Min(market.SessionLength.Nanoseconds, options.AfterNewsSeconds * Timestamp.NanosecondsPerSecond));
        _committed = new long[market.Instruments.Length];
    }

    /// <inheritdoc/>
    public override void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
        var unfilled = command.Quantity.Lots;
        foreach (ref readonly var e in events)
            if (e.Kind == MarketEventKind.Trade && e.TakerOrder == command.Order) unfilled -= e.Quantity.Lots;
        _committed[command.Instrument.Index] -= command.Side.Sign() * unfilled;
    }

    /// <inheritdoc/>
    protected override void OnOpened() => Array.Clear(_committed);

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var instrument = DrawInstrument();
        var lots = DrawLots();
        if (_options.Knows == InformedKnowledge.News && !Market.HasNews(instrument, now, _afterNews, _lead)) return;
        var value = Market.Path.ValueAt(instrument, now + _lead).Ticks;
        var buyUpTo = value - _options.ThresholdTicks;
        var sellDownTo = value + _options.ThresholdTicks;
        if (Market.TryGetBest(instrument, Side.Sell, out var ask) && ask.Ticks < buyUpTo)
            Take(now, instrument, Side.Buy, Price.Floor(buyUpTo), lots);
        else if (Market.TryGetBest(instrument, Side.Buy, out var bid) && bid.Ticks > sellDownTo)
            Take(now, instrument, Side.Sell, Price.Ceiling(sellDownTo), lots);
    }

    private void Take(Timestamp now, int instrument, Side side, Price limit, long lots)
    {
        var room = _options.PositionLimitLots - (side.Sign() * _committed[instrument]);
        var most = Math.Min(room, Market.Instruments[instrument].MaximumOrderQuantity.Lots);
        var least = Market.Instruments[instrument].MinimumOrderQuantity.Lots;
        if (most < least) return;
        lots = Math.Clamp(lots, least, most);
        _committed[instrument] += side.Sign() * lots;
        SendLimit(now, instrument, side, limit, lots, TimeInForce.ImmediateOrCancel);
    }
}
