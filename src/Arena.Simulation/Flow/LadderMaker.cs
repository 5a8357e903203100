namespace Arena.Simulation;

/// <summary>A ladder maker; the rule is stated at <see cref="LadderMakerOptions"/>.</summary>
internal sealed class LadderMaker(FlowMarket market, AccountSpec account, int place, LadderMakerOptions options)
    : AskingTrader(market, account, place, options.MeanIntervalSeconds)
{
    private double _spread;
    private long _lots;
    private long _bought;
    private long _sold;
    private Price _middle;
    private bool _hasMiddle;
    private bool _hasOrders;

    /// <summary>The venue's word that the book is out of balance is on its way.</summary>
    /// <param name="now">When it was sent.</param>
    public void Alert(Timestamp now)
    {
        if (now + Latency < Market.SessionLength) ScheduleTurn(now + Latency, QueueEntryKind.Signal);
    }

    /// <summary>It hears that the book is out of balance.</summary>
    public void Signal(Timestamp now)
    {
        if (_hasMiddle) Place(now);
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        base.OnOpened();
        _spread = options.StartSpreadTicks;
        _lots = 1;
        (_bought, _sold) = (0, 0);
        (_hasMiddle, _hasOrders) = (false, false);
    }

    /// <inheritdoc/>
    protected override void Prepare(Timestamp now)
    {
        if (!_hasOrders) return;
        SendCancelAll(now, Instrument, Side.Buy);
        SendCancelAll(now, Instrument, Side.Sell);
        _hasOrders = false;
    }

    /// <inheritdoc/>
    protected override void Look(Timestamp now) => (_bought, _sold) = Market.Watch!.Traded(Instrument, now);

    /// <inheritdoc/>
    protected override void Decide(Timestamp now, in Touch touch)
    {
        _lots = Math.Max(1, Whole(options.VolumeShare * (_bought + _sold)));
        if (touch.IsTwoSided)
        {
            _spread = (options.SpreadWeight * touch.Spread) + ((1 - options.SpreadWeight) * _spread);
            _middle = touch.Middle;
            _hasMiddle = true;
        }

        if (!_hasMiddle && options.QuitsWithoutMarket) Quit();
        else if (touch.TakesOrders && _hasMiddle) Place(now);
    }

    private static long Whole(double number) => (long)Math.Min(Math.Round(number), OrderBook.MaximumQuantity);

    private void Place(Timestamp now)
    {
        var traded = _bought + _sold;
        var skew = traded == 0 ? 0 : (long)Math.Floor(((2.0 * _bought / traded) - 1) * options.SkewTicks);
        var step = Math.Max(1, Whole(options.SpacingSpreads * _spread));
        var bid = _middle + skew - (long)Math.Floor(_spread / 2);
        var ask = _middle + skew + (long)Math.Ceiling(_spread / 2);
        for (var level = options.Levels - 1; level >= 0; level--)
            SendLimit(now, Instrument, Side.Buy, bid - (level * step), _lots, TimeInForce.Day);
        for (var level = 0; level < options.Levels; level++)
            SendLimit(now, Instrument, Side.Sell, ask + (level * step), _lots, TimeInForce.Day);
        _hasOrders = true;
    }
}
