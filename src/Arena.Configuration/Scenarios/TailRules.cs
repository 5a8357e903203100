namespace Arena.Configuration;

/// <summary>The rules that join power laws of sizes and distances with what instruments allow: a mean must leave room for its tail.</summary>
internal static class TailRules
{
    private const int Room = 4;

    internal static void Check(ObjectNode node, MarketOptions market)
    {
        var largest = market.Instruments.Select(instrument => instrument.MaximumOrderQuantity.Lots).DefaultIfEmpty().Max();
        var narrowest = market.Instruments.Select(instrument => instrument.PriceBandTicks).DefaultIfEmpty().Min();
        var flow = market.Background;
        CheckSizes(node, "noise", flow.Noise.SizeTailIndex, flow.Noise.MeanLots, largest);
        CheckSizes(node, "value", flow.Value.SizeTailIndex, flow.Value.MeanLots, largest);
        CheckSizes(node, "momentum", flow.Momentum.SizeTailIndex, flow.Momentum.MeanLots, largest);
        CheckSizes(node, "informed", flow.Informed.SizeTailIndex, flow.Informed.MeanLots, largest);
        CheckSizes(node, "contrarian", flow.Contrarian?.SizeTailIndex, flow.Contrarian?.MeanLots ?? 0, largest);
        CheckSizes(node, "retail", flow.Retail?.SizeTailIndex, flow.Retail?.MeanLots ?? 0, largest);
        node.Require(
            flow.Noise.DepthTailIndex is null || flow.Noise.MeanDepthTicks <= narrowest / (double)Room, "background.noise.meanDepthTicks",
            $"with depthTailIndex at most {Numerals.Text(narrowest / (double)Room)}, a quarter of the narrowest priceBand in ticks");
    }

    private static void CheckSizes(ObjectNode node, string kind, double? index, double mean, long largest) => node.Require(
        index is null || mean <= largest / (double)Room, $"background.{kind}.meanLots",
        $"with sizeTailIndex at most {Numerals.Text(largest / (double)Room)}, a quarter of the largest maximumOrderLots");
}
