namespace Arena.Simulation.Tests;

public sealed class MarketEngineTests
{
    private readonly Recording _recording = new();
    private readonly MarketEngine _engine;

    public MarketEngineTests()
    {
        var options = SmallMarket.WithoutBackground();
        var participants = options.Participants(SmallMarket.Firm("Aldgate", "alpha"), SmallMarket.Trader("Bishop"));
        _engine = new MarketEngine(options, participants, _recording);
        _engine.Reset();
    }

    [Fact]
    public void Execute_OfATrade_TellsEachSideItsOwnHalf()
    {
        _engine.Execute(Orders.Limit(1, 1, Side.Sell, 1_001, 5), new Timestamp(10));
        _engine.Execute(Orders.Limit(2, 1, Side.Buy, 1_001, 3), new Timestamp(20));

        var firm = _engine.Reports(0);
        Assert.Equal([ExecutionReportKind.Accepted, ExecutionReportKind.Rested, ExecutionReportKind.Filled], firm.ToArray().Select(r => r.Kind));
        var maker = firm[2];
        Assert.Equal((1, OrderId.Of(1, 1), Side.Sell, 3L, 2L, true, -300L), Half(maker));
        var trader = _engine.Reports(1);
        Assert.Equal([ExecutionReportKind.Accepted, ExecutionReportKind.Filled], trader.ToArray().Select(r => r.Kind));
        Assert.Equal((2, OrderId.Of(2, 1), Side.Buy, 3L, 0L, false, 900L), Half(trader[1]));
        Assert.Equal(new PublicTrade(default, new Timestamp(20), new Price(1_001), new Quantity(3), Side.Buy), Assert.Single(_engine.Trades.ToArray()));
    }

    [Fact]
    public void Execute_OfWhateverAnOrderMayMeet_ReportsEachKind()
    {
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 990, 5), default);
        _engine.Execute(new Command { Kind = CommandKind.Reduce, Account = default, Order = OrderId.Of(0, 1), Quantity = new Quantity(1) }, default);
        _engine.Execute(
            new Command
            {
                Kind = CommandKind.Replace, Account = default, Order = OrderId.Of(0, 1), SecondOrder = OrderId.Of(0, 2), Price = new Price(990),
                Quantity = new Quantity(2),
            },
            default);
        _engine.Execute(Orders.CancelAll(0), default);
        _engine.Execute(Orders.Limit(0, 2, Side.Buy, 990, 5), default);

        Assert.Equal(
            [
                ExecutionReportKind.Accepted, ExecutionReportKind.Rested, ExecutionReportKind.Reduced, ExecutionReportKind.Cancelled,
                ExecutionReportKind.Accepted, ExecutionReportKind.Rested, ExecutionReportKind.Cancelled, ExecutionReportKind.Rejected,
            ],
            _engine.Reports(0).ToArray().Select(r => r.Kind));
        Assert.Contains(_recording.Events, e => e.Kind == MarketEventKind.OrderRestedInPlace);
    }

    [Fact]
    public void Execute_ForAnAccountThatDoesNotExist_TellsNobody()
    {
        _engine.Execute(Orders.Limit(77, 1, Side.Buy, 1_000, 1), default);
        _engine.Execute(Orders.Limit(-1, 1, Side.Buy, 1_000, 1), default);

        Assert.All(_recording.Events, e => Assert.Equal(RejectReason.UnknownAccount, e.Reason));
        Assert.Equal(2, _recording.Events.Count);
        Assert.True(_engine.Reports(0).IsEmpty && _engine.Reports(1).IsEmpty);
    }

    [Fact]
    public void Execute_AtTheSessionsEnd_ClosesTheVenueFirst()
    {
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 990, 1), default);
        _engine.Execute(Orders.Limit(2, 1, Side.Sell, 990, 1), Timestamp.FromSeconds(10));

        Assert.Equal(
            [(MarketEventKind.OrderCancelled, RejectReason.SessionClosed), (MarketEventKind.OrderRejected, RejectReason.SessionClosed)],
            _recording.Events.TakeLast(2).Select(e => (e.Kind, e.Reason)));
        Assert.Equal(Timestamp.FromSeconds(10), _recording.Events[^2].Time);
        Assert.IsType<(Timestamp, Command)>(_recording.All[^2]);
    }

    [Fact]
    public void Close_Twice_StatesNothingTheSecondTime()
    {
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 990, 1), default);
        _engine.Close();
        var events = _recording.Events.Count;
        _engine.Close();

        Assert.Equal(events, _recording.Events.Count);
    }

    [Fact]
    public void Reset_AfterAClose_TradesAgainWithTheSameIds()
    {
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 990, 1), default);
        _engine.Close();
        _engine.Reset();
        Assert.True(_engine.Reports(0).IsEmpty);
        _engine.Execute(Orders.Limit(0, 1, Side.Buy, 990, 1), default);

        Assert.Equal(MarketEventKind.OrderRested, _recording.Events[^1].Kind);
    }

    [Fact]
    public void Mids_OfAnEmptyMarket_AreTheReferencePrices() => Assert.Equal([new HalfTicks(2_000)], _engine.Mids.ToArray());

    private static (int Account, OrderId Order, Side Side, long Lots, long Remaining, bool IsMaker, long Fee) Half(ExecutionReport report) =>
        (report.Account.Index, report.Order, report.Side, report.Quantity.Lots, report.Remaining.Lots, report.IsMaker, report.Fee.Micros);
}
