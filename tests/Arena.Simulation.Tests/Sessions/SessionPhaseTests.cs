namespace Arena.Simulation.Tests;

/// <summary>What competitors see of phases.</summary>
public sealed class SessionPhaseTests
{
    private const int Seconds = 60;

    [Fact]
    public void Round_InEachPhase_ShowsItWithItsEnd()
    {
        var views = Play(SmallMarket.WithoutBackground(Seconds).WithPhases(), (round, decision) =>
        {
            // A trade far from the one in the auction before: the band of 6 ticks halts the market.
            var sequence = 1 + (round.Number * 2L);
            if (round.Number == 3) Add(decision, Orders.Limit(0, sequence, Side.Buy, 1_000, 1), Orders.Limit(1, sequence, Side.Sell, 1_000, 1));
            if (round.Number == 8) decision[1].Add(Orders.Limit(1, sequence, Side.Sell, 1_007, 1));
            if (round.Number == 9) decision[0].Add(Orders.Limit(0, sequence, Side.Buy, 1_007, 1));
        });

        Assert.Equal((TradingPhase.PreOpen, Timestamp.FromMilliseconds(5_500)), views[0]);
        Assert.Equal((TradingPhase.PreOpen, Timestamp.FromMilliseconds(5_500)), views[4]);
        Assert.Equal((TradingPhase.Continuous, Timestamp.FromSeconds(50)), views[5]);
        var halted = Timestamp.FromSeconds(10) + Timestamp.FromMilliseconds(1);
        Assert.Equal((TradingPhase.Halted, halted + Timestamp.FromMilliseconds(2_300)), views[10]);
        Assert.Equal((TradingPhase.Reopening, halted + Timestamp.FromMilliseconds(4_300)), views[12]);
        Assert.Equal((TradingPhase.Continuous, Timestamp.FromSeconds(50)), views[14]);
        Assert.Equal((TradingPhase.ClosingCall, Timestamp.FromSeconds(60)), views[49]);
        Assert.Equal(Seconds - 1, views.Count);
    }

    [Fact]
    public void Round_InACall_ShowsTheIndicativeAuctionAndNoDepth()
    {
        var market = Market(SmallMarket.WithoutBackground(Seconds).WithPhases(), out var decision);
        market.Advance(out _);
        decision.Add(Orders.Limit(0, 1, Side.Buy, 1_003, 5));
        decision.Add(Orders.Limit(0, 2, Side.Sell, 1_001, 2));
        market.Apply(0, decision);
        market.Advance(out var round);
        var book = round.Market.Books[0];

        Assert.Equal(new Indicative(new Price(1_001), new Quantity(2), 3), book.Indicative);
        Assert.True(book.Bids.IsEmpty && book.Asks.IsEmpty && !book.IsTwoSided);
        Assert.Equal((0, new HalfTicks(2_000)), (book.SpreadTicks, book.Mid));
    }

    [Fact]
    public void Round_AfterAnAuction_ShowsItsTradesAndCountsThemForNeitherSide()
    {
        var market = Market(SmallMarket.WithoutBackground(Seconds).WithPhases(), out var decision);
        Round round;
        for (market.Advance(out round); round.Number < 4; market.Advance(out round))
        {
            if (round.Number != 0) continue;
            decision.Add(Orders.Limit(0, 1, Side.Buy, 1_003, 5));
            decision.Add(Orders.Limit(0, 2, Side.Sell, 1_001, 2));
            market.Apply(0, decision);
        }

        market.Advance(out round);
        var book = round.Market.Books[0];
        var trade = Assert.Single(round.Market.Trades.ToArray());

        Assert.True(trade.IsAuction);
        Assert.Equal((new Price(1_001), new Quantity(2), new Price(1_001)), (trade.Price, trade.Quantity, book.LastTradePrice));
        Assert.Equal((Quantity.Zero, Quantity.Zero), (book.BuyVolume, book.SellVolume));
        Assert.Equal((default, new Level(new Price(1_003), new Quantity(3), 1)), (book.Indicative, Assert.Single(book.Bids.ToArray())));
    }

    [Fact]
    public void Round_AcrossATimetable_ShowsTheFeesAndTheNextChangeButNoHaltAhead()
    {
        var options = SmallMarket.WithoutBackground(seconds: 12).WithTimetable();
        var opening = options.Instruments[0].OpeningFees;
        var market = Market(options, out _);
        var seen = new List<(InstrumentFees Fees, double Ends, InstrumentFees Next, TradingPhase Phase, double PhaseEnds)>();
        while (market.Advance(out var round))
        {
            var book = round.Market.Books[0];
            seen.Add((book.Fees, book.FeesEnd.Seconds, book.NextFees, book.Phase, book.PhaseEnds.Seconds));
        }

        Assert.Equal((opening, 3, SmallMarket.ChangedFees, TradingPhase.Continuous, 12), seen[1]);
        Assert.Equal((SmallMarket.ChangedFees, 8, SmallMarket.LastFees, TradingPhase.Continuous, 12), seen[2]);
        Assert.Equal((SmallMarket.LastFees, 12, SmallMarket.LastFees, TradingPhase.Halted, 8.75), seen[7]);
        Assert.Equal((SmallMarket.LastFees, 12, SmallMarket.LastFees, TradingPhase.Reopening, 9.75), seen[8]);
        Assert.Equal(12, seen[^1].PhaseEnds);
        market.Open(1);
        Assert.True(market.Advance(out var first));
        Assert.Equal(opening, first.Market.Books[0].Fees);
    }

    // What rests in a call may cross; bots must never be shown that.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Round_OfABusyMarketWithPhases_NeverShowsACrossedBook(ulong seed)
    {
        var options = SmallMarket.Options().WithPhases();
        var participants = options.Participants(SmallMarket.Trader("Aldgate"), SmallMarket.Trader("Bishop"));
        var market = new MarketSession(options, participants, seed, new Recording());
        var seats = Enumerable.Range(0, 2).Select(i => new RandomSeat(participants, i, seed, 0)).ToArray();
        var decision = new SeatDecision();
        var (calls, crossed) = (0, 0);
        market.Open(0);
        while (market.Advance(out var round))
        {
            foreach (var book in round.Market.Books)
            {
                Assert.True(!book.IsTwoSided || book.Bids[0].Price < book.Asks[0].Price, $"seed {seed}, round {round.Number}");
                Assert.True(book.Phase == TradingPhase.Continuous || (book.Bids.IsEmpty && book.Asks.IsEmpty), $"seed {seed}, round {round.Number}");
                Assert.True(book.Phase.IsCall() || book.Indicative == default, $"seed {seed}, round {round.Number}");
                Assert.True(book.PhaseEnds >= round.Time && book.PhaseEnds <= options.SessionLength, $"seed {seed}, round {round.Number}");
                if (book.Phase.IsCall()) calls++;
                if (book.Indicative.Volume.Lots > 0) crossed++;
            }

            for (var i = 0; i < seats.Length; i++)
            {
                decision.Clear();
                seats[i].Decide(round, decision);
                market.Apply(i, decision);
            }
        }

        Assert.True(calls > 30 && crossed > 5, $"{calls} calls, {crossed} with volume");
    }

    private static void Add(SeatDecision[] decisions, in Command first, in Command second)
    {
        decisions[0].Add(first);
        decisions[1].Add(second);
    }

    private static MarketSession Market(MarketOptions options, out SeatDecision decision)
    {
        decision = new SeatDecision();
        var market = new MarketSession(options, options.Participants(SmallMarket.Trader("Aldgate")), 1, new Recording());
        market.Open(0);
        return market;
    }

    /// <summary>Plays a session of two traders; the phase of the first instrument in each round, and its end.</summary>
    private static List<(TradingPhase Phase, Timestamp Ends)> Play(MarketOptions options, Action<Round, SeatDecision[]> decide)
    {
        var participants = options.Participants(SmallMarket.Trader("Aldgate"), SmallMarket.Trader("Bishop"));
        var market = new MarketSession(options, participants, 1, new Recording());
        SeatDecision[] decisions = [new(), new()];
        var views = new List<(TradingPhase, Timestamp)>();
        market.Open(0);
        while (market.Advance(out var round))
        {
            views.Add((round.Market.Books[0].Phase, round.Market.Books[0].PhaseEnds));
            foreach (var decision in decisions) decision.Clear();
            decide(round, decisions);
            for (var i = 0; i < decisions.Length; i++) market.Apply(i, decisions[i]);
        }

        return views;
    }
}
