using Arena.Sdk;
using static Arena.Exchange.Tests.TestVenue;

namespace Arena.Exchange.Tests;

/// <summary>The reasons 116 to 122, at both ends of what is allowed.</summary>
public sealed class MoreRejectReasonTests
{
    private static readonly InstrumentSpec OnTable = Testing.TestInstruments.Equity() with
    {
        TickTable = [new TickStep(new Price(1_000), 5)], MinimumOrderQuantity = new Quantity(2),
    };

    [Theory]
    [InlineData(999, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    [InlineData(1_004, false)]
    [InlineData(1_005, true)]
    public void Order_PriceOnOrOffTheTable_IsInvalidTickOff(long ticks, bool isAccepted)
    {
        var venue = new TestVenue(null, OnTable);
        venue.Buy(Alice, ticks, 2);
        Answers(venue, isAccepted, RejectReason.InvalidTick);
        venue.Quote(Bob, ticks, 2, 1_010, 0);
        Answers(venue, isAccepted, RejectReason.InvalidTick);
        venue.Quote(Bob, 998, 0, ticks, 2);
        Answers(venue, isAccepted, RejectReason.InvalidTick);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(long.MaxValue, false)]
    public void Order_DisplayQuantity_IsAtLeastTheSmallestAndBelowTheQuantity(long display, bool isAccepted)
    {
        var venue = new TestVenue(null, OnTable);
        venue.Send(Order(venue) with { DisplayQuantity = new Quantity(display) });
        Answers(venue, isAccepted, RejectReason.InvalidDisplayQuantity);
        venue.Send(Order(venue) with { Type = OrderType.PegBest, Price = default, DisplayQuantity = new Quantity(display) });
        if (isAccepted) Assert.Equal(MarketEventKind.OrderAccepted, venue.Events[0].Kind);
        else Assert.Equal(RejectReason.InvalidDisplayQuantity, venue.Rejection);
    }

    [Theory]
    [InlineData(OrderType.Limit, TimeInForce.ImmediateOrCancel)]
    [InlineData(OrderType.Market, TimeInForce.FillOrKill)]
    [InlineData(OrderType.Stop, TimeInForce.ImmediateOrCancel)]
    [InlineData(OrderType.StopLimit, TimeInForce.Day)]
    public void Order_DisplayQuantityWhereNothingCanHide_IsInvalidDisplayQuantity(OrderType type, TimeInForce timeInForce)
    {
        var venue = new TestVenue();
        venue.Send(Order(venue) with
        {
            Type = type, TimeInForce = timeInForce, StopPrice = new Price(1_010), DisplayQuantity = new Quantity(2),
        });
        Assert.Equal(RejectReason.InvalidDisplayQuantity, venue.Rejection);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(OrderBook.MaximumPrice + 1)]
    [InlineData(long.MaxValue)]
    public void Stop_StopPriceOutOfRange_IsInvalidStopPrice(long ticks)
    {
        var venue = new TestVenue();
        var stop = Order(venue) with { Type = OrderType.StopLimit, StopPrice = new Price(ticks) };
        venue.Send(stop);
        Assert.Equal(RejectReason.InvalidStopPrice, venue.Rejection);
        venue.Send(stop with { StopPrice = new Price(1_010) });
        Assert.True(venue.Venue.IsHeld(stop.Order));
        venue.Send(stop with
        {
            Kind = CommandKind.Replace, Type = OrderType.Limit, SecondOrder = venue.NextId(Alice), StopPrice = new Price(ticks == 0 ? -7 : ticks),
        });
        Assert.Equal(RejectReason.InvalidStopPrice, venue.Rejection);
        Assert.True(venue.Venue.IsHeld(stop.Order));
    }

    [Theory]
    [InlineData(OrderType.PegBest, -999, false)]
    [InlineData(OrderType.PegBest, -998, true)]
    [InlineData(OrderType.PegBest, long.MinValue, false)]
    [InlineData(OrderType.PegBest, long.MaxValue, false)]
    [InlineData(OrderType.PegMid, 0, false)]
    public void Peg_NothingToFollowOrNoValidPrice_IsNoPegReference(OrderType type, long offset, bool isAccepted)
    {
        var venue = new TestVenue();
        venue.Buy(Bob, 999, 1);
        venue.Send(Order(venue) with { Type = type, Price = default, PegOffset = offset });
        Answers(venue, isAccepted, RejectReason.NoPegReference);
        venue.Sell(Bob, 1_003, 1);
        venue.Send(Order(venue) with { Type = type, Price = default, PegOffset = long.MaxValue });
        Assert.Equal(1_002, venue.Best(Side.Buy).Price.Ticks);
    }

    [Fact]
    public void Commands_FasterThanTheAllowance_AreTooManyMessagesForTheWholeOwner()
    {
        var venue = new TestVenue(new VenueOptions { MessageRate = new MessageRate(PerSecond: 10, Burst: 2) });
        var order = venue.Buy(DeskOne, 999, 5);
        venue.Quote(DeskTwo, 998, 1, 1_002, 1);
        venue.Replace(DeskOne, order, 999, 4);
        Assert.Equal(RejectReason.TooManyMessages, venue.Rejection);
        venue.Reduce(DeskOne, order, 1);
        Assert.Equal(4, venue.Remaining(order));
        venue.Buy(Bob, 999, 5);
        Assert.Equal(MarketEventKind.OrderAccepted, venue.Events[0].Kind);
        venue.AdvanceTo(Timestamp.FromMilliseconds(100));
        venue.Replace(DeskOne, order, 999, 3);
        Assert.Equal(3, venue.Events[1].Quantity.Lots);
        venue.Pair.Reset();
        venue.Buy(DeskOne, 999, 5);
        Assert.Equal(MarketEventKind.OrderAccepted, venue.Events[0].Kind);
    }

    [Fact]
    public void Commands_InAHalt_AreTradingHaltedUnlessTheyOnlyTakeOut()
    {
        var venue = Halting();
        var ask = venue.Sell(Bob, 1_020, 5);
        var (bid, _) = venue.Quote(DeskOne, 990, 5, 0, 0);
        venue.Buy(Alice, 1_020, 1);
        Assert.Equal(TradingPhase.Halted, venue.Venue.Phase(Equity));
        venue.Buy(Alice, 999, 1);
        Assert.Equal(RejectReason.TradingHalted, venue.Rejection);
        venue.Replace(Bob, ask, 1_020, 4);
        Assert.Equal(RejectReason.TradingHalted, venue.Rejection);
        venue.Quote(DeskOne, 991, 5, 0, 0);
        Assert.Equal(RejectReason.TradingHalted, venue.Rejection);
        venue.Quote(DeskOne, 990, 3, 0, 0);
        Assert.Equal(3, venue.Remaining(bid));
        venue.Quote(DeskOne, 990, 0, 0, 0);
        Assert.Equal(0, venue.Remaining(bid));
        venue.Reduce(Bob, ask, 1);
        Assert.Equal(4, venue.Remaining(ask));
        venue.Cancel(Bob, ask);
        Assert.Equal(0, venue.Remaining(ask));
    }

    [Fact]
    public void Orders_ThatCannotBeCollected_AreNotInAuctionCall()
    {
        var venue = new TestVenue(new VenueOptions { Phases = new PhaseOptions { OpeningAuction = Timestamp.FromSeconds(10) } });
        var resting = venue.Buy(Alice, 999, 5);
        Command[] refused =
        [
            Order(venue) with { TimeInForce = TimeInForce.ImmediateOrCancel },
            Order(venue) with { TimeInForce = TimeInForce.FillOrKill },
            Order(venue) with { Type = OrderType.Market, TimeInForce = TimeInForce.ImmediateOrCancel },
            Order(venue) with { PostOnly = PostOnly.Reject },
            Order(venue) with { PostOnly = PostOnly.Reprice },
            Order(venue) with { Type = OrderType.PegBest, Price = default },
            Order(venue) with { Type = OrderType.PegMid, Price = default },
            Order(venue) with { Kind = CommandKind.Replace, Order = resting, SecondOrder = venue.NextId(Alice), PostOnly = PostOnly.Reject },
        ];
        foreach (var command in refused)
        {
            venue.Send(command);
            Assert.Equal(RejectReason.NotInAuctionCall, venue.Rejection);
        }

        venue.Replace(Alice, resting, 998, 4);
        Assert.Equal(MarketEventKind.OrderRested, venue.Events[^1].Kind);
        venue.Send(Order(venue) with { Type = OrderType.Stop, TimeInForce = TimeInForce.ImmediateOrCancel, StopPrice = new Price(1) });
        Assert.Equal(MarketEventKind.OrderHeld, venue.Events[^1].Kind);
    }

    private static TestVenue Halting() => new(
        new VenueOptions { Phases = new PhaseOptions { HaltDuration = new Timestamp(1), ReopeningDuration = new Timestamp(1) } },
        Testing.TestInstruments.Equity() with { StaticBandTicks = 10 });

    private static void Answers(TestVenue venue, bool isAccepted, RejectReason otherwise)
    {
        if (!isAccepted) Assert.Equal(otherwise, venue.Rejection);
        else Assert.DoesNotContain(MarketEventKind.OrderRejected, venue.Kinds);
    }

    /// <summary>A limit order of 5, day, of Alice's at 999; not sent.</summary>
    private static Command Order(TestVenue venue) => new()
    {
        Kind = CommandKind.Order, Account = Alice, Instrument = Equity, Side = Side.Buy, Order = venue.NextId(Alice),
        Price = new Price(999), Quantity = new Quantity(5),
    };
}
