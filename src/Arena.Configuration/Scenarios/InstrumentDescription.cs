using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of an instrument. Prices are in currency and lie on its tick grid; money per lot is exact to the micro-unit.</summary>
internal static class InstrumentDescription
{
    private const decimal LargestLot = 10_000_000;

    private static readonly FundamentalOptions FollowsFactor = new() { Beta = 1, SessionVolatility = 0 };

    private static readonly ImmutableArray<Variant<InstrumentDocument>> Kinds =
    [
        new("equity", "a share, which moves with the market factor by its beta, and on its own", (node, _) => DescribeEquity(node)),
        new("index-future", "a future on the market factor itself, with which deltas are hedged", (node, _) => DescribeFuture(node)),
    ];

    internal static InstrumentDocument Describe(ObjectNode node) =>
        node.Variant("kind", Kinds, "What it is.", new InstrumentDocument(DescribeSpec(new SchemaObjectNode(), 0, 1), FollowsFactor, 1));

    private static InstrumentDocument DescribeFuture(ObjectNode node) =>
        new(DescribeSpec(node, InstrumentKind.IndexFuture, 1), FollowsFactor, DescribeActivity(node));

    private static InstrumentDocument DescribeEquity(ObjectNode node)
    {
        var beta = node.Number(
            "beta", -10, 10, "The published sensitivity of its return to the factor's, with which deltas are computed.");
        var fundamental = node.Object("fundamental", "What its latent value does.", inner => DescribeFundamental(inner, beta));
        return new InstrumentDocument(DescribeSpec(node, InstrumentKind.Equity, beta), fundamental, DescribeActivity(node));
    }

    private static long DescribeActivity(ObjectNode node) => node.Whole(
        "activity", 1, 1_000, "How often the background flow chooses it, against the other instruments: with 3 and 1, three times in four.", 1);

    private static FundamentalOptions DescribeFundamental(ObjectNode node, double published) => new()
    {
        Beta = node.OptionalNumber("beta", -10, 10, "The true sensitivity to the factor; left out: what is published.") ?? published,
        SessionVolatility = ScenarioDescription.Volatility(
            node, "sessionVolatility", "Standard deviation of the own log move over one session; 0.01 is 1 %."),
        MeanReversionPerSession = ScenarioDescription.Reversion(
            node, "Speed of the own move's reversion to 0, per session; 0 is a random walk."),
        JumpsPerSession = ScenarioDescription.Jumps(node, "Mean number of own jumps in a session."),
        JumpVolatility = ScenarioDescription.Volatility(node, "jumpVolatility", "Standard deviation of an own jump's log size.", 0),
        FactorLagSeconds = node.Number(
            "factorLagSeconds", 0, 600, "How far it is behind the factor, in seconds, in whole steps of the grid; the index future has none, and leads.", 0),
        Sampling = EnumWords<FundamentalSampling>.Parse(node.Choice(
            "sampling", EnumWords<FundamentalSampling>.All,
            "grid: every second or less, with the factor. on-demand: when a trader asks, without the factor; moves are then shares of the reference price "
            + "and not logarithms.", EnumWords<FundamentalSampling>.Of(FundamentalSampling.Grid))),
    };

    private static InstrumentSpec DescribeSpec(ObjectNode node, InstrumentKind kind, double beta)
    {
        var symbol = node.Text("symbol", TextRule.Symbol, "Its name, unique in the market.");
        var tick = node.Exact("tickSize", 0.000001m, 1_000, 0.000001m, "The smallest step of its price, in currency.");
        var lot = node.Exact("lotSize", 0.000001m, 1_000_000, 0.000001m, "Units in a lot: shares, or a future's multiplier.", 1);
        var reference = node.Exact(
            "referencePrice", 0.000001m, 1_000_000, 0.000001m, "The price before the first trade, in currency; a multiple of the tick size.");
        var band = node.Exact(
            "priceBand", 0.000001m, 1_000_000, 0.000001m,
            "How far from the last mid an order's price may lie, in currency; a multiple of the tick size.");
        var tickTable = TickTableDescription.Describe(node, tick);
        CheckScales(node, tick, lot, reference, band);
        TickTableDescription.Check(node, tickTable, tick, reference, band);
        var (minimum, maximum) = DescribeSizes(node);
        return new InstrumentSpec
        {
            Id = default, Symbol = symbol, Kind = kind, Beta = beta,
            TickValue = new Money((long)(Math.Min(tick * lot, LargestLot) * Money.MicrosPerUnit)),
            ReferencePrice = new Price((long)(reference / tick)),
            PriceBandTicks = (long)(band / tick),
            MakerFeePerLot = node.Currency(
                "makerFeePerLot", -1_000, 1_000, "Fee per lot for the order that rested, in currency; negative is a rebate."),
            TakerFeePerLot = node.Currency(
                "takerFeePerLot", -1_000, 1_000, "Fee per lot for the order that took, in currency; negative is a rebate."),
            AuctionFeePerLot = node.Currency(
                "auctionFeePerLot", -1_000, 1_000, "Fee per lot for each side of an auction's trade, in currency; negative is a rebate.", 0),
            MinimumOrderQuantity = minimum,
            MaximumOrderQuantity = maximum,
            TickTable = tickTable,
            StaticBandTicks = HaltBand(node, "staticBand", "of the last auction, or the reference price before", tick),
            DynamicBandTicks = HaltBand(node, "dynamicBand", "of the last trade before the command that causes it", tick),
        };
    }

    private static (Quantity Minimum, Quantity Maximum) DescribeSizes(ObjectNode node)
    {
        var minimum = node.Whole(
            "minimumOrderLots", 1, FirmDescription.MaximumLots,
            "The smallest quantity an order may enter with, and the smallest that an iceberg may display, in lots.", 1);
        var maximum = node.Whole(
            "maximumOrderLots", 1, FirmDescription.MaximumLots, "The largest quantity of one order, in lots.", 10_000);
        node.Require(minimum <= maximum, "minimumOrderLots", $"at most maximumOrderLots, {maximum}");
        return (new Quantity(minimum), new Quantity(maximum));
    }

    private static long HaltBand(ObjectNode node, string name, string around, decimal tick)
    {
        var band = node.Exact(
            name, 0, 1_000_000, 0.000001m,
            $"How far a trade may be from the price {around}, in currency, before the instrument halts instead; 0: any distance.", 0);
        node.Require(band % tick == 0, name, $"a multiple of tickSize, {Numerals.Text(tick)}");
        return (long)(band / tick);
    }

    private static void CheckScales(ObjectNode node, decimal tick, decimal lot, decimal reference, decimal band)
    {
        node.Require(reference % tick == 0, "referencePrice", $"a multiple of tickSize, {Numerals.Text(tick)}");
        node.Require(band % tick == 0, "priceBand", $"a multiple of tickSize, {Numerals.Text(tick)}");
        var tickMicros = tick * lot * Money.MicrosPerUnit;
        node.Require(
            tickMicros % 2 == 0 && tickMicros <= LargestLot * Money.MicrosPerUnit, "tickSize",
            $"tickSize × lotSize an even number of micro-units (0.000002, 0.000004 ...) and at most {LargestLot}: half a tick must be exact");
        node.Require(
            reference * lot <= LargestLot, "referencePrice", $"referencePrice × lotSize at most {LargestLot}: money must fit 64 bits");
    }
}
