namespace Arena.Simulation;

/// <summary>A contrarian trader; the rule is stated at <see cref="ContrarianOptions"/>. It follows one instrument for a session.</summary>
internal sealed class ContrarianTrader(FlowMarket market, AccountSpec account, int place, ContrarianOptions options)
    : PoissonTrader(market, account, place, options.MeanIntervalSeconds, options.MeanLots, options.SizeTailIndex)
{
    private int _instrument;

    /// <inheritdoc/>
    protected override void OnOpened() => _instrument = DrawInstrument();

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var lots = DrawLots();
        var takes = Stream.NextChance(options.MarketShare);
        var lifeSeconds = Stream.NextExponential() * options.MeanLifeSeconds;
        var trend = Market.FadedAverages!.Trend(_instrument);
        if (Math.Abs(trend) <= options.ThresholdTicks || !Market.TakesOrders(_instrument) || Market.IsCall(_instrument)) return;
        var side = trend > 0 ? Side.Sell : Side.Buy;
        if (takes && Market.TryGetBest(_instrument, side.Opposite(), out _))
            SendMarket(now, _instrument, side, lots);
        else
            ScheduleExpiry(now, SendLimit(now, _instrument, side, InsideSpread(side), lots, TimeInForce.Day), lifeSeconds);
    }

    // A tick better than the best price of the side, if that does not take.
    private Price InsideSpread(Side side)
    {
        var touch = Market.NearTouch(_instrument, side);
        var better = touch + side.Sign();
        return Market.TryGetBest(_instrument, side.Opposite(), out var other) && (other - better) * side.Sign() <= 0 ? touch : better;
    }
}
