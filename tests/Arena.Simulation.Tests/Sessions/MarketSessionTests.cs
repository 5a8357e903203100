namespace Arena.Simulation.Tests;

public sealed class MarketSessionTests
{
    private readonly Recording _recording = new();
    private readonly SeatDecision _decision = new();

    [Fact]
    public void Advance_OverASession_ReachesEachRoundOnceAndThenCloses()
    {
        var market = Market(SmallMarket.WithoutBackground(seconds: 5), out _);
        market.Open(3);
        for (var k = 0; k < 4; k++)
        {
            Assert.True(market.Advance(out var round));
            Assert.Equal((3, k, Timestamp.FromSeconds(k + 1)), (round.Session, round.Number, round.Time));
            Assert.Equal((k, Timestamp.FromSeconds(k + 1)), (round.Market.Round, round.Market.Now));
        }

        Assert.False(market.Advance(out _));
        Assert.Equal("session 3", _recording.All[0]);
        Assert.StartsWith("closed at 5000000000", _recording.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OfCommands_BringsThemAfterLatencyAndThinkingTime()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Trader("slow", 30));
        market.Open(0);
        market.Advance(out _);
        _decision.Add(Orders.Limit(0, 1, Side.Buy, 990, 1));
        _decision.Add(Orders.Limit(0, 2, Side.Buy, 991, 1));
        _decision.ThinkingTime = Timestamp.FromMilliseconds(12);
        market.Apply(0, _decision);
        market.Advance(out var round);

        Assert.All(_recording.Commands, c => Assert.Equal(Timestamp.FromMilliseconds(1_042), c.Time));
        Assert.Equal([OrderId.Of(0, 1), OrderId.Of(0, 2)], _recording.Commands.Select(c => c.Command.Order));
        Assert.Equal(
            [new Level(new Price(991), new Quantity(1), 1), new Level(new Price(990), new Quantity(1), 1)], round.Market.Books[0].Bids.ToArray());
        Assert.Equal(4, market.Reports(0).Length);
        market.Advance(out _);
        Assert.Equal(0, market.Reports(0).Length);
    }

    [Fact]
    public void Apply_WithoutLatency_ArrivesAfterTheRoundItAnswers()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Trader("fast", 0));
        market.Open(0);
        market.Advance(out var round);
        _decision.Add(Orders.Limit(0, 1, Side.Buy, 990, 1));
        market.Apply(0, _decision);
        Assert.Empty(_recording.Commands);
        Assert.True(round.Market.Books[0].Bids.IsEmpty);
        market.Advance(out _);

        Assert.Equal(Timestamp.FromSeconds(1), Assert.Single(_recording.Commands).Time);
    }

    [Fact]
    public void Advance_OverTrades_ShowsThemInTheNextRoundOnly()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Trader("a"), SmallMarket.Trader("b", 2));
        market.Open(0);
        market.Advance(out _);
        Decide(market, 0, Orders.Limit(0, 1, Side.Sell, 1_003, 7));
        Decide(market, 1, Orders.Market(1, 1, Side.Buy, 4));
        market.Advance(out var round);
        var trade = Assert.Single(round.Market.Trades.ToArray());
        var book = round.Market.Books[0];

        Assert.Equal((new Price(1_003), new Quantity(4), Side.Buy), (trade.Price, trade.Quantity, trade.Aggressor));
        Assert.Equal((new Quantity(4), Quantity.Zero, new Price(1_003)), (book.BuyVolume, book.SellVolume, book.LastTradePrice));
        market.Advance(out round);
        Assert.True(round.Market.Trades.IsEmpty);
        Assert.Equal(new Price(1_003), round.Market.Books[0].LastTradePrice);
        while (market.Advance(out _))
        {
        }

        market.Open(1);
        market.Advance(out round);
        Assert.Equal(new Price(SmallMarket.Reference), round.Market.Books[0].LastTradePrice);
    }

    [Fact]
    public void Close_OfASession_SettlesAtTheMeanMidOfTheWindow()
    {
        // Rounds at 1 s … 9 s; those at 7, 8 and 9 s lie in the last three seconds. A quote takes effect in the round after.
        var options = SmallMarket.WithoutBackground() with { SettlementWindow = Timestamp.FromSeconds(3) };
        var market = Market(options, out _, SmallMarket.Trader("maker"));
        (long Bid, long Ask)[] quotes =
            [(900, 1_000), (990, 1_010), (995, 1_005), (999, 1_001), (900, 910), (999, 1_002), (1_000, 1_002), (1_001, 1_004), (950, 960)];
        market.Open(0);
        for (var k = 0; market.Advance(out _); k++) Decide(market, 0, Orders.Quote(0, 1 + (2 * k), quotes[k].Bid, quotes[k].Ask, 1));

        // Mids at 7, 8, 9 s: 2001, 2002, 2005 half ticks; 6008 / 3 = 2002.67. What is quoted after the last round does not count.
        Assert.Equal([2_001, 2_002, 2_005], _recording.Mids.TakeLast(3).Select(mids => mids[0].Value));
        Assert.Equal(2_003, Assert.Single(_recording.Settlements)[0].Value);
    }

    [Fact]
    public void Close_WithCommandsOnTheirWay_RefusesEachOfThem()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Trader("far", 1_500));
        market.Open(0);
        var sent = 0;
        for (; market.Advance(out _); sent++) Decide(market, 0, Orders.Limit(0, sent + 1, Side.Buy, 990, 1));

        Assert.Equal(sent, _recording.Commands.Count);
        Assert.Equal(1, _recording.Events.Count(e => e.Kind == MarketEventKind.OrderRejected && e.Reason == RejectReason.SessionClosed));
        Assert.Equal(8, _recording.Events.Count(e => e.Kind == MarketEventKind.OrderCancelled && e.Reason == RejectReason.SessionClosed));
        Assert.StartsWith("closed at", _recording.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_Twice_StopsTheMatch()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Trader("a"));
        market.Open(0);
        Assert.Throws<InvariantViolationException>(() => market.Apply(0, _decision));
        market.Advance(out _);
        market.Apply(0, _decision);
        Assert.Throws<InvariantViolationException>(() => market.Apply(0, _decision));
    }

    [Fact]
    public void Apply_OfWhatSpeaksForOthers_StopsTheMatch()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _, SmallMarket.Firm("f", "p"), SmallMarket.Trader("t"));
        market.Open(0);
        market.Advance(out var round);
        var (central, prop, other) = (new AccountId(0), new AccountId(1), new AccountId(2));
        Refused(d => d.Add(Orders.Limit(2, 1, Side.Buy, 990, 1)));
        Refused(d => d.Add(new Transfer(round.Time, default, central, other, new Quantity(1), default, default)));
        Refused(d => d.Add(new Transfer(round.Time, default, central, prop, new Quantity(0), default, default)));
        Refused(d => d.Add(new Transfer(round.Time, new InstrumentId(1), central, prop, new Quantity(1), default, default)));
        Refused(d => d.Add(new Transfer(default, default, central, prop, new Quantity(1), default, default)));
        Refused(d => d.Add(new Notice(round.Time, NoticeKind.Flattened, other, default, default, default, default)));
        Refused(d => d.ThinkingTime = new Timestamp(-1));

        void Refused(Action<SeatDecision> fill)
        {
            var decision = new SeatDecision();
            fill(decision);
            Assert.Throws<InvariantViolationException>(() => market.Apply(0, decision));
        }
    }

    [Fact]
    public void Open_OfAnOpenSession_StopsTheMatch()
    {
        var market = Market(SmallMarket.WithoutBackground(), out _);
        Assert.Throws<InvariantViolationException>(() => market.Advance(out _));
        market.Open(0);
        Assert.Throws<InvariantViolationException>(() => market.Open(1));
    }

    [Fact]
    public void MarketSession_WithAnotherNumberOfBackgroundTraders_IsRefused()
    {
        var options = SmallMarket.Options();
        var participants = BackgroundRoster.Participants([], SmallMarket.Background(1, 0, 0, 0));

        Assert.Throws<InvariantViolationException>(() => new MarketSession(options, participants, 1, _recording));
    }

    private void Decide(MarketSession market, int competitor, in Command command)
    {
        _decision.Clear();
        _decision.Add(command);
        market.Apply(competitor, _decision);
    }

    private MarketSession Market(MarketOptions options, out ParticipantTable participants, params ParticipantSpec[] competitors)
    {
        participants = options.Participants([.. competitors]);
        return new MarketSession(options, participants, 1, _recording);
    }
}
