using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Deltas and their bands. A lot of every instrument is worth 10 units of delta.</summary>
public sealed class HedgingTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedQuoter _quoter = new();
    private readonly ScriptedProp _prop = new();

    [Fact]
    public void CentralBook_OutsideItsBand_TradesTheFutureBackToTheTarget()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 100, TargetShare = 0.5, SlippageTicks = 2 }, TestFirms.Prop());
        PropSells(17);
        floor.Step(1);

        // Delta +170 to +50: 12 lots; 3 ticks below mid: through the bid at 999 by 2.
        var hedge = Assert.Single(floor.Decision.Commands.ToArray());
        Assert.Equal(
            (OrderPurpose.Hedging, TimeInForce.ImmediateOrCancel, new InstrumentId(1), Side.Sell, new Price(997), new Quantity(12)),
            (hedge.Purpose, hedge.TimeInForce, hedge.Instrument, hedge.Side, hedge.Price, hedge.Quantity));
        Assert.Equal(OrderId.Of(0, Book.FirstOwnSequence), hedge.Order);
        Idle();
        floor.Step(1);
        Assert.Equal(-12, floor.Position(0, 1));
        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(-12 * 10_000, floor.Ledger.Pnl(default).Hedging.Micros);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 11)]
    public void CentralBook_AtTheEdgeOfItsBand_IsHedgedOnlyBeyond(long lots, long hedged)
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 100 }, TestFirms.Prop());
        PropSells(lots);
        floor.Step(1);

        Assert.Equal(hedged, floor.Decision.Commands.ToArray().Sum(c => c.Quantity.Lots));
    }

    [Fact]
    public void Hedge_OnItsWay_IsNotSentTwice()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 100 }, TestFirms.Prop(), Timestamp.FromMilliseconds(2_500));
        PropSells(20);
        floor.Step(1);
        Assert.Equal(1, floor.Decision.Commands.Length);
        Idle();
        for (var round = 0; round < 4; round++)
        {
            floor.Step(1);
            Assert.Equal(0, floor.Decision.Commands.Length);
        }

        Assert.Equal(-20, floor.Position(0, 1));
    }

    [Fact]
    public void Hedge_FilledInPart_IsTriedAgain()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 100, SlippageTicks = 0 }, TestFirms.Prop());
        floor.StreetCancelAll();
        floor.StreetLimit(0, Side.Buy, 999, 100);
        floor.StreetLimit(0, Side.Sell, 1_001, 100);
        floor.StreetLimit(1, Side.Buy, 999, 5);
        floor.StreetLimit(1, Side.Buy, 998, 100);
        floor.StreetLimit(1, Side.Sell, 1_001, 100);
        floor.Step(1);
        PropSells(20);
        floor.Step(1);
        Idle();
        floor.Step(1);

        Assert.Equal(-5, floor.Position(0, 1));
        Assert.Equal((new Quantity(15), new Price(998)), (floor.Decision.Commands[0].Quantity, floor.Decision.Commands[0].Price));
    }

    [Fact]
    public void PropBook_WithABand_IsHedgedByATransferInTheSameRound()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 50 }, TestFirms.Prop(band: 50));
        PropSells(8);
        floor.Step(1);

        // The prop book sold 8 equities and buys 8 futures; the central book has the opposite of both, and nothing to hedge.
        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(
            [(0, 1, 8L), (1, 0, 8L)],
            floor.Decision.Transfers.ToArray().Select(t => (t.Buyer.Index, t.Seller.Index, t.Quantity.Lots)));
        TransferFill[] fills = [];
        _prop.Script = (context, _) => fills = context.Transfers.ToArray();
        floor.Step(1);
        Assert.Equal([Side.Sell, Side.Buy], fills.Select(f => f.Side));
    }

    [Fact]
    public void PropBook_DeskHasNoCapacityForItsHedge_IsHedgedAtTheVenueOnItsOwnAccount()
    {
        var options = TestFirms.With(TestFirms.Prop(band: 50)) with
        {
            Hedge = new HedgeOptions { CentralDeltaBand = 1e9 }, Transfers = TestFirms.Terms with { CapacityLots = 8 },
        };
        var floor = Floor.WithFirm(options, _quoter, [_prop], [Market[0] with { Beta = 2 }, Market[1]]);
        floor.StreetQuotes(999, 1_001);
        floor.Step(1);
        PropSells(8);
        floor.Step(1);

        // 16 futures: 8 by transfer, 8 at the venue, and nobody was refused anything.
        Assert.Equal(8, floor.Decision.Transfers[1].Quantity.Lots);
        var hedge = Assert.Single(floor.Decision.Commands.ToArray());
        Assert.Equal((new AccountId(1), Side.Buy, 8), (hedge.Account, hedge.Side, hedge.Quantity.Lots));
        Assert.Equal(0, floor.Decision.Notices.Length);
        Fill[] fills = [];
        var open = -1;
        _prop.Script = (context, _) => (fills, open) = (context.Fills.ToArray(), context.OpenOrders.Length);
        floor.Step(1);
        Assert.Equal(8, Assert.Single(fills).Quantity.Lots);
        Assert.Equal(0, open);
    }

    [Fact]
    public void PropBook_WithoutABand_IsNotHedged()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 1e9 }, TestFirms.Prop());
        PropSells(80);
        floor.Step(1);
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void Hedge_FutureHasNoBid_Waits()
    {
        var floor = Open(new HedgeOptions { CentralDeltaBand = 100 }, TestFirms.Prop());
        floor.StreetCancelAll();
        floor.StreetLimit(0, Side.Buy, 999, 100);
        floor.StreetLimit(0, Side.Sell, 1_001, 100);
        floor.StreetLimit(1, Side.Sell, 1_001, 100);
        floor.Step(1);
        PropSells(20);
        floor.Step(1);
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void Hedge_PastThePositionLimit_IsRefusedWithANotice()
    {
        var options = TestFirms.With(TestFirms.Prop(limit: 6, band: 10)) with { Hedge = new HedgeOptions { CentralDeltaBand = 1e9 } };
        var floor = Floor.WithFirm(options, _quoter, [_prop], [Market[0] with { Beta = 2 }, Market[1]]);
        floor.StreetQuotes(999, 1_001);
        floor.Step(1);
        PropSells(6);
        floor.Step(1);

        // 12 futures are wanted: 6 come by transfer, then the book is at its limit.
        Assert.Equal(6, floor.Decision.Transfers[1].Quantity.Lots);
        Assert.Equal(0, floor.Decision.Commands.Length);
        var notice = Assert.Single(floor.Decision.Notices.ToArray());
        Assert.Equal((NoticeKind.OrderRefused, RejectReason.PositionLimit, 6), (notice.Kind, notice.Reason, notice.Quantity.Lots));
    }

    [Fact]
    public void Firm_MarketWithoutFuture_RefusesHedgeOptions()
    {
        var options = TestFirms.With() with { Hedge = new HedgeOptions { CentralDeltaBand = 100 } };
        var fault = Assert.Throws<ArgumentException>(
            () => new Firm(options, TestInstruments.Equities(2), TestFirms.Accounts(options).AsSpan()));
        Assert.Contains("no index future", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Firm_BandWithoutHedgeOptions_IsRefused()
    {
        var options = TestFirms.With(TestFirms.Prop(band: 10));
        var fault = Assert.Throws<ArgumentException>(() => new Firm(options, Market, TestFirms.Accounts(options).AsSpan()));
        Assert.Contains("delta band", fault.Message, StringComparison.Ordinal);
    }

    private Floor Open(HedgeOptions hedge, PropBookOptions prop, Timestamp? latency = null)
    {
        var options = TestFirms.With(prop) with { Hedge = hedge, Latency = latency ?? Timestamp.FromMilliseconds(2) };
        var floor = Floor.WithFirm(options, _quoter, [_prop], Market);
        floor.StreetQuotes(999, 1_001);
        return floor.Step(1);
    }

    private void PropSells(long lots) => _prop.Script = (_, actions) => actions.Transfer(default, Side.Sell, new Quantity(lots));

    private void Idle() => _prop.Script = (_, _) => { };
}
