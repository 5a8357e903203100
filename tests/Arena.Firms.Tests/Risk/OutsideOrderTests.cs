using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>A prop book's orders outside the firm, through the risk checks: each reason from 200 to 206.</summary>
public sealed class OutsideOrderTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedProp _prop = new();
    private readonly ScriptedQuoter _quoter = new();
    private readonly List<OrderRejection> _rejections = [];

    [Fact]
    public void Order_InsideAllLimits_IsSentAndSeenAsOpen()
    {
        var floor = Open(TestFirms.Prop(outside: true), (context, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(5)));
        floor.Step(1);
        Assert.Equal((CommandKind.Order, OrderId.Of(1, 1)), (floor.Decision.Commands[0].Kind, floor.Decision.Commands[0].Order));

        OpenOrder open = default;
        Then((context, _) => open = context.OpenOrders[0]);
        floor.Step(1);
        Assert.Equal(new OpenOrder(OrderId.Of(1, 1), default, Side.Buy, new Price(990), new Quantity(5)), open);
    }

    [Fact]
    public void Order_BookMayNotTradeOutside_IsRefused()
    {
        var floor = Open(TestFirms.Prop(outside: false), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(5)));
        AssertRefused(floor, RejectReason.OutsideOrdersNotAllowed, 5);
    }

    [Fact]
    public void Order_PastPositionLimit_IsShrunkThenRefused()
    {
        var floor = Open(TestFirms.Prop(outside: true, limit: 12), (_, actions) =>
        {
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(10));
            actions.Orders.Limit(default, Side.Buy, new Price(991), new Quantity(10));
            actions.Orders.Limit(default, Side.Buy, new Price(992), new Quantity(10));
            actions.Orders.Limit(default, Side.Sell, new Price(1_010), new Quantity(12));
        });
        floor.Step(1);

        Assert.Equal([10, 2, 12], floor.Decision.Commands.ToArray().Select(c => c.Quantity.Lots));
        Assert.Equal(
            [(NoticeKind.OrderShrunk, 8), (NoticeKind.OrderRefused, 10)],
            floor.Decision.Notices.ToArray().Select(n => (n.Kind, n.Quantity.Lots)));
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.PositionLimit, n.Reason));
        Then((_, _) => { });
        floor.Step(1);
        Assert.Equal([OrderId.Of(1, 2), OrderId.Of(1, 3)], _rejections.Select(r => r.Order));
    }

    [Fact]
    public void Order_FillOrKillPastPositionLimit_IsRefusedWhole()
    {
        var floor = Open(TestFirms.Prop(outside: true, limit: 12), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(1_001), new Quantity(13), TimeInForce.FillOrKill));
        AssertRefused(floor, RejectReason.PositionLimit, 13);
    }

    [Fact]
    public void Order_Oversize_IsShrunk()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(501)));
        floor.Step(1);

        Assert.Equal(500, floor.Decision.Commands[0].Quantity.Lots);
        Assert.Equal((NoticeKind.OrderShrunk, RejectReason.OrderSizeLimit, 1), Of(Assert.Single(floor.Decision.Notices.ToArray())));
    }

    [Fact]
    public void Order_TooFarFromMid_IsRefused()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(959), new Quantity(5)));
        AssertRefused(floor, RejectReason.PriceTooFar, 5);
    }

    [Fact]
    public void Order_PastGrossExposure_IsShrunkThenRefused()
    {
        // A lot is worth 1,000 ticks × 0.01 = 10 units: 100 units are 10 lots.
        var limits = TestFirms.WideLimits with { GrossExposure = 100 };
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
        {
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(7));
            actions.Orders.Limit(new InstrumentId(1), Side.Sell, new Price(1_010), new Quantity(7));
            actions.Orders.Limit(new InstrumentId(1), Side.Sell, new Price(1_010), new Quantity(1));
        }, limits);
        floor.Step(1);

        Assert.Equal([7, 3], floor.Decision.Commands.ToArray().Select(c => c.Quantity.Lots));
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.ExposureLimit, n.Reason));
        Assert.Equal([4, 1], floor.Decision.Notices.ToArray().Select(n => n.Quantity.Lots));
    }

    [Fact]
    public void Orders_MoreThanCommandsAllowed_AreRefusedAndQuotesStillSent()
    {
        // 6 commands: 2 quotes and 2 hedges are the firm's own, 2 are left to the book.
        var limits = TestFirms.WideLimits with { CommandsPerRound = 6 };
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
        {
            for (var i = 0; i < 5; i++) actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(1));
        }, limits);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(995), new Quantity(1), new Price(1_005), new Quantity(1));
        floor.Step(1);

        Assert.Equal(
            [CommandKind.Order, CommandKind.Order, CommandKind.Quote], floor.Decision.Commands.ToArray().Select(c => c.Kind));
        Assert.Equal(3, floor.Decision.Notices.Length);
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.TooManyCommands, n.Reason));
    }

    [Fact]
    public void Order_QuoterFaultsInTheSameRound_IsRefusedForTheFirmIsStopped()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(5)));
        _quoter.Script = (_, _) => throw new InvalidOperationException("out of order");
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Contains((NoticeKind.OrderRefused, RejectReason.FirmStopped, 5L), floor.Decision.Notices.ToArray().Select(Of));
    }

    [Fact]
    public void Replace_NearTheLimit_CountsTheOldOrderBesideTheNew()
    {
        var floor = Open(TestFirms.Prop(outside: true, limit: 15), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(10)));
        floor.Step(1);
        Then((context, actions) => actions.Orders.Replace(context.OpenOrders[0].Order, new Price(991), new Quantity(10)));
        floor.Step(1);
        Assert.Equal((CommandKind.Replace, 5), (floor.Decision.Commands[0].Kind, floor.Decision.Commands[0].Quantity.Lots));

        OpenOrder[] open = [];
        Then((context, _) => open = context.OpenOrders.ToArray());
        floor.Step(1);
        Assert.Equal([new OpenOrder(OrderId.Of(1, 2), default, Side.Buy, new Price(991), new Quantity(5))], open);
    }

    [Fact]
    public void CancelReduceReplace_UnknownOrder_AreRefusedWithoutTheVenue()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
        {
            actions.Orders.Cancel(OrderId.Of(1, 77));
            actions.Orders.Reduce(OrderId.Of(1, 77), new Quantity(1));
            actions.Orders.Replace(OrderId.Of(1, 77), new Price(990), new Quantity(1));
        });
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(3, floor.Decision.Notices.Length);
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.UnknownOrder, n.Reason));
    }

    [Fact]
    public void CancelAndReduce_OwnOrder_ChangeWhatIsOpen()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
        {
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(10));
            actions.Orders.Limit(default, Side.Buy, new Price(991), new Quantity(10));
        });
        floor.Step(1);
        Then((context, actions) =>
        {
            actions.Orders.Cancel(context.OpenOrders[0].Order);
            actions.Orders.Reduce(context.OpenOrders[1].Order, new Quantity(4));
        });
        floor.Step(1);
        OpenOrder[] open = [];
        Then((context, _) => open = context.OpenOrders.ToArray());
        floor.Step(1);

        Assert.Equal([new OpenOrder(OrderId.Of(1, 2), default, Side.Buy, new Price(991), new Quantity(6))], open);
    }

    [Fact]
    public void Order_MeaninglessTerms_IsRefusedWithItsReason()
    {
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
        {
            actions.Orders.Limit(new InstrumentId(2), Side.Buy, new Price(990), new Quantity(1));
            actions.Orders.Limit(new InstrumentId(-1), Side.Buy, new Price(990), new Quantity(1));
            actions.Orders.Limit(default, (Side)9, new Price(990), new Quantity(1));
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(0));
            actions.Orders.Limit(default, Side.Buy, new Price(0), new Quantity(1));
            actions.Orders.Market(default, Side.Buy, new Quantity(long.MinValue));
        });
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(
            [
                RejectReason.UnknownInstrument, RejectReason.UnknownInstrument, RejectReason.MalformedCommand,
                RejectReason.InvalidQuantity, RejectReason.InvalidPrice, RejectReason.InvalidQuantity,
            ],
            floor.Decision.Notices.ToArray().Select(n => n.Reason));
    }

    [Fact]
    public void Order_RefusedByTheVenue_IsNoLongerOpenAndTheBookTold()
    {
        // Inside the firm's distance of 100 ticks, outside the venue's band of 50.
        var floor = Open(TestFirms.Prop(outside: true), (_, actions) =>
            actions.Orders.Limit(default, Side.Buy, new Price(940), new Quantity(5)),
            TestFirms.WideLimits with { PriceDistanceTicks = 100 });
        floor.Step(1);
        Assert.Equal(1, floor.Decision.Commands.Length);
        var open = -1;
        Then((context, _) => open = context.OpenOrders.Length);
        floor.Step(1);

        Assert.Equal(0, open);
        Assert.Equal([new OrderRejection(OrderId.Of(1, 1), default, Side.Buy, RejectReason.OutsidePriceBand)], _rejections);
    }

    private Floor Open(PropBookOptions prop, Action<PropContext, PropActions> script, FirmLimits? limits = null)
    {
        Then(script);
        return Floor.WithFirm(TestFirms.With(prop) with { Limits = limits ?? TestFirms.WideLimits }, _quoter, [_prop], Market);
    }

    private void Then(Action<PropContext, PropActions> script) => _prop.Script = (context, actions) =>
    {
        foreach (var rejection in context.Rejections) _rejections.Add(rejection);
        script(context, actions);
    };

    private void AssertRefused(Floor floor, RejectReason reason, long lots)
    {
        floor.Step(1);
        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal((NoticeKind.OrderRefused, reason, lots), Of(Assert.Single(floor.Decision.Notices.ToArray())));
        Assert.Equal(new AccountId(1), floor.Decision.Notices[0].Account);
        Then((_, _) => { });
        floor.Step(1);
        Assert.Equal((OrderId.Of(1, 1), reason), (_rejections[0].Order, _rejections[0].Reason));
    }

    private static (NoticeKind Kind, RejectReason Reason, long Lots) Of(Notice notice) =>
        (notice.Kind, notice.Reason, notice.Quantity.Lots);
}
