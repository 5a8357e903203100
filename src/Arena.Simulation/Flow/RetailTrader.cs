namespace Arena.Simulation;

/// <summary>A retail trader; the rule is stated at <see cref="RetailOptions"/>.</summary>
internal sealed class RetailTrader(FlowMarket market, AccountSpec account, int place, RetailOptions options)
    : PoissonTrader(market, account, place, options.MeanIntervalSeconds, options.MeanLots, options.SizeTailIndex)
{
    private readonly Geometric _depth = new(options.MeanDepthTicks);

    // The last market order that a stop is to follow, on its way to the venue, and that stop as it was drawn. Who buys again before the first is filled
    // has forgotten the stop of that.
    private OrderId _bought;
    private long _stopDistance;
    private double _stopLifeSeconds;

    // The stop order that waits, or did, and when it arrives.
    private OrderId _stop;
    private Timestamp _stopArrival;

    /// <inheritdoc/>
    public override void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
        if (_bought.IsNone || command.Order != _bought) return;
        _bought = OrderId.None;
        var last = default(MarketEvent);
        var lots = 0L;
        foreach (ref readonly var e in events)
        {
            if (e.Kind != MarketEventKind.Trade || e.TakerOrder != command.Order) continue;
            last = e;
            lots += e.Quantity.Lots;
        }

        if (lots > 0 && last.Price.Ticks > _stopDistance) LeaveStop(last.Time, command.Instrument.Index, last.Price - _stopDistance, lots);
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        Latency += new Timestamp((long)(Stream.NextUniform() * 2 * options.ExtraLatency.Nanoseconds));
        (_bought, _stop) = (OrderId.None, OrderId.None);
    }

    /// <inheritdoc/>
    protected override bool IsOpen(OrderId order) => base.IsOpen(order) || Market.IsHeld(order);

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var acts = Stream.NextChance(options.CalmShare * Market.Attention!.Level);
        var instrument = Market.Attention.Choose(Stream.NextUniform());
        var side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        var takes = Stream.NextChance(options.MarketShare);
        var depth = _depth.Next(Stream);
        var lifeSeconds = Stream.NextExponential() * options.MeanLifeSeconds;
        var lots = DrawLots();
        var leavesStop = Stream.NextChance(options.StopShare);
        var stopDistance = (long)Math.Ceiling(options.StopDistanceTicks * (0.5 + Stream.NextUniform()));
        var stopLifeSeconds = Stream.NextExponential() * options.StopLifeSeconds;
        if (!acts || !Market.TakesOrders(instrument)) return;
        if (!takes || !Market.TryGetBest(instrument, side.Opposite(), out _))
        {
            var price = Market.NearTouch(instrument, side) - (side.Sign() * depth);
            ScheduleExpiry(now, SendLimit(now, instrument, side, price, lots, TimeInForce.Day), lifeSeconds);
            return;
        }

        var order = SendMarket(now, instrument, side, lots);
        if (side == Side.Buy && leavesStop) (_bought, _stopDistance, _stopLifeSeconds) = (order, stopDistance, stopLifeSeconds);
    }

    private void LeaveStop(Timestamp filled, int instrument, Price stopPrice, long lots)
    {
        if (!_stop.IsNone && (filled <= _stopArrival || IsOpen(_stop))) return;
        var heard = filled + Latency;
        _stop = SendStop(heard, instrument, Side.Sell, stopPrice, lots);
        _stopArrival = heard + Latency;
        ScheduleExpiry(heard, _stop, _stopLifeSeconds);
    }
}
