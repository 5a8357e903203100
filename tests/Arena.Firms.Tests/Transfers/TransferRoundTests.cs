using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Transfers inside a firm: from a strategy's request to the ledger, and each reason from 300 to 304.</summary>
public sealed class TransferRoundTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedProp _prop = new();
    private readonly ScriptedProp _other = new();
    private readonly ScriptedQuoter _quoter = new();

    [Fact]
    public void Transfer_TwoSidedMarket_IsPostedAndSeenByBothBooks()
    {
        var floor = Open(TestFirms.With(TestFirms.Prop()), 999, 1_001);
        _prop.Script = (_, actions) => actions.Transfer(default, Side.Buy, new Quantity(3));
        Quantity inventory = default;
        _quoter.Script = (context, _) => inventory = context.Inventory(default);
        floor.Step(1);

        // Half-spread 1 tick = 10,000: the three lots cost 5,100, 5,200 and 5,300 beyond mid.
        Assert.Equal(
            new Transfer(
                floor.Market!.Now, default, new AccountId(1), new AccountId(0), new Quantity(3), new Money(30_015_600), new HalfTicks(2_000)),
            Assert.Single(floor.Decision.Transfers.ToArray()));
        Assert.Equal(-3, inventory.Lots);

        TransferFill fill = default;
        Quantity position = default;
        Money profit = default;
        _prop.Script = (context, _) => (fill, position, profit) = (context.Transfers[0], context.Position(default), context.ProfitAndLoss);
        floor.Step(1);
        Assert.Equal((Side.Buy, 3, 30_015_600), (fill.Side, fill.Quantity.Lots, fill.Consideration.Micros));
        Assert.Equal(3, position.Lots);
        Assert.Equal(-15_600, profit.Micros);
        Assert.Equal(-15_600, floor.Ledger.Pnl(new AccountId(1)).Transfers.Micros);
        Assert.Equal(15_600, floor.Ledger.Pnl(new AccountId(0)).Transfers.Micros);
    }

    [Fact]
    public void Transfer_Sale_IsSeenAsReceived()
    {
        var floor = Open(TestFirms.With(TestFirms.Prop()), 999, 1_001);
        _prop.Script = (_, actions) => actions.Transfer(default, Side.Sell, new Quantity(1));
        floor.Step(1);
        TransferFill fill = default;
        _prop.Script = (context, _) => fill = context.Transfers[0];
        floor.Step(1);

        Assert.Equal((Side.Sell, -(10_000_000 - 5_100)), (fill.Side, fill.Consideration.Micros));
    }

    [Fact]
    public void Transfers_OppositeRequests_CrossAtMidPastTheCentralBook()
    {
        var floor = Open(TestFirms.With(TestFirms.Prop(), TestFirms.Prop("other")), 999, 1_001);
        _prop.Script = (_, actions) => actions.Transfer(default, Side.Buy, new Quantity(5));
        _other.Script = (_, actions) => actions.Transfer(default, Side.Sell, new Quantity(5));
        floor.Step(1);

        var transfer = Assert.Single(floor.Decision.Transfers.ToArray());
        Assert.Equal((1, 2, 5, 50_000_000), (transfer.Buyer.Index, transfer.Seller.Index, transfer.Quantity.Lots, transfer.Consideration.Micros));
    }

    [Fact]
    public void Offer_NextLotEachWay_IsWhatALotThenCosts()
    {
        var floor = Open(TestFirms.With(TestFirms.Prop()), 999, 1_001);
        var offers = new List<TransferOffer>();
        _prop.Script = (context, actions) =>
        {
            offers.Add(context.Offer(default));
            actions.Transfer(default, Side.Buy, new Quantity(1));
        };
        floor.Step(2);

        Assert.Equal(new TransferOffer(true, new(9_994_900), new(10_005_100), new(10_000_000)), offers[0]);
        Assert.Equal(new TransferOffer(true, new(10_002_500), new(10_005_200), new(10_000_000)), offers[1]);
        Assert.Equal(10_005_200, floor.Decision.Transfers[0].Consideration.Micros);
    }

    [Fact]
    public void Transfer_AboveCapacity_IsFilledInPart() =>
        AssertRefused(TestFirms.With(TestFirms.Prop()), RejectReason.TransferCapacity, asked: 120, refused: 20);

    [Fact]
    public void Transfer_AbovePropLimit_IsFilledInPart() =>
        AssertRefused(TestFirms.With(TestFirms.Prop(limit: 10)), RejectReason.TransferPositionLimit, asked: 12, refused: 2);

    [Fact]
    public void Transfer_AboveCentralLimit_IsFilledInPart() => AssertRefused(
        TestFirms.With(TestFirms.Prop()) with { Limits = TestFirms.WideLimits with { CentralPositionLots = 50 } },
        RejectReason.TransferCapacity, asked: 60, refused: 10);

    [Fact]
    public void Transfer_PastGrossExposure_IsFilledInPart() => AssertRefused(

        // A lot is worth 10 units and moves two books: 200 units are 10 lots.
        TestFirms.With(TestFirms.Prop()) with { Limits = TestFirms.WideLimits with { GrossExposure = 200 } },
        RejectReason.ExposureLimit, asked: 40, refused: 30);

    [Fact]
    public void Transfer_NoAgreement_IsRefused() => AssertRefused(
        TestFirms.With(TestFirms.Prop()) with { Transfers = null }, RejectReason.TransfersSuspended, asked: 5, refused: 5);

    [Fact]
    public void Transfer_OneSidedMarket_IsRefused()
    {
        var floor = Floor.WithFirm(TestFirms.With(TestFirms.Prop()), _quoter, [_prop], Market);
        floor.StreetLimit(0, Side.Buy, 999, 10);
        floor.Step(1);
        var isAvailable = true;
        _prop.Script = (context, actions) =>
        {
            isAvailable = context.Offer(default).IsAvailable;
            actions.Transfer(default, Side.Buy, new Quantity(5));
        };
        floor.Step(1);

        Assert.False(isAvailable);
        Assert.Equal(RejectReason.NoTransferPrice, Assert.Single(floor.Decision.Notices.ToArray()).Reason);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 0, -5)]
    [InlineData(7, 0, 5)]
    [InlineData(-7, 0, 5)]
    [InlineData(0, 5, 5)]
    public void Transfer_MeaninglessRequest_IsRefused(int instrument, byte side, long lots)
    {
        var floor = Open(TestFirms.With(TestFirms.Prop()), 999, 1_001);
        _prop.Script = (_, actions) => actions.Transfer(new InstrumentId(instrument), (Side)side, new Quantity(lots));
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Transfers.Length);
        Assert.Equal(RejectReason.InvalidTransfer, Assert.Single(floor.Decision.Notices.ToArray()).Reason);
    }

    [Fact]
    public void Offer_NoAgreement_IsNotAvailable()
    {
        var floor = Open(TestFirms.With(TestFirms.Prop()) with { Transfers = null }, 999, 1_001);
        var offer = new TransferOffer(true, default, default, default);
        _prop.Script = (context, _) => offer = context.Offer(default);
        floor.Step(1);

        Assert.Equal(default, offer);
    }

    private Floor Open(FirmOptions options, long bid, long ask)
    {
        ImmutableArray<IPropStrategy> strategies = options.PropBooks.Length == 1 ? [_prop] : [_prop, _other];
        var floor = Floor.WithFirm(options, _quoter, strategies, Market);
        floor.StreetQuotes(bid, ask);
        return floor.Step(1);
    }

    private void AssertRefused(FirmOptions options, RejectReason reason, long asked, long refused)
    {
        var floor = Open(options, 999, 1_001);
        _prop.Script = (_, actions) => actions.Transfer(default, Side.Buy, new Quantity(asked));
        floor.Step(1);
        Assert.Equal(asked - refused, floor.Decision.Transfers.ToArray().Sum(t => t.Quantity.Lots));
        Assert.Equal(
            new Notice(floor.Market!.Now, NoticeKind.TransferRefused, new AccountId(1), default, Side.Buy, reason, new Quantity(refused)),
            Assert.Single(floor.Decision.Notices.ToArray()));

        OrderRejection[] rejections = [];
        _prop.Script = (context, _) => rejections = context.Rejections.ToArray();
        floor.Step(1);
        Assert.Equal([new OrderRejection(OrderId.None, default, Side.Buy, reason)], rejections);
    }
}
