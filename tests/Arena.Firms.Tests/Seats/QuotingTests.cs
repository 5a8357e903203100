using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>From a quoter's sheet to the venue and back.</summary>
public sealed class QuotingTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private static InstrumentId Equity => default;
    private readonly ScriptedQuoter _quoter = new();

    [Fact]
    public void Quote_Sent_RestsAndIsSeenInTheNextRound()
    {
        var floor = Open(TestFirms.With());
        _quoter.Script = (_, sheet) => sheet.Quote(Equity, new Price(995), new Quantity(10), new Price(1_005), new Quantity(7));
        floor.Step(1);
        TwoSidedQuote seen = default;
        _quoter.Script = (context, _) => seen = context.RestingQuote(Equity);
        floor.Step(1);

        Assert.Equal(new TwoSidedQuote(new Price(995), new Quantity(10), new Price(1_005), new Quantity(7)), seen);
    }

    [Fact]
    public void Quote_SameAsWhatRests_IsNotSentAgain()
    {
        var floor = Open(TestFirms.With());
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        Assert.Equal(CommandKind.Quote, floor.Decision.Commands[0].Kind);
        floor.Step(1);
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void Quote_SameAsWhatIsOnItsWay_IsNotSentAgain()
    {
        var floor = Open(TestFirms.With() with { Latency = Timestamp.FromMilliseconds(2_500) });
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        for (var round = 0; round < 5; round++)
        {
            floor.Step(1);
            Assert.Equal(0, floor.Decision.Commands.Length);
        }
    }

    [Fact]
    public void Quote_NotSetThisRound_Stays()
    {
        var floor = Open(TestFirms.With());
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        _quoter.Script = (_, _) => { };
        floor.Step(3);

        Assert.Equal(new Price(995), floor.Market!.Book(Equity).Bids[0].Price);
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void Quote_PartlyFilled_IsFilledUpAgain()
    {
        var floor = Open(TestFirms.With());
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        floor.StreetMarket(0, Side.Sell, 4);
        floor.Step(1);
        Quantity inventory = default;
        Fill fill = default;
        var script = _quoter.Script;
        _quoter.Script = (context, sheet) =>
        {
            inventory = context.Inventory(Equity);
            fill = context.Fills[0];
            script(context, sheet);
        };
        floor.Step(1);

        Assert.Equal(4, inventory.Lots);
        Assert.Equal((new Price(995), new Quantity(4), true), (fill.Price, fill.Quantity, fill.IsMaker));
        Assert.Equal(new Quantity(10), floor.Decision.Commands[0].Quantity);
    }

    [Fact]
    public void Withdraw_WhatRests_EmptiesBothSides()
    {
        var floor = Open(TestFirms.With());
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        _quoter.Script = (_, sheet) => sheet.Withdraw(Equity);
        floor.Step(2);

        Assert.True(floor.Market!.Book(Equity).Bids.IsEmpty && floor.Market.Book(Equity).Asks.IsEmpty);
        Assert.Equal(0, floor.Decision.Commands.Length);
    }

    [Fact]
    public void Quote_SideLargerThanAllowed_IsShrunk()
    {
        var floor = Open(TestFirms.With() with { Limits = TestFirms.WideLimits with { OrderLots = 8 } });
        QuoteAround(995, 1_005, 10);
        floor.Step(1);

        Assert.Equal((8, 8), (floor.Decision.Commands[0].Quantity.Lots, floor.Decision.Commands[0].AskQuantity.Lots));
        var notices = floor.Decision.Notices.ToArray();
        Assert.All(notices, n => Assert.Equal((NoticeKind.OrderShrunk, RejectReason.OrderSizeLimit, 2), (n.Kind, n.Reason, n.Quantity.Lots)));
        Assert.Equal([Side.Buy, Side.Sell], notices.Select(n => n.Side));
    }

    [Fact]
    public void Quote_SideTooFarFromMid_IsRefusedAndTheQuoterTold()
    {
        var floor = Open(TestFirms.With());
        OrderRejection rejection = default;
        _quoter.Script = (context, sheet) =>
        {
            if (!context.Rejections.IsEmpty) rejection = context.Rejections[0];
            sheet.Quote(Equity, new Price(959), new Quantity(10), new Price(1_040), new Quantity(10));
        };
        floor.Step(1);

        Assert.Equal((0, 10), (floor.Decision.Commands[0].Quantity.Lots, floor.Decision.Commands[0].AskQuantity.Lots));
        Assert.Equal(
            new Notice(floor.Market!.Now, NoticeKind.OrderRefused, default, Equity, Side.Buy, RejectReason.PriceTooFar, new(10)),
            Assert.Single(floor.Decision.Notices.ToArray()));
        floor.Step(1);
        Assert.Equal(new OrderRejection(OrderId.None, Equity, Side.Buy, RejectReason.PriceTooFar), rejection);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void Quote_ExtremePrice_IsRefused(long ticks)
    {
        var floor = Open(TestFirms.With());
        _quoter.Script = (_, sheet) => sheet.Quote(Equity, new Price(ticks), new Quantity(10), new Price(1_005), new Quantity(-3));
        floor.Step(1);

        Assert.Equal(0, floor.Decision.Commands.Length);
        Assert.Equal(
            [ticks > 0 ? RejectReason.PriceTooFar : RejectReason.InvalidPrice, RejectReason.InvalidQuantity],
            floor.Decision.Notices.ToArray().Select(n => n.Reason));
    }

    [Fact]
    public void Quote_ReplacedNearTheLimit_OldAndNewTogetherStayInside()
    {
        var floor = Open(TestFirms.With() with { Limits = TestFirms.WideLimits with { CentralPositionLots = 15 } });
        QuoteAround(995, 1_005, 10);
        floor.Step(1);
        QuoteAround(994, 1_004, 10);
        floor.Step(1);

        // 10 rest and may fill before the new quote arrives; 5 more are left.
        Assert.Equal((5, 5), (floor.Decision.Commands[0].Quantity.Lots, floor.Decision.Commands[0].AskQuantity.Lots));
        Assert.All(floor.Decision.Notices.ToArray(), n => Assert.Equal(RejectReason.PositionLimit, n.Reason));
    }

    [Fact]
    public void Quote_CrossedByItself_IsRefusedByTheVenueAndTheQuoterTold()
    {
        var floor = Open(TestFirms.With());
        var reasons = new List<RejectReason>();
        _quoter.Script = (context, sheet) =>
        {
            foreach (var rejection in context.Rejections) reasons.Add(rejection.Reason);
            sheet.Quote(Equity, new Price(1_001), new Quantity(1), new Price(1_001), new Quantity(1));
        };
        floor.Step(2);

        Assert.Equal([RejectReason.CrossedQuote], reasons);
    }

    [Fact]
    public void Quotes_MoreThanCommandsAllowed_AreRefused()
    {
        var floor = Open(TestFirms.With() with { Limits = TestFirms.WideLimits with { CommandsPerRound = 1 } });
        _quoter.Script = (context, sheet) =>
        {
            foreach (var book in context.Market.Books)
                sheet.Quote(book.Instrument.Id, new Price(995), new Quantity(1), new Price(1_005), new Quantity(1));
        };
        floor.Step(1);

        Assert.Equal(1, floor.Decision.Commands.Length);
        Assert.Equal(RejectReason.TooManyCommands, Assert.Single(floor.Decision.Notices.ToArray()).Reason);
    }

    private Floor Open(FirmOptions options) => Floor.WithFirm(options, _quoter, [], Market);

    private void QuoteAround(long bid, long ask, long lots) => _quoter.Script = (_, sheet) =>
        sheet.Quote(Equity, new Price(bid), new Quantity(lots), new Price(ask), new Quantity(lots));
}
