using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What each quoter says of itself in its summary, on markets made by hand.</summary>
public sealed class QuoterTests
{
    private static readonly InstrumentId Equity = PracticeMarket.Equity;

    [Fact]
    public void FixedSpread_WhateverItHolds_QuotesTheSameAroundMid()
    {
        var practice = new QuoterPractice(Bot.Quoter("fixed-spread", ("halfSpreadTicks", 3), ("quoteLots", 7)), new PracticeMarket());
        foreach (var inventory in new[] { -300, 0, 300 })
        {
            practice.SetInventory(Equity, inventory);
            practice.Round();
            Assert.Equal(
                new TwoSidedQuote(new Price(9_997), new Quantity(7), new Price(10_003), new Quantity(7)), practice.Quote(Equity));
        }
    }

    [Fact]
    public void FixedSpread_MidBetweenTwoTicks_RoundsBothSidesAwayFromIt()
    {
        var market = new PracticeMarket().SetBook(Equity, 9_998, 10, 10_001, 10);
        var practice = new QuoterPractice(Bot.Quoter("fixed-spread", ("halfSpreadTicks", 2)), market);
        practice.Round();
        Assert.Equal(9_997, practice.Quote(Equity).Bid.Ticks);
        Assert.Equal(10_002, practice.Quote(Equity).Ask.Ticks);
    }

    [Fact]
    public void FixedSpread_InsideAWideMarket_DoesNotFollowItsOwnQuote()
    {
        var market = new PracticeMarket().SetBook(Equity, 9_990, 10, 10_013, 10);
        var practice = new QuoterPractice(Bot.Quoter("fixed-spread"), market);
        practice.Round();
        var first = practice.Quote(Equity);
        practice.Play(50);
        Assert.Equal(first, practice.Quote(Equity));
        Assert.Equal(20_003, market.View.Book(Equity).Mid.Value);
    }

    [Theory]
    [InlineData("inventory-skew")]
    [InlineData("microprice-skew")]
    [InlineData("signal-skew")]
    public void SkewedQuoter_Long_QuotesLowerOnBothSidesAndShortHigher(string name)
    {
        var (flat, longs, shorts) = (QuoteAt(name, 0), QuoteAt(name, 200), QuoteAt(name, -200));
        Assert.True(longs.Bid < flat.Bid && flat.Bid < shorts.Bid, $"bids {longs.Bid}, {flat.Bid}, {shorts.Bid}");
        Assert.True(longs.Ask < flat.Ask && flat.Ask < shorts.Ask, $"asks {longs.Ask}, {flat.Ask}, {shorts.Ask}");
        Assert.Equal(20_000, longs.Bid.Ticks + shorts.Ask.Ticks);
        Assert.Equal(20_000, longs.Ask.Ticks + shorts.Bid.Ticks);
    }

    [Theory]
    [InlineData("inventory-skew")]
    [InlineData("microprice-skew")]
    public void Quoter_MarketThatMovesMore_WidensItsSpread(string name)
    {
        Assert.True(SpreadAfter(name, 20) > SpreadAfter(name, 1), "20 ticks a round against 1");

        static long SpreadAfter(string name, long swing)
        {
            var market = new PracticeMarket();
            var practice = new QuoterPractice(Bot.Quoter(name, ("maximumVolatilityTicks", 100)), market);
            practice.Play(200, n => Around(market, 10_000 + (n % 2 * swing)));
            return practice.Quote(Equity).Ask - practice.Quote(Equity).Bid;
        }
    }

    [Fact]
    public void InventorySkew_OfThreeUnits_QuotesTheClosedForm()
    {
        // γ = 0.05, k = 0.5, A = 0.2, σ held at 1: base 1.9062, s = 0.84456; 30 lots are q = 3 units of 10.
        // bid = 10,000 - 1.9062 - 7/2 · 0.84456 = 9,995.14; ask = 10,000 + 1.9062 - 5/2 · 0.84456 = 9,999.79.
        var market = new PracticeMarket().SetBook(Equity, 9_980, 10, 10_020, 10);
        var practice = new QuoterPractice(
            Bot.Quoter("inventory-skew", ("minimumVolatilityTicks", 1), ("maximumVolatilityTicks", 1)), market);
        practice.SetInventory(Equity, 30);
        practice.Round();
        Assert.Equal(9_995, practice.Quote(Equity).Bid.Ticks);
        Assert.Equal(10_000, practice.Quote(Equity).Ask.Ticks);
    }

    [Fact]
    public void InventorySkew_MakerFeeOfTwoTicks_MovesBothSidesOutByTwo()
    {
        var free = QuoteWithFee(0);
        var charged = QuoteWithFee(20_000);
        Assert.Equal(free.Bid - 2, charged.Bid);
        Assert.Equal(free.Ask + 2, charged.Ask);

        static TwoSidedQuote QuoteWithFee(long micros)
        {
            var equity = PracticeMarket.DefaultInstruments[0] with { MakerFeePerLot = new Money(micros) };
            var market = new PracticeMarket([equity], Timestamp.FromSeconds(3_600), Timestamp.FromSeconds(1));
            market.SetBook(Equity, 9_950, 10, 10_050, 10);
            var practice = new QuoterPractice(Bot.Quoter("inventory-skew"), market);
            practice.Round();
            return practice.Quote(Equity);
        }
    }

    [Fact]
    public void InventorySkew_FutureOfABookLongEquities_QuotesLowerToHedgeThem()
    {
        var practice = new QuoterPractice(Bot.Quoter("inventory-skew"), new PracticeMarket());
        practice.Round();
        var flat = practice.Quote(PracticeMarket.Future);
        practice.SetInventory(Equity, 400);
        practice.Round();
        Assert.True(practice.Quote(PracticeMarket.Future).Ask < flat.Ask);
        Assert.True(practice.Quote(PracticeMarket.Future).Bid < flat.Bid);
    }

    [Fact]
    public void MicropriceSkew_MoreBidThanOffered_CentresHigher()
    {
        var bid = CentreOf(90, 10);
        var even = CentreOf(50, 50);
        var offered = CentreOf(10, 90);
        Assert.True(bid > even && even > offered, $"{bid}, {even}, {offered}");

        static long CentreOf(long bidLots, long askLots)
        {
            var market = new PracticeMarket().SetBook(Equity, 9_995, bidLots, 10_005, askLots);
            var practice = new QuoterPractice(Bot.Quoter("microprice-skew"), market);
            practice.Round();
            return HalfTicks.Mid(practice.Quote(Equity).Bid, practice.Quote(Equity).Ask).Value;
        }
    }

    [Fact]
    public void SignalSkew_RisingPrice_QuotesAheadOfMidAndItsPureCousinDoesNot()
    {
        Assert.True(LeadAfterRise(1) > LeadAfterRise(0), "a trend weight of 1 against none");
        Assert.Equal(0, LeadAfterRise(0));

        static long LeadAfterRise(double trendWeight)
        {
            var market = new PracticeMarket();
            var practice = new QuoterPractice(Bot.Quoter("signal-skew", ("trendWeight", trendWeight), ("fairSeconds", 0)), market);
            practice.Play(120, n => Around(market, 10_000 + (n / 4)));
            var quote = practice.Quote(Equity);
            return HalfTicks.Mid(quote.Bid, quote.Ask).Value - (2 * (10_000 + (119 / 4)));
        }
    }

    [Fact]
    public void SignalSkew_HoweverStrongTheTrend_KeepsItsSignalWithinBounds()
    {
        var market = new PracticeMarket();
        var practice = new QuoterPractice(Bot.Quoter("signal-skew", ("maximumSignalTicks", 4), ("trendWeight", 10), ("fairSeconds", 0)), market);
        practice.Play(100, n => Around(market, 10_000 + (5 * n), half: 30));
        Assert.Equal(2 * (10_000 + 495 + 4), HalfTicks.Mid(practice.Quote(Equity).Bid, practice.Quote(Equity).Ask).Value);
    }

    [Fact]
    public void Quoter_MidJumps_FollowsWithItsTimeConstant()
    {
        // After one second the average has gone 1 - exp(-1/5) = 18.1 % of a jump of 100 ticks; a time constant of 0 follows at once.
        Assert.Equal(2 * 10_018, MidAfterJump(5));
        Assert.Equal(2 * 10_100, MidAfterJump(0));

        static long MidAfterJump(double fairSeconds)
        {
            var market = new PracticeMarket().SetBook(Equity, 9_800, 50, 10_200, 50);
            var practice = new QuoterPractice(Bot.Quoter("fixed-spread", ("fairSeconds", fairSeconds), ("halfSpreadTicks", 2.5)), market);
            practice.Round();
            market.SetBook(Equity, 9_900, 50, 10_300, 50);
            practice.Round();
            var quote = practice.Quote(Equity);
            return HalfTicks.Mid(quote.Bid, quote.Ask).Value;
        }
    }

    [Fact]
    public void SkewingQuoter_HoweverLargeItsInventory_NeverQuotesThroughFairValue()
    {
        foreach (var name in new[] { "inventory-skew", "microprice-skew", "signal-skew" })
        {
            foreach (var inventory in new[] { -90, 90 })
            {
                var market = new PracticeMarket().SetBook(Equity, 9_900, 50, 10_100, 50);
                var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1)), market, positionLimit: 100);
                practice.SetInventory(Equity, inventory);
                practice.Round();
                var quote = practice.Quote(Equity);
                Assert.True(quote.Bid.Ticks <= 10_000 && quote.Ask.Ticks >= 10_000, $"{name} with {inventory} lots: {quote}");
            }
        }
    }

    [Fact]
    public void Quoter_OnlyBidsLeft_DoesNotOfferBelowThem()
    {
        foreach (var name in Bot.Factory.Bots.Where(b => b.Kind == BotKind.Quoter).Select(b => b.Name))
        {
            var market = new PracticeMarket();
            var practice = new QuoterPractice(Bot.Quoter(name), market);
            practice.Round();
            market.SetBook(Equity, 10_050, 20, 0, 0);
            practice.Play(3);
            Assert.True(practice.Quote(Equity).Ask.Ticks > 10_050, $"{name}: {practice.Quote(Equity)}");
        }
    }

    private static void Around(PracticeMarket market, long mid, long half = 15) =>
        market.SetBook(Equity, mid - half, 50, mid + half, 50);

    private static TwoSidedQuote QuoteAt(string name, long inventory)
    {
        var market = new PracticeMarket();
        Around(market, 10_000, half: 40);
        var practice = new QuoterPractice(Bot.Quoter(name), market);
        practice.SetInventory(Equity, inventory);
        practice.Round();
        return practice.Quote(Equity);
    }
}
