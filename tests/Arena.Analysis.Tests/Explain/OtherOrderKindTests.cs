using static Arena.Analysis.Tests.Orders;
using static Arena.Analysis.Tests.ScriptedTape;

namespace Arena.Analysis.Tests;

/// <summary>Stops, pegs, icebergs and auctions: tapes with the events that such orders have, written by hand.</summary>
public sealed class OtherOrderKindTests
{
    private static readonly OrderId Own = Id(0, 1);
    private static readonly OrderId Other = Id(1, 1);
    private static readonly OrderId Third = Id(2, 1);

    [Fact]
    public void Iceberg_ThatWasReplenished_HasAStayForEachDisplay()
    {
        var order = Explain(new ScriptedTape()
            .At(1, Buy(0, 1, 4_999, 10) with { DisplayQuantity = new Quantity(4) }, Accepted(Own, Side.Buy, 4_999, 10), Rested(Own, Side.Buy, 4_999, 4, 10))
            .At(2, Buy(1, 1, 4_999, 3), Accepted(Other, Side.Buy, 4_999, 3), Rested(Other, Side.Buy, 4_999, 3, 3))
            .At(3, Sell(2, 1, 4_999, 4), Accepted(Third, Side.Sell, 4_999, 4), Trade(Own, Side.Buy, 4_999, 4, 6, Third, 0, 10_000),
                Event(MarketEventKind.OrderReplenished, Own, Side.Buy, 4_999, 4, 6))
            .At(5, Cancel(0, 1), Event(MarketEventKind.OrderCancelled, Own, Side.Buy, 4_999, 6, 0)));

        Assert.Equal([(4L, 0L, 0L), (4L, 3L, 3L)], order.Stays.Select(stay => (stay.Shown.Lots, stay.AheadAtStart.Lots, stay.AheadAtEnd.Lots)));
        Assert.Equal([MarketEventKind.OrderRested, MarketEventKind.OrderReplenished], order.Stays.Select(stay => stay.Began));
        Assert.Equal((4, 6), (order.Fate.Filled.Lots, order.Fate.Left.Lots));
        Assert.Contains("an iceberg that shows 4", Page(order), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_ThatWasReached_SaysWhenAndTakes()
    {
        var order = Explain(new ScriptedTape()
            .At(1, Buy(0, 1, 0, 5) with { Type = OrderType.Stop, StopPrice = new Price(5_003), TimeInForce = TimeInForce.ImmediateOrCancel },
                Accepted(Own, Side.Buy, 0, 5), Event(MarketEventKind.OrderHeld, Own, Side.Buy, 5_003, 5, 5))
            .At(2, Sell(1, 1, 5_003, 8), Accepted(Other, Side.Sell, 5_003, 8), Rested(Other, Side.Sell, 5_003, 8, 8))
            .At(3, Buy(2, 1, 5_003, 1), Accepted(Third, Side.Buy, 5_003, 1), Trade(Other, Side.Sell, 5_003, 1, 7, Third, 0, 10_000),
                Event(MarketEventKind.OrderTriggered, Own, Side.Buy, 0, 5, 5), Trade(Other, Side.Sell, 5_003, 5, 2, Own, 0, 10_000)));

        Assert.Equal(
            ["arrives", "held until a trade reaches its stop price", "its stop price was reached: goes to the book", "takes from Ann"],
            order.Moments.Select(moment => moment.What));
        Assert.Equal((OrderOutcome.Filled, FillRole.Taker), (order.Fate.Outcome, Assert.Single(order.Fills).Role));
        Assert.Contains("Buys 5 lots at market once a trade reaches 5,003", Page(order), StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_ThatWasNotReached_SaysHowFar()
    {
        var order = Explain(new ScriptedTape()
            .At(1, Buy(0, 1, 0, 5) with { Type = OrderType.Stop, StopPrice = new Price(5_003) },
                Accepted(Own, Side.Buy, 0, 5), Event(MarketEventKind.OrderHeld, Own, Side.Buy, 5_003, 5, 5))
            .At(2, Sell(1, 1, 5_001, 8), Accepted(Other, Side.Sell, 5_001, 8), Rested(Other, Side.Sell, 5_001, 8, 8))
            .At(3, Buy(2, 1, 5_001, 1), Accepted(Third, Side.Buy, 5_001, 1), Trade(Other, Side.Sell, 5_001, 1, 7, Third, 0, 10_000))
            .At(4, Cancel(0, 1), Event(MarketEventKind.OrderCancelled, Own, Side.Buy, 0, 5, 0)));

        Assert.Contains("The highest trade was at 5,001, 2 ticks from its stop price.", Page(order), StringComparison.Ordinal);
    }

    [Fact]
    public void Peg_ThatFollowed_HasAStayForEachPrice()
    {
        var order = Explain(new ScriptedTape()
            .At(1, Buy(1, 1, 4_998, 3), Accepted(Other, Side.Buy, 4_998, 3), Rested(Other, Side.Buy, 4_998, 3, 3))
            .At(2, Buy(0, 1, 0, 5) with { Type = OrderType.PegBest, PegOffset = -1 }, Accepted(Own, Side.Buy, 4_997, 5), Rested(Own, Side.Buy, 4_997, 5, 5))
            .At(3, Buy(2, 1, 4_999, 2), Accepted(Third, Side.Buy, 4_999, 2), Rested(Third, Side.Buy, 4_999, 2, 2),
                Event(MarketEventKind.OrderRepriced, Own, Side.Buy, 4_998, 5, 5)));

        Assert.Equal([(4_997L, 0L), (4_998L, 3L)], order.Stays.Select(stay => (stay.Price.Ticks, stay.AheadAtStart.Lots)));
        Assert.Contains("1 tick below the best bid", Page(order), StringComparison.Ordinal);
    }

    [Fact]
    public void Auction_ThatTradedIt_IsToldWithPriceAndRest()
    {
        var venue = new VenueOptions { Phases = new PhaseOptions { OpeningAuction = Timestamp.FromSeconds(3) } };
        var order = Explain(new ScriptedTape(venue)
            .At(1, Sell(0, 1, 4_998, 5), Accepted(Own, Side.Sell, 4_998, 5), Rested(Own, Side.Sell, 4_998, 5, 5))
            .At(2, Buy(1, 1, 5_002, 4), Accepted(Other, Side.Buy, 5_002, 4), Rested(Other, Side.Buy, 5_002, 4, 4))
            .Then(
                Event(MarketEventKind.AuctionUncrossed, default, Side.Sell, 5_000, 4, 1) with { Account = default },
                Trade(Other, Side.Buy, 5_000, 4, 0, Own, 1, 10_000) with { IsAuction = true },
                new MarketEvent { Kind = MarketEventKind.PhaseChanged, Time = default, Phase = TradingPhase.Continuous }));

        var fill = Assert.Single(order.Fills);
        Assert.Equal((FillRole.Auction, 4, 5_000, "Ann"), (fill.Role, fill.Quantity.Lots, fill.Price.Ticks, fill.Counterparty));
        Assert.Equal(
            ["arrives", "rests", "auction, 1 left over to sell", "trades with Ann in the auction", "phase: Continuous"], order.Moments.Select(moment => moment.What));
        Assert.Equal(TradingPhase.PreOpen, order.Entry.Market.Phase);
        Assert.Equal(OrderOutcome.Open, order.Fate.Outcome);
    }

    [Fact]
    public void ScheduledHaltAndFees_WhileOpen_AreTold()
    {
        var venue = new VenueOptions
        {
            Halts = [new ScheduledHalt(default, Timestamp.FromSeconds(2), Timestamp.FromSeconds(1), Timestamp.FromSeconds(1))],
            FeeChanges = [new FeeChange(default, Timestamp.FromSeconds(2), new InstrumentFees(new Money(-500_000), new Money(1), default))],
        };
        var order = Explain(new ScriptedTape(venue)
            .At(1, Sell(0, 1, 4_998, 5), Accepted(Own, Side.Sell, 4_998, 5), Rested(Own, Side.Sell, 4_998, 5, 5))
            .Then(
                new MarketEvent { Kind = MarketEventKind.FeesChanged, Time = default, MakerFee = new Money(-500_000), TakerFee = new Money(1) },
                new MarketEvent { Kind = MarketEventKind.PhaseChanged, Time = default, Phase = TradingPhase.Halted }));

        Assert.Equal(
            ["arrives", "rests", "fees per lot: maker -0.500000, taker 0.000001, auction 0.000000", "phase: Halted"],
            order.Moments.Select(moment => moment.What));
        Assert.Equal(OrderOutcome.Open, order.Fate.Outcome);
    }

    [Fact]
    public void Tape_ThatContradictsItself_IsRefused()
    {
        var tape = new ScriptedTape()
            .At(1, Sell(0, 1, 4_998, 5), Accepted(Own, Side.Sell, 4_998, 5), Rested(Own, Side.Sell, 4_998, 5, 5), Rested(Own, Side.Sell, 4_998, 5, 5))
            .Complete();

        var exception = Assert.Throws<TapeFormatException>(() => TapeExplain.Order(tape, Own));

        Assert.Contains("contradicts itself", exception.Message, StringComparison.Ordinal);
    }

    private static OrderExplanation Explain(ScriptedTape tape) => TapeExplain.Order(tape.Complete(), Own);

    private static string Page(OrderExplanation order) =>
        string.Join('\n', OrderPage.Of(order).Paragraphs.SelectMany(paragraph => paragraph.Sentences));

    private static MarketEvent Accepted(OrderId order, Side side, long price, long lots) => Event(MarketEventKind.OrderAccepted, order, side, price, lots, lots);

    private static MarketEvent Rested(OrderId order, Side side, long price, long shown, long left) => Event(MarketEventKind.OrderRested, order, side, price, shown, left);
}
