namespace Arena.Sdk.Tests;

/// <summary>What each call of <see cref="OrderActions"/> asks for.</summary>
public sealed class OrderActionsTests
{
    private static readonly InstrumentId Equity = new(1);
    private readonly OrderActions _orders = new(account: 4);

    [Fact]
    public void Limit_WithDisplay_IsAnIceberg()
    {
        var id = _orders.Limit(Equity, Side.Sell, new Price(90), new Quantity(50), postOnly: PostOnly.Reprice, display: new Quantity(10));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Order = id, Instrument = Equity, Side = Side.Sell, Type = OrderType.Limit,
            PostOnly = PostOnly.Reprice, Price = new Price(90), Quantity = new Quantity(50), DisplayQuantity = new Quantity(10),
        });
        Assert.Equal(OrderId.Of(4, 1), id);
    }

    [Fact]
    public void Stop_Sent_WaitsForItsStopPriceAndThenIsImmediate()
    {
        var id = _orders.Stop(Equity, Side.Sell, new Price(80), new Quantity(5));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Order = id, Instrument = Equity, Side = Side.Sell, Type = OrderType.Stop,
            TimeInForce = TimeInForce.ImmediateOrCancel, StopPrice = new Price(80), Quantity = new Quantity(5),
        });
    }

    [Fact]
    public void StopLimit_Sent_StatesBothPrices()
    {
        var id = _orders.StopLimit(Equity, Side.Buy, new Price(110), new Price(112), new Quantity(5));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Order = id, Instrument = Equity, Side = Side.Buy, Type = OrderType.StopLimit,
            StopPrice = new Price(110), Price = new Price(112), Quantity = new Quantity(5),
        });
    }

    [Theory]
    [InlineData(OrderType.PegBest)]
    [InlineData(OrderType.PegMid)]
    public void Peg_Sent_StatesOffsetWorstPriceAndDisplay(OrderType type)
    {
        var id = type == OrderType.PegBest
            ? _orders.PegToBest(Equity, Side.Buy, new Quantity(30), -2, new Price(105), new Quantity(10))
            : _orders.PegToMid(Equity, Side.Buy, new Quantity(30), -2, new Price(105), new Quantity(10));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Order = id, Instrument = Equity, Side = Side.Buy, Type = type, PegOffset = -2,
            Price = new Price(105), Quantity = new Quantity(30), DisplayQuantity = new Quantity(10),
        });
    }

    [Fact]
    public void Replacements_OfEachKind_HaveAnIdentityOfTheirOwn()
    {
        var limit = _orders.Replace(OrderId.Of(4, 77), new Price(9), new Quantity(8), PostOnly.Reject, new Quantity(2));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = OrderId.Of(4, 77), NewOrder = limit, Price = new Price(9), Quantity = new Quantity(8),
            PostOnly = PostOnly.Reject, DisplayQuantity = new Quantity(2),
        });
        var stop = _orders.ReplaceStop(OrderId.Of(4, 78), new Price(7), new Quantity(6));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = OrderId.Of(4, 78), NewOrder = stop, StopPrice = new Price(7), Quantity = new Quantity(6),
        });
        var peg = _orders.ReplacePeg(OrderId.Of(4, 79), new Quantity(5), 3, new Price(4));
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = OrderId.Of(4, 79), NewOrder = peg, PegOffset = 3, Price = new Price(4),
            Quantity = new Quantity(5),
        });
        Assert.Equal([OrderId.Of(4, 1), OrderId.Of(4, 2), OrderId.Of(4, 3)], [limit, stop, peg]);
    }

    [Fact]
    public void CancelAll_Narrowed_NeverLeavesTheAccount()
    {
        _orders.CancelAll();
        AssertAsked(new OrderRequest { Kind = OrderRequestKind.CancelAll });
        _orders.CancelAll(Equity);
        AssertAsked(new OrderRequest { Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneInstrument, Instrument = Equity });
        _orders.CancelAll(Side.Sell);
        AssertAsked(new OrderRequest { Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneSide, Side = Side.Sell });
        _orders.CancelAll(Equity, Side.Sell);
        AssertAsked(new OrderRequest
        {
            Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneInstrument | CancelScope.OneSide, Instrument = Equity,
            Side = Side.Sell,
        });
    }

    [Fact]
    public void Requests_MoreThanARoundHolds_AreAFault()
    {
        for (var i = 0; i < OrderActions.MaximumRequests; i++) _orders.PegToMid(Equity, Side.Buy, new Quantity(1));
        Assert.Throws<BotAnswerException>(() => _orders.Stop(Equity, Side.Buy, new Price(1), new Quantity(1)));
    }

    private void AssertAsked(OrderRequest expected) => Assert.Equal(expected, _orders.Requests[^1]);
}
