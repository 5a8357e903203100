namespace Arena.Simulation;

/// <summary>A momentum trader; the rule is stated at <see cref="MomentumOptions"/>. It follows one instrument for a session.</summary>
internal sealed class MomentumTrader(FlowMarket market, AccountSpec account, int place, MomentumOptions options)
    : PoissonTrader(market, account, place, options.MeanIntervalSeconds, options.MeanLots, options.SizeTailIndex)
{
    private int _instrument;

    /// <inheritdoc/>
    protected override void OnOpened() => _instrument = DrawInstrument();

    /// <inheritdoc/>
    protected override void Decide(Timestamp now)
    {
        var lots = DrawLots();
        var trend = Market.Averages.Trend(_instrument);
        if (Math.Abs(trend) <= options.ThresholdTicks) return;
        var side = trend > 0 ? Side.Buy : Side.Sell;
        if (Market.TryGetBest(_instrument, side.Opposite(), out _)) SendMarket(now, _instrument, side, lots);
    }
}
