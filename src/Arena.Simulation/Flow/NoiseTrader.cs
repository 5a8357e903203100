namespace Arena.Simulation;

/// <summary>A noise trader; the rule is stated at <see cref="NoiseOptions"/>.</summary>
internal sealed class NoiseTrader(FlowMarket market, AccountSpec account, int place, NoiseOptions options)
    : PoissonTrader(market, account, place, options.MeanIntervalSeconds, options.MeanLots)
{
    private readonly Geometric _depth = new(options.MeanDepthTicks);

    /// <inheritdoc/>
    protected override void OnOpened()
    {
    }

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var instrument = DrawInstrument();
        var side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        var takes = Stream.NextChance(options.MarketShare);
        var depth = _depth.Next(Stream);
        var lifeSeconds = Stream.NextExponential() * options.MeanLifeSeconds;
        var lots = DrawLots();
        if (!Market.TakesOrders(instrument)) return;

        // With nothing there to take, even an impatient trader has to wait.
        if (takes && Market.TryGetBest(instrument, side.Opposite(), out _))
        {
            SendMarket(now, instrument, side, lots);
            return;
        }

        // In a call the impatient bid beyond the mid, as far as the patient stay behind it: that is what lets an auction trade.
        var patience = takes && Market.IsCall(instrument) ? -depth : depth;
        var price = NearTouch(instrument, side) - (side.Sign() * patience);
        var order = SendLimit(now, instrument, side, price, lots, TimeInForce.Day);
        ScheduleExpiry(now, order, lifeSeconds);
    }

    // The own best price; while the own side is empty, the last mid, but never a price that would take.
    private Price NearTouch(int instrument, Side side)
    {
        if (Market.TryGetBest(instrument, side, out var own)) return own;
        var mid = Market.Mid(instrument);
        var start = side == Side.Buy ? mid.Floor() : mid.Ceiling();
        if (!Market.TryGetBest(instrument, side.Opposite(), out var other)) return start;
        return side == Side.Buy
            ? new Price(Math.Min(start.Ticks, other.Ticks - 1))
            : new Price(Math.Max(start.Ticks, other.Ticks + 1));
    }
}
