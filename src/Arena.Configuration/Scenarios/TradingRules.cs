namespace Arena.Configuration;

/// <summary>The rules without which a scenario is well formed and yet nothing, or next to nothing, would trade in it.</summary>
internal static class TradingRules
{
    /// <summary>How often those who take must act in a session on average, lest most sessions pass without a trade.</summary>
    private const double FewestActs = 10;

    internal static void Check(ObjectNode node, MarketOptions market)
    {
        var flow = market.Background;
        var acts = Acts(market);
        node.Require(
            acts >= FewestActs, "background",
            "flow that trades: those who take without waiting for a move of the price (noise with a marketShare above 0, value, informed, touch, bayesianValue, "
            + $"retail, institutional, or an event of kind shock) act {Numerals.Text(Math.Round(acts, 2))} times in a session on average, and {FewestActs} is the fewest");
        node.Require(
            flow.LatencyLineKilometres is not null || 2 * flow.MeanLatency.Nanoseconds < market.SessionLength.Nanoseconds, "background.meanLatencyMilliseconds",
            $"below half of sessionSeconds, {Numerals.Text(market.SessionLength.Nanoseconds / 1_000_000_000m)}: else orders arrive after the close");
        for (var i = 0; i < market.Instruments.Length; i++) CheckInstrument(node, market, i);
    }

    private static void CheckInstrument(ObjectNode node, MarketOptions market, int place)
    {
        var flow = market.Background;
        var instrument = market.Instruments[place];
        node.Require(
            flow.Noise.Count == 0 || flow.Noise.MeanDepthTicks <= instrument.PriceBandTicks, Places.At("instruments", place, "priceBand"),
            $"at least background.noise.meanDepthTicks, {Numerals.Text(flow.Noise.MeanDepthTicks)}, in ticks: most orders would lie outside");
        node.Require(
            flow.Informed.Count == 0 || flow.Informed.PositionLimitLots >= instrument.MinimumOrderQuantity.Lots, "background.informed.positionLimitLots",
            $"at least minimumOrderLots of {instrument.Symbol}, {instrument.MinimumOrderQuantity.Lots}: no order would be small enough");
    }

    // Momentum, moving-average and contrarian traders, arbitrageurs and makers only answer what others do.
    private static double Acts(MarketOptions market)
    {
        var flow = market.Background;
        var rate = (flow.Noise.MarketShare * Rate(flow.Noise.Count, flow.Noise.MeanIntervalSeconds))
            + Rate(flow.Value.Count, flow.Value.MeanIntervalSeconds)
            + Rate(flow.Informed.Count, flow.Informed.MeanIntervalSeconds);
        if (flow.BayesianValue is { } bayesian) rate += Rate(bayesian.Count, bayesian.MeanIntervalSeconds);
        if (flow.Retail is { } retail) rate += retail.CalmShare * retail.MarketShare * Rate(retail.Count, retail.MeanIntervalSeconds);
        if (flow.Institutional is { } institutional) rate += Rate(institutional.Count, institutional.MeanIntervalSeconds);
        var once = (flow.Touch?.Count ?? 0) + (flow.Shocks.IsEmpty ? 0 : FewestActs);
        return (rate * market.SessionLength.Seconds * ClockRules.MeanSpeed(market)) + once;
    }

    private static double Rate(int count, double intervalSeconds) => count / intervalSeconds;
}
