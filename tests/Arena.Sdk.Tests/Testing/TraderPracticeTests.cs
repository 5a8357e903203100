namespace Arena.Sdk.Tests;

/// <summary>What a bot author's test can rely on: each kind of order in a practice, on a market at 9,998 / 10,002.</summary>
public sealed class TraderPracticeTests
{
    private static readonly InstrumentId Equity = PracticeMarket.Equity;
    private readonly PracticeMarket _market = new();
    private readonly Script _script = new();
    private readonly TraderPractice _practice;

    public TraderPracticeTests()
    {
        _market.SetBook(Equity, 9_998, 100, 10_002, 100);
        _practice = new TraderPractice(_script, _market);
    }

    [Fact]
    public void Stop_TradeReachesIt_TradesAtTheMarketInTheNextRound()
    {
        Round(orders => orders.Stop(Equity, Side.Sell, new Price(9_990), new Quantity(7)));
        Assert.Equal(new Price(9_990), Only.StopPrice);
        Assert.Equal([100], Quantities(_market.View.Book(Equity).Asks));
        Next(() => _market.AddTrade(Equity, Side.Sell, 9_991, 1));
        Assert.Equal(0, _practice.Position(Equity));

        Next(() => _market.AddTrade(Equity, Side.Sell, 9_989, 1).SetBook(Equity, 9_985, 100, 9_990, 100));
        Assert.Equal((-7, 0), (_practice.Position(Equity), _practice.OpenOrders.Length));
        Assert.Equal([(new Price(9_985), false)], _script.Fills.Select(f => (f.Price, f.IsMaker)));
    }

    [Fact]
    public void StopLimit_Released_RestsAtItsLimit()
    {
        Round(orders => orders.StopLimit(Equity, Side.Sell, new Price(9_990), new Price(9_988), new Quantity(7)));
        Next(() => _market.AddTrade(Equity, Side.Sell, 9_990, 1).SetBook(Equity, 9_980, 100, 9_991, 100));
        Assert.Equal((default(Price), new Price(9_988)), (Only.StopPrice, Only.Price));
        Assert.Equal(new Price(9_988), _market.View.Book(Equity).Asks[0].Price);
        _practice.Fill(Only.Order, 7);
        Assert.Equal(-7, _practice.Position(Equity));
    }

    [Fact]
    public void Stop_LastTradeHasReachedItAlready_GoesAtOnce()
    {
        _market.AddTrade(Equity, Side.Buy, 10_005, 1);
        Round(orders => orders.Stop(Equity, Side.Buy, new Price(10_003), new Quantity(7)));
        Assert.Equal(7, _practice.Position(Equity));
    }

    [Fact]
    public void ReplaceStop_OtherPrice_WaitsForThatOne()
    {
        var id = default(OrderId);
        Round(orders => id = orders.Stop(Equity, Side.Sell, new Price(9_990), new Quantity(7)));
        Round(orders => orders.ReplaceStop(id, new Price(9_980), new Quantity(5)));
        Assert.Equal((new Price(9_980), 5), (Only.StopPrice, Only.Remaining.Lots));
        Next(() => _market.AddTrade(Equity, Side.Sell, 9_985, 1));
        Assert.Equal(new Price(9_980), Only.StopPrice);
    }

    [Theory]
    [InlineData(0, 0, 9_998)]
    [InlineData(-3, 0, 9_995)]
    [InlineData(2, 9_999, 9_999)] // Not past the worst price.
    [InlineData(50, 0, 10_001)] // Never takes.
    public void PegToBest_Sent_RestsWhereTheOffsetLeads(long offset, long worst, long expected)
    {
        Round(orders => orders.PegToBest(Equity, Side.Buy, new Quantity(5), offset, new Price(worst)));
        Assert.Equal(new Price(expected), Only.Price);
    }

    [Fact]
    public void PegToMid_MarketMoves_FollowsAndStaysWithoutAReference()
    {
        Round(orders => orders.PegToMid(Equity, Side.Sell, new Quantity(5)));
        Assert.Equal(new Price(10_000), Only.Price);
        Next(() => _market.SetBook(Equity, 10_001, 100, 10_004, 100));
        Assert.Equal(new Price(10_003), Only.Price);
        Next(() => _market.SetBook(Equity, 0, 0, 10_009, 100));
        Assert.Equal(new Price(10_003), Only.Price);
    }

    [Fact]
    public void Peg_NothingToFollow_IsRefused()
    {
        _market.SetBook(Equity, 0, 0, 10_002, 100);
        Round(orders => orders.PegToBest(Equity, Side.Buy, new Quantity(5)));
        AssertRefused(RejectReason.NoPegReference);
    }

    [Fact]
    public void Iceberg_FilledAsFarAsItShows_ShowsItsNextPart()
    {
        Round(orders => orders.Limit(Equity, Side.Buy, new Price(9_999), new Quantity(25), display: new Quantity(10)));
        Assert.Equal(10, _market.View.Book(Equity).Bids[0].Quantity.Lots);
        _practice.Fill(Only.Order, 4);
        Round(_ => { });
        Assert.Equal(6, _market.View.Book(Equity).Bids[0].Quantity.Lots);
        _practice.Fill(Only.Order, 16);
        Round(_ => { });
        Assert.Equal((5, 5), (_market.View.Book(Equity).Bids[0].Quantity.Lots, Only.Remaining.Lots));
        _practice.Fill(Only.Order, 5);
        Assert.Equal((25, 0), (_practice.Position(Equity), _practice.OpenOrders.Length));
    }

    [Theory]
    [InlineData(PostOnly.Reprice, 10_001)]
    [InlineData(PostOnly.Reject, 0)]
    public void PostOnly_WouldTake_DoesWhatItSays(PostOnly postOnly, long expected)
    {
        Round(orders => orders.Limit(Equity, Side.Buy, new Price(10_005), new Quantity(5), postOnly: postOnly));
        if (expected == 0) AssertRefused(RejectReason.PostOnlyWouldTake);
        else Assert.Equal(new Price(expected), Only.Price);
        Assert.Equal(0, _practice.Position(Equity));
    }

    [Fact]
    public void CancelAll_Narrowed_LeavesTheOthers()
    {
        Round(orders =>
        {
            orders.Limit(Equity, Side.Buy, new Price(9_990), new Quantity(1));
            orders.Limit(Equity, Side.Sell, new Price(10_010), new Quantity(2));
            orders.Stop(PracticeMarket.Future, Side.Sell, new Price(39_000), new Quantity(3));
        });
        Round(orders => orders.CancelAll(Equity, Side.Buy));
        Assert.Equal([2, 3], _practice.OpenOrders.ToArray().Select(o => o.Remaining.Lots));
        Round(orders => orders.CancelAll(PracticeMarket.Future));
        Assert.Equal([2], _practice.OpenOrders.ToArray().Select(o => o.Remaining.Lots));
        Round(orders => orders.CancelAll());
        Assert.True(_practice.OpenOrders.IsEmpty);
    }

    [Theory]
    [InlineData(TradingPhase.Halted, RejectReason.TradingHalted, RejectReason.TradingHalted)]
    [InlineData(TradingPhase.ClosingCall, RejectReason.None, RejectReason.NotInAuctionCall)]
    [InlineData(TradingPhase.Closed, RejectReason.SessionClosed, RejectReason.SessionClosed)]
    public void Phase_OtherThanContinuous_TakesWhatTheVenueWould(TradingPhase phase, RejectReason limit, RejectReason market)
    {
        _market.SetPhase(Equity, phase, new Indicative(new Price(10_000), new Quantity(50), -3));
        Assert.False(_market.View.Book(Equity).IsTwoSided);
        Round(orders =>
        {
            orders.Limit(Equity, Side.Buy, new Price(10_050), new Quantity(5));
            orders.Market(Equity, Side.Buy, new Quantity(5));
        });
        Round(_ => { });
        Assert.Equal(new[] { limit, market }.Where(r => r != RejectReason.None), _script.Rejections.Select(r => r.Reason));
        Assert.Equal(0, _practice.Position(Equity));
        if (limit != RejectReason.None) return;

        _practice.FillInAuction(Only.Order, 5, new Price(10_000));
        Round(_ => { });
        Assert.Equal((new Price(10_000), true), (_script.Fills[^1].Price, _script.Fills[^1].IsMaker));
    }

    [Fact]
    public void Order_WrongTerms_IsRefusedWithTheVenuesReason()
    {
        var spec = PracticeMarket.Instrument(0, "EQA", InstrumentKind.Equity, 10_000, 10_000, 1) with
        {
            TickTable = [new TickStep(new Price(5), 5)], MinimumOrderQuantity = new Quantity(2),
        };
        var practice = new TraderPractice(_script, new PracticeMarket([spec], Timestamp.FromSeconds(100), Timestamp.FromSeconds(1)));
        _script.Ask = orders =>
        {
            orders.Limit(Equity, Side.Buy, new Price(9_999), new Quantity(5));
            orders.Limit(Equity, Side.Buy, new Price(9_995), new Quantity(1));
            orders.Limit(Equity, Side.Buy, new Price(9_995), new Quantity(5), display: new Quantity(5));
            orders.Limit(Equity, Side.Buy, new Price(9_995), new Quantity(5), TimeInForce.ImmediateOrCancel, PostOnly.Reject);
            orders.Limit(new InstrumentId(1), Side.Buy, new Price(9_995), new Quantity(5));
            orders.Limit(Equity, Side.Buy, new Price(0), new Quantity(5));
            orders.Stop(Equity, Side.Buy, new Price(0), new Quantity(5));
            orders.StopLimit(Equity, Side.Buy, new Price(9_991), new Price(9_996), new Quantity(5));
            orders.Stop(Equity, Side.Buy, new Price(9_991), new Quantity(5));
        };
        practice.Round();
        _script.Ask = _ => { };
        practice.Round();

        Assert.Equal(
            [
                RejectReason.InvalidTick, RejectReason.InvalidQuantity, RejectReason.InvalidDisplayQuantity, RejectReason.MalformedCommand,
                RejectReason.UnknownInstrument, RejectReason.InvalidPrice, RejectReason.InvalidStopPrice, RejectReason.InvalidTick,
            ],
            _script.Rejections.Select(r => r.Reason));
        Assert.Equal(1, practice.OpenOrders.Length);
    }

    [Fact]
    public void Quoter_InAHalt_LeavesWhatRestsAndIsTold()
    {
        TwoSidedQuote quote = new(new Price(9_990), new Quantity(10), new Price(10_010), new Quantity(10));
        var reasons = new List<RejectReason>();
        var quoter = new Quoter((context, sheet) =>
        {
            foreach (var rejection in context.Rejections) reasons.Add(rejection.Reason);
            sheet.Set(Equity, quote);
        });
        var practice = new QuoterPractice(quoter, _market);
        practice.Round();
        var resting = practice.Quote(Equity);
        _market.SetPhase(Equity, TradingPhase.Halted);
        quote = quote with { Bid = new Price(9_991), AskQuantity = new Quantity(4) };
        practice.Round();
        Assert.Equal(resting with { AskQuantity = new Quantity(4) }, practice.Quote(Equity));
        _market.SetPhase(Equity, TradingPhase.Continuous);
        practice.Round();
        Assert.Equal(quote, practice.Quote(Equity));
        Assert.Equal([RejectReason.TradingHalted], reasons);
    }

    private OpenOrder Only => Assert.Single(_practice.OpenOrders.ToArray());

    private static IEnumerable<long> Quantities(ReadOnlySpan<Level> levels) => levels.ToArray().Select(l => l.Quantity.Lots);

    private void Round(Action<OrderActions> ask)
    {
        _script.Ask = ask;
        _practice.Round();
    }

    private void Next(Action stage)
    {
        _script.Ask = _ => { };
        _practice.Play(1, _ => stage());
    }

    private void AssertRefused(RejectReason reason)
    {
        Assert.True(_practice.OpenOrders.IsEmpty);
        Round(_ => { });
        Assert.Equal([reason], _script.Rejections.Select(r => r.Reason));
    }

    private sealed class Script : ITrader
    {
        public Action<OrderActions> Ask { get; set; } = _ => { };

        public List<Fill> Fills { get; } = [];

        public List<OrderRejection> Rejections { get; } = [];

        public void OnSessionOpened(SessionInfo session)
        {
        }

        public void Decide(TraderContext context, OrderActions orders)
        {
            Fills.AddRange(context.Fills);
            Rejections.AddRange(context.Rejections);
            Ask(orders);
        }
    }

    private sealed class Quoter(Action<QuoterContext, QuoteSheet> script) : IQuoter
    {
        public void OnSessionOpened(SessionInfo session)
        {
        }

        public void Quote(QuoterContext context, QuoteSheet quotes) => script(context, quotes);
    }
}
