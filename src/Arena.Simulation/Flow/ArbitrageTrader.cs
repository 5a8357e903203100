namespace Arena.Simulation;

/// <summary>An index arbitrageur; the rule is stated at <see cref="ArbitrageOptions"/>.</summary>
internal sealed class ArbitrageTrader : PoissonTrader
{
    private readonly ArbitrageOptions _options;
    private readonly int _future;
    private readonly int[] _equities;

    // Signed lots per instrument: what it has, and what it may yet get from orders on their way.
    private readonly long[] _committed;

    /// <summary>A trader before its first session.</summary>
    public ArbitrageTrader(FlowMarket market, AccountSpec account, int place, ArbitrageOptions options)
        : base(market, account, place, options.MeanIntervalSeconds, options.MeanLots, null)
    {
        _options = options;
        _equities = [.. market.Instruments.Where(instrument => instrument.Kind == InstrumentKind.Equity).Select(instrument => instrument.Id.Index)];
        _future = market.Instruments.FirstOrDefault(instrument => instrument.Kind == InstrumentKind.IndexFuture)?.Id.Index ?? -1;
        _committed = new long[market.Instruments.Length];
        Invariant.Require(_future >= 0 && _equities.Length > 0, "arbitrage is between an index future and equities");
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
        var equity = _equities[Stream.NextBelow(_equities.Length)];
        var lots = DrawLots();
        if (!Market.Touch(_future).IsTwoSided || !Market.Touch(equity).IsTwoSided) return;
        var gap = GapTicks(equity);
        if (Math.Abs(gap) > _options.ThresholdTicks) Follow(now, equity, gap, lots);
        else if (Math.Sign(gap) != Math.Sign(_committed[equity])) Unwind(now, equity, lots);
        if (_options.Hedges) Hedge(now);
    }

    private double GapTicks(int equity)
    {
        var move = Market.Instruments[equity].Beta * LogMove(_future);
        return Market.Mid(equity).Ticks * (move - LogMove(equity));
    }

    private double LogMove(int instrument) => PortableMath.Log(Market.Mid(instrument).Ticks / Market.History!.Past(instrument).Ticks);

    private void Follow(Timestamp now, int equity, double gap, long lots)
    {
        var side = gap > 0 ? Side.Buy : Side.Sell;
        var room = _options.PositionLimitLots - (side.Sign() * _committed[equity]);
        var implied = Market.Mid(equity).Ticks + gap;
        var limit = side == Side.Buy ? Price.Floor(implied) : Price.Ceiling(implied);
        Market.TryGetBest(equity, side.Opposite(), out var best);
        if (side.Sign() * (limit - best) < 0 || !TryFit(equity, lots, room, out lots)) return;
        _committed[equity] += side.Sign() * lots;
        SendLimit(now, equity, side, limit, lots, TimeInForce.ImmediateOrCancel);
    }

    private void Unwind(Timestamp now, int equity, long lots)
    {
        var held = Math.Abs(_committed[equity]);
        if (held == 0 || !TryFit(equity, lots, held, out lots)) return;
        var side = _committed[equity] > 0 ? Side.Sell : Side.Buy;
        Market.TryGetBest(equity, side.Opposite(), out var best);
        _committed[equity] += side.Sign() * lots;
        SendLimit(now, equity, side, best, lots, TimeInForce.ImmediateOrCancel);
    }

    private void Hedge(Timestamp now)
    {
        var delta = 0.0;
        foreach (var equity in _equities) delta += _committed[equity] * Market.Instruments[equity].Beta * LotValue(equity);
        var missing = (long)Math.Round(-delta / LotValue(_future)) - _committed[_future];
        if (!TryFit(_future, Math.Abs(missing), Math.Abs(missing), out var lots)) return;
        var side = missing > 0 ? Side.Buy : Side.Sell;
        _committed[_future] += side.Sign() * lots;
        SendMarket(now, _future, side, lots);
    }

    private double LotValue(int instrument) => Market.Mid(instrument).Ticks * Market.Instruments[instrument].TickValue.Micros;

    // What the venue takes of a wish; an order below its smallest is left out.
    private bool TryFit(int instrument, long wish, long room, out long lots)
    {
        var least = Market.Instruments[instrument].MinimumOrderQuantity.Lots;
        var most = Math.Min(room, Market.Instruments[instrument].MaximumOrderQuantity.Lots);
        lots = most < least || wish == 0 ? 0 : Math.Clamp(wish, least, most);
        return lots > 0;
    }
}
