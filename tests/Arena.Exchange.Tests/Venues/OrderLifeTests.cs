using Arena.Sdk;
using static Arena.Exchange.Tests.TestVenue;
using static Arena.Exchange.MarketEventKind;

namespace Arena.Exchange.Tests;

/// <summary>What becomes of orders, by the recorded events.</summary>
public sealed class OrderLifeTests
{
    private readonly TestVenue _venue = new();

    [Fact]
    public void Limit_NothingToTake_IsAcceptedAndRests()
    {
        var order = _venue.Buy(Alice, 999, 7);
        Assert.Equal([OrderAccepted, OrderRested], _venue.Kinds);
        Assert.Equal(new Level(new Price(999), new Quantity(7), 1), _venue.Best(Side.Buy));
        Assert.True(_venue.Venue.TryGetOrder(order, out var open));
        Assert.Equal(new OrderView(order, Alice, Side.Buy, new Price(999), new Quantity(7), new Quantity(7)), open);
    }

    [Fact]
    public void Limit_CrossesTwoLevels_TakesBestFirstThenRests()
    {
        _venue.Sell(Bob, 1_002, 4);
        _venue.Sell(Bob, 1_001, 3);
        var order = _venue.Buy(Alice, 1_002, 10);
        Assert.Equal([OrderAccepted, Trade, Trade, OrderRested], _venue.Kinds);
        Assert.Equal([(1_001, 3, 7), (1_002, 4, 3)], _venue.Trades.Select(
            trade => (trade.Price.Ticks, trade.Quantity.Lots, trade.TakerRemaining.Lots)));
        Assert.Equal(3, _venue.Remaining(order));
        Assert.Equal(new Level(new Price(1_002), new Quantity(3), 1), _venue.Best(Side.Buy));
    }

    [Fact]
    public void Limit_SamePrice_FillsOldestFirst()
    {
        var first = _venue.Sell(Bob, 1_001, 2);
        var second = _venue.Sell(DeskOne, 1_001, 2);
        var third = _venue.Sell(Bob, 1_001, 2);
        Assert.Equal((0, 2, 4), (
            _venue.Venue.QuantityAhead(first), _venue.Venue.QuantityAhead(second), _venue.Venue.QuantityAhead(third)));
        _venue.Buy(Alice, 1_001, 5);
        Assert.Equal([first, second, third], _venue.Trades.Select(trade => trade.Order));
        Assert.Equal(1, _venue.Remaining(third));
        Assert.Equal(0, _venue.Venue.QuantityAhead(third));
        Assert.Equal(-1, _venue.Venue.QuantityAhead(first));
    }

    [Fact]
    public void Trade_States_BothSidesWithPurposesAndMidBefore()
    {
        _venue.Buy(Bob, 998, 5);
        var maker = _venue.Sell(Bob, 1_001, 5);
        var taker = _venue.NextId(Alice);
        _venue.Send(new Command
        {
            Kind = CommandKind.Order, Account = Alice, Instrument = Equity, Side = Side.Buy, Order = taker,
            TimeInForce = TimeInForce.ImmediateOrCancel, Purpose = OrderPurpose.Hedging, Price = new Price(1_001), Quantity = new Quantity(2),
        });
        var trade = Assert.Single(_venue.Trades);
        Assert.Equal((Bob, maker, Side.Sell, OrderPurpose.Trading), (trade.Account, trade.Order, trade.Side, trade.Purpose));
        Assert.Equal((Alice, taker, OrderPurpose.Hedging), (trade.TakerAccount, trade.TakerOrder, trade.TakerPurpose));
        Assert.Equal((2, 3, 0), (trade.Quantity.Lots, trade.Remaining.Lots, trade.TakerRemaining.Lots));
        Assert.Equal(new HalfTicks(1_999), trade.MidBefore);
    }

    [Fact]
    public void ImmediateOrCancel_PartlyFilled_CancelsTheRest()
    {
        _venue.Sell(Bob, 1_001, 3);
        var order = _venue.Limit(Alice, Side.Buy, 1_001, 5, TimeInForce.ImmediateOrCancel);
        Assert.Equal([OrderAccepted, Trade, OrderCancelled], _venue.Kinds);
        Assert.Equal((2, RejectReason.NoLiquidity), (_venue.Events[2].Quantity.Lots, _venue.Events[2].Reason));
        Assert.False(_venue.Venue.TryGetOrder(order, out _));
    }

    [Fact]
    public void FillOrKill_OwnOrdersInTheWay_CountOnlyWhereTheyWouldBeCancelled()
    {
        foreach (var (prevention, fills) in (ReadOnlySpan<(SelfTradePrevention, bool)>)
                 [
                     (SelfTradePrevention.CancelResting, true), (SelfTradePrevention.CancelIncoming, false),
                     (SelfTradePrevention.CancelBoth, false), (SelfTradePrevention.Decrement, false),
                 ])
        {
            var venue = new TestVenue(new VenueOptions { SelfTradePrevention = prevention });
            venue.Sell(DeskOne, 1_000, 4);
            venue.Sell(Bob, 1_001, 4);
            venue.Limit(DeskTwo, Side.Buy, 1_001, 4, TimeInForce.FillOrKill);
            Assert.Equal(fills, venue.Trades.Any());
        }
    }

    [Fact]
    public void Cancel_InTheMiddleOfAQueue_LeavesTheOthersInOrder()
    {
        var first = _venue.Buy(Alice, 1_000, 1);
        var second = _venue.Buy(Bob, 1_000, 2);
        var third = _venue.Buy(DeskOne, 1_000, 4);
        _venue.Cancel(Bob, second);
        Assert.Equal([OrderCancelled], _venue.Kinds);
        Assert.Equal((2, RejectReason.None), (_venue.Events[0].Quantity.Lots, _venue.Events[0].Reason));
        Assert.Equal(1, _venue.Venue.QuantityAhead(third));
        Assert.Equal(new Level(new Price(1_000), new Quantity(5), 2), _venue.Best(Side.Buy));
        Assert.Equal(1, _venue.Remaining(first));
    }

    [Fact]
    public void Reduce_OfTheFirstInLine_KeepsPriority()
    {
        var first = _venue.Buy(Alice, 1_000, 5);
        _venue.Buy(Bob, 1_000, 5);
        _venue.Reduce(Alice, first, 3);
        Assert.Equal([OrderReduced], _venue.Kinds);
        Assert.Equal((3, 2), (_venue.Events[0].Quantity.Lots, _venue.Events[0].Remaining.Lots));
        _venue.Sell(DeskOne, 1_000, 1);
        Assert.Equal(first, Assert.Single(_venue.Trades).Order);
    }

    [Fact]
    public void Replace_SamePriceAndSmaller_KeepsItsPlaceUnderTheNewId()
    {
        var old = _venue.Buy(Alice, 1_000, 5);
        _venue.Buy(Bob, 1_000, 5);
        var replacement = _venue.Replace(Alice, old, 1_000, 4);
        Assert.Equal([OrderCancelled, OrderAccepted, OrderRestedInPlace], _venue.Kinds);
        Assert.Equal((old, replacement, replacement), (_venue.Events[0].Order, _venue.Events[1].Order, _venue.Events[2].Order));
        Assert.Equal(0, _venue.Venue.QuantityAhead(replacement));
        Assert.False(_venue.Venue.TryGetOrder(old, out _));
        _venue.Sell(DeskOne, 1_000, 1);
        Assert.Equal(replacement, Assert.Single(_venue.Trades).Order);
    }

    [Theory]
    [InlineData(1_000, 5)]
    [InlineData(1_000, 6)]
    public void Replace_SamePriceNotSmaller_GoesToTheEnd(long price, long lots)
    {
        var old = _venue.Buy(Alice, 1_000, 5);
        _venue.Buy(Bob, 1_000, 5);
        var replacement = _venue.Replace(Alice, old, price, lots);
        Assert.Equal([OrderCancelled, OrderAccepted, OrderRested], _venue.Kinds);
        Assert.Equal(5, _venue.Venue.QuantityAhead(replacement));
    }

    [Fact]
    public void Replace_PriceThatCrosses_TakesLikeANewOrder()
    {
        var old = _venue.Buy(Alice, 999, 5);
        _venue.Sell(Bob, 1_001, 2);
        var replacement = _venue.Replace(Alice, old, 1_001, 5);
        Assert.Equal([OrderCancelled, OrderAccepted, Trade, OrderRested], _venue.Kinds);
        Assert.Equal(3, _venue.Remaining(replacement));
    }

    [Fact]
    public void Replace_Refused_LeavesTheOldOrderWhereItWas()
    {
        var old = _venue.Buy(Alice, 999, 5);
        _venue.Buy(Bob, 999, 5);
        _venue.Replace(Alice, old, 1_999, 5);
        Assert.Equal(RejectReason.OutsidePriceBand, _venue.Rejection);
        Assert.Equal(0, _venue.Venue.QuantityAhead(old));
    }

    [Fact]
    public void CancelAll_TwoInstruments_AscendingInstrumentThenOldestFirst()
    {
        var other = _venue.NextId(Alice);
        _venue.Send(new Command
        {
            Kind = CommandKind.Order, Account = Alice, Instrument = new InstrumentId(1), Side = Side.Buy, Order = other,
            Price = new Price(1_000), Quantity = new Quantity(1),
        });
        var first = _venue.Sell(Alice, 1_005, 1);
        _venue.Buy(Bob, 1_000, 1);
        var second = _venue.Buy(Alice, 1_001, 1);
        _venue.Send(new Command { Kind = CommandKind.CancelAll, Account = Alice });
        Assert.Equal([first, second, other], _venue.Events.ToArray().Select(marketEvent => marketEvent.Order));
        Assert.All(_venue.Kinds, kind => Assert.Equal(OrderCancelled, kind));
        Assert.Equal(1_000, _venue.Best(Side.Buy).Price.Ticks);
    }

    [Fact]
    public void Mid_OneSideEmpties_StaysWhereItWas()
    {
        Assert.Equal(new HalfTicks(2_000), _venue.Venue.Mid(Equity));
        _venue.Buy(Alice, 999, 1);
        var ask = _venue.Sell(Bob, 1_002, 1);
        Assert.Equal(new HalfTicks(2_001), _venue.Venue.Mid(Equity));
        _venue.Cancel(Bob, ask);
        Assert.Equal(new HalfTicks(2_001), _venue.Venue.Mid(Equity));
        _venue.Pair.Reset();
        Assert.Equal(new HalfTicks(2_000), _venue.Venue.Mid(Equity));
    }
}
