using Arena.Sdk;
using static Arena.Exchange.Tests.TestVenue;

namespace Arena.Exchange.Tests;

/// <summary>Every reason of the venue (100 to 115; the rest: MoreRejectReasonTests), and what is around it: nothing changes, or only what the event says.</summary>
public sealed class RejectReasonTests
{
    private readonly TestVenue _venue = new();

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Order_InstrumentThatDoesNotExist_IsUnknownInstrument(int instrument)
    {
        _venue.Send(Order() with { Instrument = new InstrumentId(instrument) });
        Assert.Equal(RejectReason.UnknownInstrument, _venue.Rejection);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_001)]
    [InlineData(long.MaxValue)]
    public void Order_QuantityOutOfRange_IsInvalidQuantity(long lots)
    {
        _venue.Send(Order() with { Quantity = new Quantity(lots) });
        Assert.Equal(RejectReason.InvalidQuantity, _venue.Rejection);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(OrderBook.MaximumPrice + 1)]
    public void Order_PriceOutOfRange_IsInvalidPrice(long ticks)
    {
        _venue.Send(Order() with { Price = new Price(ticks) });
        Assert.Equal(RejectReason.InvalidPrice, _venue.Rejection);
    }

    [Fact]
    public void Order_PriceWhoseLargestOrderExceeds64Bits_IsInvalidPrice()
    {
        // 2^40 micro-units a tick and 1,000 lots leave room for prices below 2^63 / 2^40 / 1,000: 8,388.
        var venue = new TestVenue(null, Testing.TestInstruments.Equity() with
        {
            TickValue = new Money(1L << 40), PriceBandTicks = 1_000_000,
        });
        venue.Send(Order() with { Price = new Price(8_389) });
        Assert.Equal(RejectReason.InvalidPrice, venue.Rejection);
        venue.Sell(Bob, 8_388, 1_000);
        Assert.Equal(1_000, venue.Best(Side.Sell).Quantity.Lots);
    }

    [Theory]
    [InlineData(1_051)]
    [InlineData(949)]
    public void Order_PriceBeyondBand_IsOutsidePriceBand(long ticks)
    {
        _venue.Buy(Alice, ticks, 1);
        Assert.Equal(RejectReason.OutsidePriceBand, _venue.Rejection);
    }

    [Fact]
    public void CancelReduceReplace_OrderThatDoesNotRest_IsUnknownOrder()
    {
        var filled = _venue.Buy(Alice, 1_000, 5);
        _venue.Sell(Bob, 1_000, 5);
        foreach (var order in (OrderId[])[filled, OrderId.None, OrderId.Of(Alice.Index, 77), new OrderId(-1)])
        {
            _venue.Cancel(Alice, order);
            Assert.Equal(RejectReason.UnknownOrder, _venue.Rejection);
            _venue.Reduce(Alice, order, 1);
            Assert.Equal(RejectReason.UnknownOrder, _venue.Rejection);
            _venue.Replace(Alice, order, 999, 1);
            Assert.Equal(RejectReason.UnknownOrder, _venue.Rejection);
        }
    }

    [Fact]
    public void Cancel_OrderOfAnotherAccount_IsUnknownOrder()
    {
        // Also of one owner: a book of a firm cannot touch another's orders.
        var order = _venue.Buy(DeskOne, 1_000, 5);
        _venue.Cancel(Bob, order);
        Assert.Equal(RejectReason.UnknownOrder, _venue.Rejection);
        _venue.Cancel(DeskTwo, order);
        Assert.Equal(RejectReason.UnknownOrder, _venue.Rejection);
        Assert.Equal(5, _venue.Remaining(order));
    }

    [Fact]
    public void Order_IdUsedBefore_IsDuplicateOrderId()
    {
        var order = _venue.Buy(Alice, 1_000, 5);
        _venue.Cancel(Alice, order);
        _venue.Send(Order() with { Order = order });
        Assert.Equal(RejectReason.DuplicateOrderId, _venue.Rejection);
    }

    [Fact]
    public void Order_IdOfAnotherAccountOrNone_IsDuplicateOrderId()
    {
        foreach (var order in (OrderId[])[OrderId.Of(Bob.Index, 9), OrderId.None, OrderId.Of(Alice.Index, 0), new OrderId(-9)])
        {
            _venue.Send(Order() with { Order = order });
            Assert.Equal(RejectReason.DuplicateOrderId, _venue.Rejection);
        }
    }

    [Fact]
    public void Order_IdOutOfTurn_IsFreeInsideTheWindowAndInTheOtherRange()
    {
        void Try(long sequence, RejectReason expected)
        {
            _venue.Send(Order() with { Order = OrderId.Of(Alice.Index, sequence) });
            Assert.Equal(expected, _venue.Events[0].Reason);
        }

        Try(5_000, RejectReason.None);
        Try(5_000 - 1_023, RejectReason.None);
        Try(5_000 - 1_023, RejectReason.DuplicateOrderId);
        Try(5_000 - 1_024, RejectReason.DuplicateOrderId);
        Try(1L << 39, RejectReason.None);
        Try(4_999, RejectReason.None);
        Try(4_999, RejectReason.DuplicateOrderId);
    }

    [Fact]
    public void Order_AfterARefusal_MayUseItsIdAgain()
    {
        var command = Order() with { Quantity = default };
        _venue.Send(command);
        _venue.Send(command with { Quantity = new Quantity(1) });
        Assert.Equal([MarketEventKind.OrderAccepted, MarketEventKind.OrderRested], _venue.Kinds);
    }

    [Fact]
    public void PostOnly_PriceReachesBestAsk_IsPostOnlyWouldTake()
    {
        _venue.Sell(Bob, 1_002, 5);
        _venue.Limit(Alice, Side.Buy, 1_002, 5, postOnly: true);
        Assert.Equal(RejectReason.PostOnlyWouldTake, _venue.Rejection);
        _venue.Limit(Alice, Side.Buy, 1_001, 5, postOnly: true);
        Assert.Equal(1_001, _venue.Best(Side.Buy).Price.Ticks);
    }

    [Fact]
    public void FillOrKill_TooLittleInsideLimit_IsCannotFillWhole()
    {
        _venue.Sell(Bob, 1_001, 5);
        _venue.Sell(Bob, 1_002, 5);
        _venue.Limit(Alice, Side.Buy, 1_001, 6, TimeInForce.FillOrKill);
        Assert.Equal(RejectReason.CannotFillWhole, _venue.Rejection);
        _venue.Limit(Alice, Side.Buy, 1_002, 6, TimeInForce.FillOrKill);
        Assert.Equal(2, _venue.Trades.Count());
    }

    [Fact]
    public void Market_EmptyBook_IsAcceptedAndCancelledForNoLiquidity()
    {
        _venue.Market(Alice, Side.Buy, 5);
        Assert.Equal([MarketEventKind.OrderAccepted, MarketEventKind.OrderCancelled], _venue.Kinds);
        Assert.Equal((RejectReason.NoLiquidity, 5), (_venue.Events[1].Reason, _venue.Events[1].Quantity.Lots));
    }

    [Fact]
    public void Quote_BidNotBelowAsk_IsCrossedQuoteAndKeepsTheOldOne()
    {
        var (bid, _) = _venue.Quote(Alice, 999, 5, 1_001, 5);
        _venue.Quote(Alice, 1_000, 5, 1_000, 5);
        Assert.Equal(RejectReason.CrossedQuote, _venue.Rejection);
        Assert.Equal(OrderId.None, _venue.Events[0].Order);
        Assert.Equal(5, _venue.Remaining(bid));
    }

    [Fact]
    public void AnyCommand_AfterTheClose_IsSessionClosed()
    {
        _venue.Pair.Close(Timestamp.FromSeconds(2));
        foreach (var kind in Enum.GetValues<CommandKind>())
        {
            _venue.Send(Order() with { Kind = kind });
            Assert.Equal(RejectReason.SessionClosed, _venue.Rejection);
        }

        _venue.Pair.Reset();
        _venue.Send(Order());
        Assert.Equal(MarketEventKind.OrderAccepted, _venue.Events[0].Kind);
    }

    [Fact]
    public void Order_OwnerHasAllItMayHave_IsTooManyOpenOrders()
    {
        var venue = new TestVenue(new VenueOptions { MaximumOpenOrdersPerOwner = 2 });
        venue.Buy(DeskOne, 999, 1);
        venue.Buy(DeskTwo, 998, 1);
        venue.Buy(DeskOne, 997, 1);
        Assert.Equal(RejectReason.TooManyOpenOrders, venue.Rejection);
        venue.Quote(DeskTwo, 997, 1, 1_003, 1);
        Assert.Equal(RejectReason.TooManyOpenOrders, venue.Rejection);
        venue.Limit(DeskOne, Side.Buy, 1_000, 1, TimeInForce.ImmediateOrCancel);
        Assert.Equal(MarketEventKind.OrderAccepted, venue.Events[0].Kind);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(long.MaxValue)]
    public void Reduce_ByAllThatRestsOrMore_IsInvalidReduction(long by)
    {
        var order = _venue.Buy(Alice, 1_000, 5);
        _venue.Reduce(Alice, order, by);
        Assert.Equal(RejectReason.InvalidReduction, _venue.Rejection);
        Assert.Equal(5, _venue.Remaining(order));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void AnyCommand_AccountThatDoesNotExist_IsUnknownAccount(int account)
    {
        foreach (var kind in Enum.GetValues<CommandKind>())
        {
            _venue.Send(Order() with { Kind = kind, Account = new AccountId(account) });
            Assert.Equal(RejectReason.UnknownAccount, _venue.Rejection);
        }
    }

    [Fact]
    public void Order_KindsOrFlagsThatMeanNothingTogether_IsMalformedCommand()
    {
        Command[] malformed =
        [
            Order() with { Kind = 0 },
            Order() with { Kind = (CommandKind)7 },
            Order() with { Side = (Side)2 },
            Order() with { Type = (OrderType)2 },
            Order() with { TimeInForce = (TimeInForce)3 },
            Order() with { Purpose = (OrderPurpose)3 },
            Order() with { Type = OrderType.Market },
            Order() with { TimeInForce = TimeInForce.FillOrKill, PostOnly = PostOnly.Reject },
            Order() with { Type = OrderType.Market, TimeInForce = TimeInForce.ImmediateOrCancel, PostOnly = PostOnly.Reject },
            Order() with { PostOnly = (PostOnly)3 },
            Order() with { Type = (OrderType)6 },
            Order() with { Type = OrderType.Stop, StopPrice = new Price(1_000) },
            Order() with { Type = OrderType.Stop, StopPrice = new Price(1_000), TimeInForce = TimeInForce.FillOrKill },
            Order() with { Type = OrderType.StopLimit, StopPrice = new Price(1_000), TimeInForce = TimeInForce.FillOrKill },
            Order() with { Type = OrderType.StopLimit, StopPrice = new Price(1_000), PostOnly = PostOnly.Reprice },
            Order() with { Type = OrderType.PegBest, TimeInForce = TimeInForce.ImmediateOrCancel },
            Order() with { Type = OrderType.PegMid, PostOnly = PostOnly.Reject },
            Order() with { Kind = CommandKind.Replace, PostOnly = (PostOnly)3 },
            Order() with { Kind = CommandKind.Replace, Purpose = (OrderPurpose)3 },
            Order() with { Kind = CommandKind.Quote, Type = OrderType.PegBest },
            Order() with { Kind = CommandKind.Quote, Purpose = (OrderPurpose)3 },
            Order() with { Kind = CommandKind.CancelAll, CancelScope = (CancelScope)8 },
            Order() with { Kind = CommandKind.CancelAll, CancelScope = CancelScope.OneSide, Side = (Side)2 },
            Order() with { Kind = CommandKind.Replace, TimeInForce = TimeInForce.ImmediateOrCancel },
            Order() with { Kind = CommandKind.Replace, Type = OrderType.Market },
            Order() with { Kind = CommandKind.Quote, PostOnly = PostOnly.Reject },
        ];
        foreach (var command in malformed)
        {
            _venue.Send(command);
            Assert.Equal(RejectReason.MalformedCommand, _venue.Rejection);
        }
    }

    [Fact]
    public void Order_MeetsItsOwner_IsCancelledForSelfTradePrevention()
    {
        var venue = new TestVenue(new VenueOptions { SelfTradePrevention = SelfTradePrevention.CancelIncoming });
        venue.Sell(DeskOne, 1_001, 5);
        venue.Buy(DeskTwo, 1_001, 3);
        Assert.Equal([MarketEventKind.OrderAccepted, MarketEventKind.OrderCancelled], venue.Kinds);
        Assert.Equal(RejectReason.SelfTradePrevented, venue.Events[1].Reason);
    }

    private Command Order() => new()
    {
        Kind = CommandKind.Order, Account = Alice, Instrument = Equity, Side = Side.Buy, Order = _venue.NextId(Alice),
        Price = new Price(1_000), Quantity = new Quantity(1),
    };
}
