namespace Arena.Simulation;

/// <summary>A value trader; the rule is stated at <see cref="ValueOptions"/>. At most one order of its rests at a time.</summary>
internal sealed class ValueTrader(FlowMarket market, AccountSpec account, int place, ValueOptions options)
    : PoissonTrader(market, account, place, options.MeanIntervalSeconds, options.MeanLots, options.SizeTailIndex)
{
    private OrderId _resting;
    private Timestamp _arrival;

    /// <inheritdoc/>
    protected override void OnOpened() => _resting = OrderId.None;

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var instrument = DrawInstrument();
        var error = Stream.NextNormal() * options.ObservationNoiseTicks;
        var side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        var lots = DrawLots();

        // A value on demand goes on when it is looked at, so it is looked at whatever the phase.
        var estimate = Market.Path.ValueAt(instrument, now).Ticks + error;
        CancelResting(now);
        if (!Market.TakesOrders(instrument)) return;
        var buyUpTo = Price.Floor(estimate - options.MarginTicks);
        var sellDownTo = Price.Ceiling(estimate + options.MarginTicks);
        if (Market.TryGetBest(instrument, Side.Sell, out var ask) && ask <= buyUpTo)
            SendLimit(now, instrument, Side.Buy, buyUpTo, lots, TimeInForce.ImmediateOrCancel);
        else if (Market.TryGetBest(instrument, Side.Buy, out var bid) && bid >= sellDownTo)
            SendLimit(now, instrument, Side.Sell, sellDownTo, lots, TimeInForce.ImmediateOrCancel);
        else
            Rest(now, instrument, side, side == Side.Buy ? buyUpTo : sellDownTo, lots);
    }

    private void Rest(Timestamp now, int instrument, Side side, Price price, long lots)
    {
        _resting = SendLimit(now, instrument, side, price, lots, TimeInForce.Day);
        _arrival = now + Latency;
    }

    // What is still on its way will rest by the time the cancellation arrives.
    private void CancelResting(Timestamp now)
    {
        if (!_resting.IsNone && (now <= _arrival || Market.Rests(_resting))) SendCancel(now, _resting);
        _resting = OrderId.None;
    }
}
