using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of a firm.</summary>
internal sealed class FirmDescription(IBotFactory bots)
{
    /// <summary>The largest position or order that any limit allows, in lots: keeps every value far inside 64 bits.</summary>
    internal const long MaximumLots = 100_000;

    private const int MaximumPropBooks = 16;

    private readonly Description<BotChoice> _quoter = BotDescriptions.For(BotKind.Quoter, bots);
    private readonly Description<BotChoice> _prop = BotDescriptions.For(BotKind.Prop, bots);

    internal FirmDocument Describe(ObjectNode node, FirmDocument? value)
    {
        var firm = value?.Options;
        var name = node.Text("name", TextRule.Name, "The firm's name, unique in a line-up.", value: firm?.Name);
        var profile = ProfileDescription.Describe(node, value?.Profile);
        var options = new FirmOptions
        {
            Name = name,
            Latency = LatencyDescription.Describe(node, 2_000, firm?.Latency),
            Quoter = node.Object("quoter", "The bot that drives the central book.", _quoter, firm?.Quoter),
            PropBooks = node.List(
                "props", 0, MaximumPropBooks, "The prop books.", DescribePropBook, firm?.PropBooks ?? []),
            Transfers = node.Optional(
                "transferAgreement", "How transfers between the central book and the prop books are priced; left out: there are none.",
                TransferDescription.Describe, firm?.Transfers),
            Hedge = node.Optional(
                "hedge", "How deltas are hedged with the index future; left out: not at all.", DescribeHedge, firm?.Hedge),
            Limits = node.Object("limits", "What the firm's risk checks hold each command to.", DescribeLimits, firm?.Limits),
        };
        FirmRules.Check(node, options, profile);
        return new FirmDocument(options, profile);
    }

    private static HedgeOptions DescribeHedge(ObjectNode node, HedgeOptions? hedge) => new()
    {
        CentralDeltaBand = node.Number(
            "centralDeltaBand", 0.01, 1e12, "How much delta the central book may carry before it is hedged, in currency.",
            value: hedge?.CentralDeltaBand),
        TargetShare = node.Number(
            "targetShare", 0, 1, "What share of the band a hedge returns to: 0 hedges to flat, 1 only to the band's edge.",
            0, hedge?.TargetShare),
        SlippageTicks = node.Whole(
            "slippageTicks", 0, 10_000, "How far through the touch a hedge may trade, in ticks.", 2, hedge?.SlippageTicks),
    };

    private static FirmLimits DescribeLimits(ObjectNode node, FirmLimits? limits) => new()
    {
        CentralPositionLots = node.Whole(
            "centralPositionLots", 1, MaximumLots, "The central book's largest position per instrument, in lots.",
            value: limits?.CentralPositionLots),
        OrderLots = node.Whole(
            "orderLots", 1, MaximumLots, "The largest quantity of one order or one side of a quote, in lots.", value: limits?.OrderLots),
        PriceDistanceTicks = node.Whole(
            "priceDistanceTicks", 1, 1_000_000, "How far from mid an order's price may lie, in ticks.", value: limits?.PriceDistanceTicks),
        GrossExposure = node.Number(
            "grossExposure", 1, 1e12, "The firm's largest sum over books and instruments of |position| at mid, in currency.",
            value: limits?.GrossExposure),
        SessionLoss = node.Number(
            "sessionLoss", 0.01, 1e12, "The loss in one session at which the firm is wound down for its rest, in currency.",
            value: limits?.SessionLoss),
        CommandsPerRound = node.Count(
            "commandsPerRound", 1, 10_000, "How many commands the firm may send in a round.", 256, limits?.CommandsPerRound),
        UnwindSlippageTicks = node.Whole(
            "unwindSlippageTicks", 0, 10_000, "How far through the touch an order that winds a book down may trade, in ticks.",
            5, limits?.UnwindSlippageTicks),
    };

    private PropBookOptions DescribePropBook(ObjectNode node, PropBookOptions? book) => new()
    {
        Name = node.Text("name", TextRule.Name, "The book's name, unique in the firm.", value: book?.Name),
        Strategy = node.Object("strategy", "The bot that drives it.", _prop, book?.Strategy),
        PositionLimitLots = node.Whole(
            "positionLimitLots", 1, MaximumLots, "Its largest position per instrument, in lots.", value: book?.PositionLimitLots),
        OutsideOrders = node.Flag("outsideOrders", "Whether it may send orders outside the firm.", false, book?.OutsideOrders),
        DeltaBand = node.OptionalNumber(
            "deltaBand", 0.01, 1e12,
            "How much delta it may carry before the firm hedges it, in currency; left out: its delta is its view and is not hedged.",
            value: book?.DeltaBand),
    };
}
