namespace Arena.Simulation.Tests;

/// <summary>What an engine makes of phases: when they change, and what it tells of them.</summary>
public sealed class EnginePhaseTests
{
    private static readonly Timestamp Opening = Timestamp.FromMilliseconds(5_500);

    private readonly Recording _recording = new();
    private readonly MarketEngine _engine;

    public EnginePhaseTests()
    {
        var options = SmallMarket.WithoutBackground(seconds: 30).WithPhases();
        _engine = new MarketEngine(options, options.Participants(SmallMarket.Trader("Aldgate"), SmallMarket.Trader("Bishop")), _recording);
        _engine.Reset();
    }

    [Fact]
    public void AdvanceTo_BeforeAChange_StatesNothing()
    {
        _engine.AdvanceTo(new Timestamp(Opening.Nanoseconds - 1));

        Assert.Empty(_recording.All);
    }

    [Fact]
    public void AdvanceTo_PastAChange_StatesItOnceAtItsOwnMoment()
    {
        _engine.AdvanceTo(Timestamp.FromSeconds(9));
        _engine.AdvanceTo(Timestamp.FromSeconds(9));

        Assert.Equal(
            [(MarketEventKind.AuctionUncrossed, TradingPhase.None), (MarketEventKind.PhaseChanged, TradingPhase.Continuous)],
            _recording.Events.Select(e => (e.Kind, e.Phase)));
        Assert.All(_recording.Events, e => Assert.Equal(Opening, e.Time));
    }

    [Fact]
    public void Execute_AtTheMomentOfAChange_FindsItMade()
    {
        _engine.Execute(Orders.Limit(0, 1, Side.Sell, 1_001, 2), Opening);

        Assert.Equal(
            [MarketEventKind.AuctionUncrossed, MarketEventKind.PhaseChanged, MarketEventKind.OrderAccepted, MarketEventKind.OrderRested],
            _recording.Events.Select(e => e.Kind));
        Assert.IsType<(Timestamp, Command)>(_recording.All[2]);
        Assert.Equal([MarketEventKind.OrderAccepted, MarketEventKind.OrderRested], _engine.LastEvents.ToArray().Select(e => e.Kind));
    }

    [Fact]
    public void Auction_OfTwoOrders_TellsBothThatTheyRested()
    {
        Cross();
        _engine.ClearReports();
        _engine.AdvanceTo(Opening);
        var buyer = Assert.Single(_engine.Reports(0).ToArray());
        var seller = Assert.Single(_engine.Reports(1).ToArray());

        Assert.Equal((ExecutionReportKind.Filled, Side.Buy, 3L, 1L, true, 150L), Half(buyer));
        Assert.Equal((ExecutionReportKind.Filled, Side.Sell, 3L, 0L, true, 150L), Half(seller));
        Assert.Equal((buyer.Price, buyer.MidBefore), (seller.Price, seller.MidBefore));
        Assert.Equal(
            new PublicTrade(default, Opening, buyer.Price, new Quantity(3), Side.Buy, IsAuction: true), Assert.Single(_engine.Trades.ToArray()));
    }

    // The first account is a competitor's: what is about nobody must not be told it.
    [Fact]
    public void Phases_AndAuctions_AreReportedToNobody()
    {
        _engine.AdvanceTo(Timestamp.FromSeconds(9));

        Assert.True(_engine.Reports(0).IsEmpty);
    }

    [Fact]
    public void Close_WithAClosingAuctionDue_HoldsItFirst()
    {
        _engine.AdvanceTo(Timestamp.FromSeconds(20));
        Cross();
        _engine.Close();
        var last = _recording.Events.SkipWhile(e => e.Phase != TradingPhase.ClosingCall).Skip(5).ToList();

        Assert.Equal(
            [MarketEventKind.AuctionUncrossed, MarketEventKind.Trade, MarketEventKind.PhaseChanged, MarketEventKind.OrderCancelled],
            last.Select(e => e.Kind));
        Assert.Equal((TradingPhase.Closed, RejectReason.SessionClosed), (last[2].Phase, last[3].Reason));
        Assert.All(last, e => Assert.Equal(Timestamp.FromSeconds(30), e.Time));
    }

    [Fact]
    public void AdvanceTo_AfterTheClose_StatesNothing()
    {
        _engine.Close();
        var count = _recording.Events.Count;
        _engine.AdvanceTo(Timestamp.FromSeconds(40));

        Assert.Equal(count, _recording.Events.Count);
        Assert.All(_recording.Events, e => Assert.True(e.Time <= Timestamp.FromSeconds(30)));
    }

    [Fact]
    public void Reset_AfterASession_BeginsBeforeTheOpeningAgain()
    {
        _engine.Close();
        _engine.Reset();
        _recording.Events.Clear();
        _engine.AdvanceTo(Opening);

        Assert.Equal(TradingPhase.Continuous, _recording.Events[^1].Phase);
    }

    [Fact]
    public void Execute_OfEveryKindOfOrder_ReportsWhatBecomesOfIt()
    {
        _engine.AdvanceTo(Opening);
        _engine.Execute(Orders.Limit(1, 1, Side.Sell, 1_002, 9) with { DisplayQuantity = new Quantity(4) }, Opening);
        _engine.Execute(Orders.Limit(1, 2, Side.Buy, 998, 9), Opening);
        _engine.ClearReports();
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 0, 2) with { Type = OrderType.PegBest }, Opening);
        _engine.Execute(
            Orders.Limit(0, 2, Side.Buy, 0, 2) with
            {
                Type = OrderType.Stop, TimeInForce = TimeInForce.ImmediateOrCancel, StopPrice = new Price(1_002),
            },
            Opening);
        _engine.Execute(Orders.Limit(1, 3, Side.Buy, 999, 1), Opening);
        _engine.Execute(Orders.Limit(0, 3, Side.Buy, 1_002, 4), Opening);

        Assert.Equal(
            [
                ExecutionReportKind.Accepted, ExecutionReportKind.Rested, ExecutionReportKind.Accepted, ExecutionReportKind.Held,
                ExecutionReportKind.Repriced, ExecutionReportKind.Accepted, ExecutionReportKind.Filled, ExecutionReportKind.Triggered,
                ExecutionReportKind.Filled,
            ],
            _engine.Reports(0).ToArray().Select(r => r.Kind));
        Assert.Contains(_engine.Reports(1).ToArray(), r => r.Kind == ExecutionReportKind.Replenished);
    }

    [Theory]
    [InlineData(10_000, 0, 0)]
    [InlineData(0, 5_000, 10_001)]
    public void Engine_OfAnAuctionBeyondTheSession_IsRefused(long opening, long call, long closing)
    {
        var options = SmallMarket.WithoutBackground(seconds: 10);
        var phases = new PhaseOptions
        {
            OpeningAuction = Timestamp.FromMilliseconds(opening), ClosingCall = Timestamp.FromMilliseconds(call),
            ClosingAuction = Timestamp.FromMilliseconds(closing),
        };

        Assert.Throws<ArgumentException>(() => new MarketEngine(
            options with { Venue = new VenueOptions { Phases = phases } }, options.Participants(SmallMarket.Trader("Aldgate")), _recording));
    }

    [Theory]
    [InlineData(10_000, 0)]
    [InlineData(0, 10_000)]
    public void Engine_OfATimetableBeyondTheSession_IsRefused(long halt, long fees)
    {
        var options = SmallMarket.WithoutBackground(seconds: 10);
        var venue = new VenueOptions
        {
            Halts = [new ScheduledHalt(default, Timestamp.FromMilliseconds(halt), new Timestamp(1), new Timestamp(1))],
            FeeChanges = [new FeeChange(default, Timestamp.FromMilliseconds(fees), default)],
        };

        var refused = Assert.Throws<ArgumentException>(() => new MarketEngine(
            options with { Venue = venue }, options.Participants(SmallMarket.Trader("Aldgate")), _recording));
        Assert.Contains("before the session's end", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AdvanceTo_AcrossATimetable_StatesHaltAndFeesAtTheirMoments()
    {
        var options = SmallMarket.WithoutBackground(seconds: 30).WithTimetable();
        var engine = new MarketEngine(options, options.Participants(SmallMarket.Trader("Aldgate"), SmallMarket.Trader("Bishop")), _recording);
        engine.Reset();
        engine.AdvanceTo(Timestamp.FromSeconds(30));
        engine.Close();
        engine.Reset();

        Assert.Equal(
            [
                (3_000L, MarketEventKind.FeesChanged, TradingPhase.None), (7_250, MarketEventKind.PhaseChanged, TradingPhase.Halted),
                (8_000, MarketEventKind.FeesChanged, TradingPhase.None), (8_750, MarketEventKind.PhaseChanged, TradingPhase.Reopening),
                (9_750, MarketEventKind.AuctionUncrossed, TradingPhase.None), (9_750, MarketEventKind.PhaseChanged, TradingPhase.Continuous),
            ],
            _recording.Events.Select(e => (e.Time.Nanoseconds / 1_000_000, e.Kind, e.Phase)));
        Assert.Equal(SmallMarket.LastFees, new InstrumentFees(_recording.Events[2].MakerFee, _recording.Events[2].TakerFee, _recording.Events[2].AuctionFee));
        Assert.True(engine.Reports(0).IsEmpty && engine.Trades.IsEmpty);
        Assert.Equal(options.Instruments[0].OpeningFees, engine.Venue.Fees(default));
    }

    private void Cross()
    {
        var now = _recording.Events.Count == 0 ? default : Timestamp.FromSeconds(21);
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 1_002, 4), now);
        _engine.Execute(Orders.Limit(1, 1, Side.Sell, 999, 3), now);
    }

    private static (ExecutionReportKind Kind, Side Side, long Lots, long Remaining, bool IsMaker, long Fee) Half(ExecutionReport report) =>
        (report.Kind, report.Side, report.Quantity.Lots, report.Remaining.Lots, report.IsMaker, report.Fee.Micros);
}
