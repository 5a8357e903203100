namespace Arena.Configuration;

/// <summary>The keys of contrarian and retail traders.</summary>
internal static class CrowdDescriptions
{
    internal static ContrarianOptions DescribeContrarian(ObjectNode node)
    {
        var contrarian = new ContrarianOptions
        {
            Count = BackgroundDescription.Count(node),
            MeanIntervalSeconds = BackgroundDescription.Interval(node),
            FastSeconds = node.Number("fastSeconds", 0.001, 86_400, "Time constant of the fast average, in seconds.", 60),
            SlowSeconds = node.Number("slowSeconds", 0.001, 86_400, "Time constant of the slow average, in seconds; above the fast one.", 300),
            ThresholdTicks = BackgroundDescription.Ticks(node, "thresholdTicks", "How far the averages must differ, in ticks.", 2),
            MarketShare = node.Number("marketShare", 0, 1, "Share of orders that are market orders; the others rest inside the spread or at the touch.", 0.2),
            MeanLifeSeconds = Life(node, "meanLifeSeconds", "Mean seconds after which a limit order that still rests is cancelled.", 60),
            MeanLots = BackgroundDescription.Lots(node),
            SizeTailIndex = BackgroundDescription.SizeTailIndex(node),
        };
        node.Require(
            contrarian.FastSeconds < contrarian.SlowSeconds, "fastSeconds",
            $"below slowSeconds, {Numerals.Text(contrarian.SlowSeconds)}: the fast average must be the faster one");
        return contrarian;
    }

    internal static RetailOptions DescribeRetail(ObjectNode node) => new()
    {
        Count = BackgroundDescription.Count(node),
        MeanIntervalSeconds = BackgroundDescription.Interval(node),
        CalmShare = node.Number("calmShare", 0.001, 1, "Share of wakes that act while nothing stands out; it grows with attention, up to 1.", 0.2),
        LookbackSeconds = node.Number(
            "lookbackSeconds", 0.001, 86_400, "Time constant of the average that a price is compared with, in seconds: what has left it stands out.", 300),
        AttentionBasisPoints = node.Number(
            "attentionBasisPoints", 0.01, 10_000, "The move, in hundredths of a percent, that doubles the attention which an instrument gets.", 20),
        MarketShare = node.Number("marketShare", 0, 1, "Share of orders that are market orders; the others are limit orders.", 0.8),
        MeanDepthTicks = BackgroundDescription.Ticks(node, "meanDepthTicks", "Mean distance of a limit order from the own best price, in ticks (geometric).", 4),
        MeanLifeSeconds = Life(node, "meanLifeSeconds", "Mean seconds after which a limit order that still rests is cancelled.", 300),
        MeanLots = node.Number("meanLots", 1, 10_000, "Mean order size, in lots.", 2),
        SizeTailIndex = BackgroundDescription.SizeTailIndex(node),
        ExtraLatency = node.Span(
            "extraLatencyMilliseconds", 1_000_000, 0, 60_000,
            "What is added to their one-way latency, in milliseconds: each has its own, uniform between 0 and twice this.", 150),
        StopShare = node.Number("stopShare", 0, 1, "Share of buying market orders that a stop-loss order follows.", 0.3),
        StopDistanceTicks = node.Number(
            "stopDistanceTicks", 0.5, 10_000, "Mean distance of its stop price below the price paid, in ticks; from half of it to one and a half.", 20),
        StopLifeSeconds = Life(node, "stopLifeSeconds", "Mean seconds after which a stop order that still waits is cancelled.", 1_800),
    };

    private static double Life(ObjectNode node, string name, string meaning, double missing) => node.Number(name, 0.001, 86_400, meaning, missing);
}
