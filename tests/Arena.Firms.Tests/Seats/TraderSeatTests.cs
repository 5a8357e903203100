using System.Collections.Immutable;

namespace Arena.Firms.Tests;

public sealed class TraderSeatTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedTrader _trader = new();

    [Fact]
    public void Order_Filled_MovesPositionProfitAndOpenOrders()
    {
        var floor = Open(100);
        _trader.Script = (_, orders) => orders.Limit(default, Side.Buy, new Price(1_001), new Quantity(4));
        floor.Step(1);
        _trader.Script = (_, _) => { };
        (Quantity Position, Money Profit, int Fills, int Open) seen = default;
        _trader.Script = (context, _) =>
            seen = (context.Position(default), context.ProfitAndLoss, context.Fills.Length, context.OpenOrders.Length);
        floor.Step(1);

        Assert.Equal((new Quantity(4), new Money(-40_000), 1, 0), seen);
        Assert.Equal(seen.Profit, floor.Ledger.Pnl(default).Total);
    }

    [Fact]
    public void Order_PastThePositionLimit_IsShrunkAndTheTraderTold()
    {
        var floor = Open(10);
        _trader.Script = (_, orders) =>
        {
            orders.Limit(default, Side.Buy, new Price(990), new Quantity(7));
            orders.Market(default, Side.Buy, new Quantity(7));
            orders.Market(default, Side.Buy, new Quantity(7));
        };
        floor.Step(1);
        Assert.Equal([7, 3], floor.Decision.Commands.ToArray().Select(c => c.Quantity.Lots));
        Assert.Equal([NoticeKind.OrderShrunk, NoticeKind.OrderRefused], floor.Decision.Notices.ToArray().Select(n => n.Kind));
        RejectReason[] reasons = [];
        _trader.Script = (context, _) => reasons = context.Rejections.ToArray().Select(r => r.Reason).ToArray();
        floor.Step(1);
        Assert.Equal([RejectReason.PositionLimit, RejectReason.PositionLimit], reasons);
    }

    [Fact]
    public void Fault_BotThrows_CancelsItsOrdersAndSettlesItsPosition()
    {
        var floor = Open(100);
        _trader.Script = (_, orders) =>
        {
            orders.Market(default, Side.Buy, new Quantity(4));
            orders.Limit(default, Side.Buy, new Price(990), new Quantity(7));
        };
        floor.Step(1);
        _trader.Script = (_, _) => throw new InvalidOperationException("boom");
        floor.Step(1);
        Assert.Equal((NoticeKind.BotFaulted, RejectReason.BotThrew), (floor.Decision.Notices[0].Kind, floor.Decision.Notices[0].Reason));
        Assert.Equal(CommandKind.CancelAll, Assert.Single(floor.Decision.Commands.ToArray()).Kind);
        var asked = _trader.Asked;
        floor.Step(1);
        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(4, floor.Position(0, 0));
        Assert.DoesNotContain(new Price(990), floor.Market!.Books[0].Bids.ToArray().Select(l => l.Price));
        floor.Close();
        Assert.Equal(0, floor.Position(0, 0));
        floor.OpenSession();
        floor.Step(2);
        Assert.Equal(asked, _trader.Asked);
    }

    [Fact]
    public void Fault_OrderStillOnItsWay_IsCancelledWhenItArrived()
    {
        var floor = Open(100, Timestamp.FromMilliseconds(2_500));
        _trader.Script = (_, orders) => orders.Limit(default, Side.Buy, new Price(990), new Quantity(7));
        floor.Step(1);
        _trader.Script = (_, _) => throw new InvalidOperationException("boom");
        floor.Step(8);
        Assert.DoesNotContain(new Price(990), floor.Market!.Books[0].Bids.ToArray().Select(l => l.Price));
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void SessionOpened_Trader_IsToldItsLimitAndHasAStreamOfItsOwn()
    {
        SessionInfo? info = null;
        _trader.Opening = session => info = session;
        Open(100);
        Assert.Equal((0, 100), (info!.Session, info.PositionLimit.Lots));
        Assert.Equal(RandomStream.Derive(7, 0, "bot/wolf/wolf").NextBits(), info.Random.NextBits());
    }

    private Floor Open(long limit, Timestamp? latency = null)
    {
        var options = new TraderOptions
        {
            Name = "wolf", Strategy = TestFirms.AnyBot, PositionLimitLots = limit, Latency = latency ?? Timestamp.FromMilliseconds(1),
        };
        var floor = Floor.WithTrader(options, _trader, Market);
        floor.StreetQuotes(999, 1_001);
        return floor.Step(1);
    }
}
