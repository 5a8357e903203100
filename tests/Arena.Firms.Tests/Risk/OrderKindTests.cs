using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Stops, pegs, icebergs and mass cancels of a prop book on their way through the risk checks to the venue.</summary>
public sealed class OrderKindTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private static readonly InstrumentId Future = new(1);
    private readonly ScriptedProp _prop = new();
    private readonly ScriptedQuoter _quoter = new();

    [Fact]
    public void EachKind_InsideAllLimits_IsSentAsItWasAsked()
    {
        var floor = Open(orders =>
        {
            orders.Limit(default, Side.Buy, new Price(990), new Quantity(50), postOnly: PostOnly.Reprice, display: new Quantity(10));
            orders.Stop(Future, Side.Sell, new Price(900), new Quantity(5));
            orders.StopLimit(default, Side.Buy, new Price(1_010), new Price(1_015), new Quantity(6), TimeInForce.ImmediateOrCancel);
            orders.PegToBest(default, Side.Buy, new Quantity(7), -3, new Price(1_002), new Quantity(2));
            orders.PegToMid(Future, Side.Sell, new Quantity(8), 40);
        });
        floor.Step(1);

        var order = new Command { Kind = CommandKind.Order, Account = new AccountId(1) };
        Assert.Equal(
            [
                order with
                {
                    Order = OrderId.Of(1, 1), Price = new Price(990), Quantity = new Quantity(50), PostOnly = PostOnly.Reprice,
                    DisplayQuantity = new Quantity(10),
                },
                order with
                {
                    Order = OrderId.Of(1, 2), Instrument = Future, Side = Side.Sell, Type = OrderType.Stop,
                    TimeInForce = TimeInForce.ImmediateOrCancel, StopPrice = new Price(900), Quantity = new Quantity(5),
                },
                order with
                {
                    Order = OrderId.Of(1, 3), Type = OrderType.StopLimit, TimeInForce = TimeInForce.ImmediateOrCancel,
                    StopPrice = new Price(1_010), Price = new Price(1_015), Quantity = new Quantity(6),
                },
                order with
                {
                    Order = OrderId.Of(1, 4), Type = OrderType.PegBest, PegOffset = -3, Price = new Price(1_002), Quantity = new Quantity(7),
                    DisplayQuantity = new Quantity(2),
                },
                order with
                {
                    Order = OrderId.Of(1, 5), Instrument = Future, Side = Side.Sell, Type = OrderType.PegMid, PegOffset = 40,
                    Quantity = new Quantity(8),
                },
            ],
            floor.Decision.Commands.ToArray());
    }

    [Fact]
    public void StopsAndPegs_OnTheirWayOrHeld_CountInThePositionLimit()
    {
        var floor = Open(orders =>
        {
            orders.Stop(default, Side.Buy, new Price(1_040), new Quantity(5));
            orders.PegToBest(default, Side.Buy, new Quantity(4));
            orders.Limit(default, Side.Buy, new Price(990), new Quantity(9));
        }, limit: 12);
        floor.Step(1);

        Assert.Equal([5, 4, 3], floor.Decision.Commands.ToArray().Select(c => c.Quantity.Lots));
        Assert.Equal((NoticeKind.OrderShrunk, RejectReason.PositionLimit, 6), Of(Assert.Single(floor.Decision.Notices.ToArray())));
    }

    [Fact]
    public void StopLimitsAndPegs_TooFarFromMid_AreRefused()
    {
        var floor = Open(orders =>
        {
            orders.StopLimit(default, Side.Buy, new Price(1_040), new Price(1_041), new Quantity(1));
            orders.StopLimit(default, Side.Buy, new Price(1_040), new Price(0), new Quantity(2));
            orders.PegToBest(default, Side.Buy, new Quantity(3), worst: new Price(1_041));
            orders.PegToMid(default, Side.Sell, new Quantity(4), worst: new Price(-1));
            orders.PegToBest(default, Side.Buy, new Quantity(5), -41);
            orders.PegToMid(default, Side.Sell, new Quantity(6), long.MinValue);
        });
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(
            [
                (RejectReason.PriceTooFar, 1), (RejectReason.InvalidPrice, 2), (RejectReason.PriceTooFar, 3), (RejectReason.InvalidPrice, 4),
                (RejectReason.PriceTooFar, 5), (RejectReason.PriceTooFar, 6),
            ],
            floor.Decision.Notices.ToArray().Select(n => (n.Reason, n.Quantity.Lots)));
    }

    [Fact]
    public void Stop_AnyStopPrice_IsCheckedAsAMarketOrder()
    {
        var floor = Open(orders => orders.Stop(default, Side.Sell, new Price(1), new Quantity(501)));
        floor.Step(1);

        Assert.Equal(500, Assert.Single(floor.Decision.Commands.ToArray()).Quantity.Lots);
        Assert.Equal((NoticeKind.OrderShrunk, RejectReason.OrderSizeLimit, 1), Of(Assert.Single(floor.Decision.Notices.ToArray())));
    }

    [Theory]
    [InlineData(25, 10, 10)] // What is left is still more than what shows.
    [InlineData(10, 10, 0)]
    [InlineData(4, 10, 0)]
    public void Iceberg_Shrunk_ShowsWholeWhenNothingIsLeftToHide(long limit, long display, long sent)
    {
        var floor = Open(orders => orders.Limit(default, Side.Buy, new Price(990), new Quantity(30), display: new Quantity(display)), limit);
        floor.Step(1);

        var command = Assert.Single(floor.Decision.Commands.ToArray());
        Assert.Equal((limit, sent), (command.Quantity.Lots, command.DisplayQuantity.Lots));
    }

    [Fact]
    public void Order_KindOrFlagUnknown_IsMalformed()
    {
        var floor = Open(orders =>
        {
            orders.Limit(default, Side.Buy, new Price(990), new Quantity(1), postOnly: (PostOnly)3);
            orders.Restore(new OrderRequest
            {
                Kind = OrderRequestKind.Order, Order = OrderId.Of(1, 9), Type = (OrderType)6, Price = new Price(990), Quantity = new Quantity(1),
            });
            orders.Restore(new OrderRequest { Kind = (OrderRequestKind)6 });
        });
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(3, floor.Decision.Notices.Length);
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.MalformedCommand, n.Reason));
    }

    [Fact]
    public void CancelAll_Narrowed_IsSentWithItsScope()
    {
        var floor = Open(orders =>
        {
            orders.CancelAll();
            orders.CancelAll(Future);
            orders.CancelAll(Side.Sell);
            orders.CancelAll(Future, Side.Sell);
        });
        floor.Step(1);

        var cancel = new Command { Kind = CommandKind.CancelAll, Account = new AccountId(1) };
        Assert.Equal(
            [
                cancel,
                cancel with { CancelScope = CancelScope.OneInstrument, Instrument = Future },
                cancel with { CancelScope = CancelScope.OneSide, Side = Side.Sell },
                cancel with { CancelScope = CancelScope.OneInstrument | CancelScope.OneSide, Instrument = Future, Side = Side.Sell },
            ],
            floor.Decision.Commands.ToArray());
    }

    [Theory]
    [InlineData(CancelScope.WholeOwner, 0, Side.Buy, RejectReason.MalformedCommand)]
    [InlineData(CancelScope.WholeOwner | CancelScope.OneSide, 0, Side.Buy, RejectReason.MalformedCommand)]
    [InlineData((CancelScope)8, 0, Side.Buy, RejectReason.MalformedCommand)]
    [InlineData((CancelScope)255, 0, Side.Buy, RejectReason.MalformedCommand)]
    [InlineData(CancelScope.OneSide, 0, (Side)2, RejectReason.MalformedCommand)]
    [InlineData(CancelScope.OneInstrument, 2, Side.Buy, RejectReason.UnknownInstrument)]
    [InlineData(CancelScope.OneInstrument, -1, Side.Buy, RejectReason.UnknownInstrument)]
    public void CancelAll_ReachingForOtherBooksOrNothing_NeverLeavesTheFirm(
        CancelScope scope, int instrument, Side side, RejectReason reason)
    {
        var floor = Open(orders => orders.Restore(new OrderRequest
        {
            Kind = OrderRequestKind.CancelAll, CancelScope = scope, Instrument = new InstrumentId(instrument), Side = side,
        }));
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(reason, Assert.Single(floor.Decision.Notices.ToArray()).Reason);
    }

    [Fact]
    public void ReplaceOfEachKind_Asked_IsCheckedAsTheOrderItReplaces()
    {
        var floor = Open(orders =>
        {
            var stop = orders.Stop(default, Side.Sell, new Price(970), new Quantity(5));
            orders.ReplaceStop(stop, new Price(900), new Quantity(5));
            var peg = orders.PegToBest(default, Side.Buy, new Quantity(5), display: new Quantity(2));
            orders.ReplacePeg(peg, new Quantity(4), -1, new Price(1_000));
            orders.ReplacePeg(peg, new Quantity(4), -41);
            orders.ReplacePeg(peg, new Quantity(4), 0, new Price(1_041));
            var stopLimit = orders.StopLimit(default, Side.Sell, new Price(970), new Price(965), new Quantity(5));
            orders.ReplaceStop(stopLimit, default, new Quantity(5), new Price(959));
            orders.Replace(peg, new Price(990), new Quantity(4), (PostOnly)9);
        });
        floor.Step(1);

        var replace = new Command { Kind = CommandKind.Replace, Account = new AccountId(1) };
        Assert.Equal(
            [
                replace with
                {
                    Order = OrderId.Of(1, 1), SecondOrder = OrderId.Of(1, 2), Side = Side.Sell, StopPrice = new Price(900),
                    Quantity = new Quantity(5),
                },
                replace with
                {
                    Order = OrderId.Of(1, 3), SecondOrder = OrderId.Of(1, 4), PegOffset = -1, Price = new Price(1_000),
                    Quantity = new Quantity(4),
                },
            ],
            floor.Decision.Commands.ToArray().Where(c => c.Kind == CommandKind.Replace));
        Assert.Equal(
            [RejectReason.PriceTooFar, RejectReason.PriceTooFar, RejectReason.PriceTooFar, RejectReason.MalformedCommand],
            floor.Decision.Notices.ToArray().Select(n => n.Reason));
    }

    [Fact]
    public void Order_ShrunkBelowTheSmallestTheVenueTakes_IsRefused()
    {
        var floor = Open(
            orders =>
            {
                orders.Limit(default, Side.Buy, new Price(990), new Quantity(9));
                orders.Limit(default, Side.Buy, new Price(990), new Quantity(8));
                orders.Limit(default, Side.Sell, new Price(1_010), new Quantity(4));
            },
            limit: 12,
            [Market[0] with { MinimumOrderQuantity = new Quantity(5) }, Market[1]]);
        floor.Step(1);

        Assert.Equal(9, Assert.Single(floor.Decision.Commands.ToArray()).Quantity.Lots);
        Assert.Equal(
            [(NoticeKind.OrderRefused, RejectReason.PositionLimit, 8), (NoticeKind.OrderRefused, RejectReason.InvalidQuantity, 4)],
            floor.Decision.Notices.ToArray().Select(Of));
    }

    private Floor Open(Action<OrderActions> ask, long limit = 1_000, ImmutableArray<InstrumentSpec>? market = null)
    {
        _prop.Script = (_, actions) => ask(actions.Orders);
        return Floor.WithFirm(TestFirms.With(TestFirms.Prop(outside: true, limit: limit)), _quoter, [_prop], market ?? Market);
    }

    private static (NoticeKind Kind, RejectReason Reason, long Lots) Of(Notice notice) =>
        (notice.Kind, notice.Reason, notice.Quantity.Lots);
}
