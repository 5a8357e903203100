using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>What a firm does outside continuous trading, driven phase by phase with reports made by hand.</summary>
public sealed class PhaseTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly MarketViewBuilder _view = TestMarkets.View(Market);
    private readonly ScriptedQuoter _quoter = new();
    private readonly ScriptedProp _prop = new();
    private readonly SeatDecision _decision = new();
    private readonly List<ExecutionReport> _reports = [];
    private FirmSeat? _seat;
    private int _round;

    [Fact]
    public void Halt_QuoteThatWouldEnter_StaysBehindRoundAfterRoundAndTheQuoterIsTold()
    {
        OpenWithRestingQuote();
        Enter(TradingPhase.Halted);
        List<OrderRejection> told = [];
        _quoter.Script = (context, sheet) =>
        {
            foreach (var rejection in context.Rejections) told.Add(rejection);
            sheet.Quote(default, new Price(994), new Quantity(10), new Price(1_004), new Quantity(10));
        };
        for (var i = 0; i < 3; i++)
        {
            Round();
            Assert.Equal(0, _decision.Commands.Length + _decision.Notices.Length);
        }

        OrderRejection bid = new(OrderId.None, default, Side.Buy, RejectReason.TradingHalted);
        Assert.Equal([bid, bid with { Side = Side.Sell }, bid, bid with { Side = Side.Sell }], told);

        Enter(TradingPhase.Continuous);
        Round();
        var quote = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal((CommandKind.Quote, new Price(994), new Price(1_004)), (quote.Kind, quote.Price, quote.AskPrice));
    }

    [Fact]
    public void Halt_QuoteThatReducesOneSideAndMovesTheOther_SendsTheReductionAlone()
    {
        OpenWithRestingQuote();
        Enter(TradingPhase.Halted);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(995), new Quantity(4), new Price(1_004), new Quantity(10));
        Round();

        // The ask is sent as it rests, so that the venue has nothing to refuse.
        var quote = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal(
            (new Price(995), 4, new Price(1_005), 10), (quote.Price, quote.Quantity.Lots, quote.AskPrice, quote.AskQuantity.Lots));
    }

    [Fact]
    public void Halt_Withdrawal_IsSent()
    {
        OpenWithRestingQuote();
        Enter(TradingPhase.Halted);
        _quoter.Script = (_, sheet) => sheet.Withdraw(default);
        Round();

        var quote = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal((CommandKind.Quote, 0, 0), (quote.Kind, quote.Quantity.Lots, quote.AskQuantity.Lots));
    }

    [Fact]
    public void Halt_NothingSet_WithdrawsNothing()
    {
        OpenWithRestingQuote();
        Enter(TradingPhase.Halted);
        _quoter.Script = (_, _) => { };
        Round();
        Assert.Equal(0, _decision.Commands.Length);
    }

    [Fact]
    public void Closed_QuoteSet_IsHeldBackForTheSessionIsClosed()
    {
        Open();
        Enter(TradingPhase.Closed);
        var reasons = new List<RejectReason>();
        _quoter.Script = (context, sheet) =>
        {
            foreach (var rejection in context.Rejections) reasons.Add(rejection.Reason);
            sheet.Quote(default, new Price(995), new Quantity(10), new Price(1_005), new Quantity(10));
        };
        Round();
        Round();
        Assert.Equal(0, _decision.Commands.Length);
        Assert.Equal([RejectReason.SessionClosed, RejectReason.SessionClosed], reasons);
    }

    [Theory]
    [InlineData(TradingPhase.PreOpen)]
    [InlineData(TradingPhase.Reopening)]
    [InlineData(TradingPhase.ClosingCall)]
    public void Call_Quote_IsCheckedAndSentAsEver(TradingPhase phase)
    {
        Open();
        Enter(phase);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(959), new Quantity(10), new Price(1_005), new Quantity(10));
        Round();

        var quote = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal((0, new Price(1_005), 10), (quote.Quantity.Lots, quote.AskPrice, quote.AskQuantity.Lots));
        Assert.Equal(RejectReason.PriceTooFar, Assert.Single(_decision.Notices.ToArray()).Reason);
    }

    [Fact]
    public void AuctionFill_OfAQuote_LeavesTheRestAndMovesTheInventory()
    {
        OpenWithRestingQuote();
        _reports.Add(Report(ExecutionReportKind.Filled, Side.Buy, 993, 6, 4) with { IsMaker = true });
        (long Inventory, TwoSidedQuote Quote) seen = default;
        _quoter.Script = (context, _) => seen = (context.Inventory(default).Lots, context.RestingQuote(default));
        Round();

        Assert.Equal((6, new Price(995), 4), (seen.Inventory, seen.Quote.Bid, seen.Quote.BidQuantity.Lots));
    }

    [Theory]
    [InlineData(TradingPhase.Halted)]
    [InlineData(TradingPhase.Reopening)]
    [InlineData(TradingPhase.ClosingCall)]
    public void Hedge_OutsideContinuousTrading_WaitsUntilItResumes(TradingPhase phase)
    {
        Open(hedge: new HedgeOptions { CentralDeltaBand = 50 });
        Fill(Side.Buy, 1_001, 10);
        Enter(phase);
        Round();
        Round();
        Assert.Equal(0, _decision.Commands.Length + _decision.Notices.Length);

        Enter(TradingPhase.Continuous);
        Round();
        var hedge = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal((OrderPurpose.Hedging, new InstrumentId(1), Side.Sell), (hedge.Purpose, hedge.Instrument, hedge.Side));
    }

    [Theory]
    [InlineData(TradingPhase.Halted)]
    [InlineData(TradingPhase.ClosingCall)]
    public void WindDown_OutsideContinuousTrading_CancelsAtOnceAndSellsWhenTradingResumes(TradingPhase phase)
    {
        OpenWithRestingQuote();
        Fill(Side.Buy, 1_001, 10);
        Enter(phase);
        _quoter.Script = (_, _) => throw new InvalidOperationException("boom");
        Round();
        Assert.Equal(CommandKind.CancelAll, Assert.Single(_decision.Commands.ToArray()).Kind);
        _reports.Add(Report(ExecutionReportKind.Cancelled, Side.Buy, 995, 10, 0));
        _reports.Add(Report(ExecutionReportKind.Cancelled, Side.Sell, 1_005, 10, 0) with { Order = OrderId.Of(0, Book.FirstOwnSequence + 1) });
        Round();
        Round();
        Assert.Equal(0, _decision.Commands.Length + _decision.Notices.Length);

        Enter(TradingPhase.Continuous);
        Round();
        var sale = Assert.Single(_decision.Commands.ToArray());
        Assert.Equal((OrderPurpose.Unwinding, Side.Sell, 10), (sale.Purpose, sale.Side, sale.Quantity.Lots));
    }

    [Fact]
    public void Transfer_OutsideContinuousTrading_HasNoPrice()
    {
        Open();
        Enter(TradingPhase.ClosingCall);
        var isOffered = true;
        _prop.Script = (context, actions) =>
        {
            isOffered = context.Offer(default).IsAvailable;
            actions.Transfer(default, Side.Buy, new Quantity(3));
        };
        Round();

        Assert.False(isOffered);
        Assert.Equal(0, _decision.Transfers.Length);
        var notice = Assert.Single(_decision.Notices.ToArray());
        Assert.Equal((NoticeKind.TransferRefused, RejectReason.NoTransferPrice), (notice.Kind, notice.Reason));
    }

    private void Open(HedgeOptions? hedge = null)
    {
        var options = TestFirms.With(TestFirms.Prop()) with { Hedge = hedge };
        var setting = new SeatSetting(Market, Timestamp.FromSeconds(100), Timestamp.FromSeconds(1), 7);
        _seat = new FirmSeat(options, setting, TestFirms.Accounts(options).AsSpan(), _quoter, [_prop]);
        _seat.OpenSession(0);
    }

    /// <summary>10 rest at 995 and 10 at 1,005, under the first two numbers of the firm's own.</summary>
    private void OpenWithRestingQuote()
    {
        Open();
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(995), new Quantity(10), new Price(1_005), new Quantity(10));
        Round();
        foreach (var (side, price, number) in new[] { (Side.Buy, 995L, 0), (Side.Sell, 1_005L, 1) })
        {
            var report = Report(ExecutionReportKind.Accepted, side, price, 10, 10) with { Order = OrderId.Of(0, Book.FirstOwnSequence + number) };
            _reports.Add(report);
            _reports.Add(report with { Kind = ExecutionReportKind.Rested });
        }

        Round();
        Assert.Equal(0, _decision.Commands.Length);
    }

    private void Fill(Side side, long price, long lots) =>
        _reports.Add(Report(ExecutionReportKind.Filled, side, price, lots, 0) with { Order = OrderId.Of(0, 9) });

    /// <summary>Both instruments enter a phase; continuous trading shows 999 / 1,001.</summary>
    private void Enter(TradingPhase phase)
    {
        foreach (var instrument in Market)
            _view.Touch(instrument.Id, 999, 1_001).SetPhase(instrument.Id, phase, Timestamp.FromSeconds(90));
    }

    private void Round()
    {
        _view.BeginRound(++_round, Timestamp.FromSeconds(_round));
        _decision.Clear();
        _seat!.Decide(_view.View, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_reports), _decision);
        _reports.Clear();
    }

    private static ExecutionReport Report(ExecutionReportKind kind, Side side, long price, long lots, long remaining) => new()
    {
        Kind = kind, Time = default, Account = default, Order = OrderId.Of(0, Book.FirstOwnSequence), Side = side,
        Price = new Price(price), Quantity = new Quantity(lots), Remaining = new Quantity(remaining),
    };
}
