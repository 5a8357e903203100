using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Loss limits and faults: orderly ends that stop nobody else.</summary>
public sealed class WindDownTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedQuoter _quoter = new();
    private readonly ScriptedProp _prop = new();
    private readonly ScriptedProp _other = new();
    private readonly List<Notice> _notices = [];

    [Fact]
    public void LossLimit_Reached_CancelsFlattensAndRestsForTheSession()
    {
        var floor = OpenLong(Limits(loss: 0.5));
        QuoteAndTransfer();
        floor.StreetQuotes(994, 996);
        Step(floor);

        // 10 lots bought at about 1,001 are marked at 995: the loss is 0.6 units and more.
        Step(floor);
        Assert.Equal(NoticeKind.LossLimitReached, Assert.Single(_notices).Kind);
        var commands = floor.Decision.Commands.ToArray();
        Assert.Equal(CommandKind.CancelAll, commands[0].Kind);
        Assert.All(commands[1..], c => Assert.Equal(OrderPurpose.Unwinding, c.Purpose));
        Assert.Equal(new Price(994 - 5), commands[^1].Price);
        var asked = (_quoter.Asked, _prop.Asked);
        Step(floor);
        Assert.Equal(NoticeKind.Flattened, _notices[^1].Kind);
        AssertFlat(floor, accounts: 2);
        floor.Step(5);
        Assert.Equal(0, floor.Decision.Commands.Length + floor.Decision.Notices.Length);
        Assert.Equal(asked, (_quoter.Asked, _prop.Asked));

        floor.Close();
        floor.OpenSession();
        floor.Step(2);
        Assert.Equal((asked.Item1 + 2, asked.Item2 + 2), (_quoter.Asked, _prop.Asked));
    }

    [Fact]
    public void LossLimit_SeveralBooksHaveOrders_AreCancelledInOneCommandAndNobodyElse()
    {
        var options = TestFirms.With(TestFirms.Prop(outside: true)) with { Limits = Limits(loss: 0.5) };
        var floor = Floor.WithFirm(options, _quoter, [_prop], Market);
        floor.StreetQuotes(999, 1_001);
        Step(floor);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(1_001), new Quantity(10), new Price(1_020), new Quantity(1));
        Step(floor);
        _quoter.Script = (_, _) => { };
        _prop.Script = (_, actions) => actions.Orders.Stop(default, Side.Sell, new Price(960), new Quantity(3));
        floor.StreetQuotes(994, 996);
        Step(floor);
        Step(floor);

        Assert.Contains(_notices, n => n.Kind == NoticeKind.LossLimitReached);
        var cancel = Assert.Single(floor.Decision.Commands.ToArray(), c => c.Kind == CommandKind.CancelAll);
        Assert.Equal((CancelScope.WholeOwner, new AccountId(0)), (cancel.CancelScope, cancel.Account));
        Step(floor);
        Assert.Equal(NoticeKind.Flattened, _notices[^1].Kind);
        Assert.Equal([new Price(996)], floor.Market!.Books[0].Asks.ToArray().Select(l => l.Price));
        Assert.Equal([new Price(994)], floor.Market.Books[0].Bids.ToArray().Select(l => l.Price));
    }

    [Fact]
    public void LossLimit_BookTooThin_FlattensRoundByRound()
    {
        var floor = OpenLong(Limits(loss: 0.5));
        floor.StreetCancelAll();
        floor.StreetLimit(0, Side.Buy, 994, 4);
        floor.StreetLimit(0, Side.Sell, 996, 100);
        Step(floor);
        Step(floor);
        Assert.Contains(_notices, n => n.Kind == NoticeKind.LossLimitReached);
        Step(floor);
        Assert.Equal(6, floor.Position(0, 0));
        floor.StreetLimit(0, Side.Buy, 993, 100);
        Step(floor);
        Step(floor);
        Step(floor);
        Assert.Equal(0, floor.Position(0, 0));
        Assert.Equal(NoticeKind.Flattened, _notices[^1].Kind);
    }

    [Fact]
    public void PropFault_Throws_OnlyItsBookIsWoundDownForTheMatch()
    {
        var options = TestFirms.With(TestFirms.Prop(outside: true), TestFirms.Prop("other")) with { Limits = Limits(1e9) };
        var floor = Floor.WithFirm(options, _quoter, [_prop, _other], Market);
        floor.StreetQuotes(999, 1_001);
        Step(floor);
        _prop.Script = (_, actions) =>
        {
            actions.Transfer(default, Side.Buy, new Quantity(5));
            actions.Orders.Limit(default, Side.Buy, new Price(990), new Quantity(3));
        };
        _other.Script = (_, actions) => actions.Transfer(default, Side.Sell, new Quantity(5));
        Step(floor);
        _prop.Script = (_, _) => throw new ArithmeticException("dizzy");
        Step(floor);
        Assert.Equal((NoticeKind.BotFaulted, RejectReason.BotThrew, 1), (_notices[^1].Kind, _notices[^1].Reason, _notices[^1].Account.Index));
        Assert.Equal(
            [CommandKind.CancelAll, CommandKind.Order],
            floor.Decision.Commands.ToArray().Where(c => c.Account.Index == 1).Select(c => c.Kind));
        var asked = (_prop.Asked, _other.Asked, _quoter.Asked);
        Step(floor);
        Assert.Equal((NoticeKind.Flattened, 1), (_notices[^1].Kind, _notices[^1].Account.Index));
        Assert.Equal((0, -10), (floor.Position(1, 0), floor.Position(2, 0)));
        Assert.Equal((asked.Item1, asked.Item2 + 1, asked.Item3 + 1), (_prop.Asked, _other.Asked, _quoter.Asked));

        floor.Close();
        floor.OpenSession();
        _other.Script = (_, _) => { };
        _notices.Clear();
        Step(floor);
        Assert.Equal(asked.Item1, _prop.Asked);
        Assert.Empty(_notices);
    }

    [Fact]
    public void QuoterFault_Throws_WholeFirmIsWoundDownForTheMatch()
    {
        var floor = OpenLong(Limits(1e9));
        QuoteAndTransfer();
        Step(floor);
        _quoter.Script = (_, _) => throw new InvalidOperationException("boom");
        Step(floor);
        Assert.Equal((NoticeKind.BotFaulted, RejectReason.BotThrew, 0), (_notices[^1].Kind, _notices[^1].Reason, _notices[^1].Account.Index));
        Step(floor);
        Assert.Equal((NoticeKind.Flattened, 0), (_notices[^1].Kind, _notices[^1].Account.Index));
        AssertFlat(floor, accounts: 2);

        floor.Close();
        floor.OpenSession();
        var asked = (_quoter.Asked, _prop.Asked);
        floor.Step(3);
        Assert.Equal(asked, (_quoter.Asked, _prop.Asked));
        Assert.Equal(0, floor.Decision.Commands.Length + floor.Decision.Notices.Length);
    }

    [Fact]
    public void QuoterFault_InOnSessionOpened_IsStatedInTheFirstRound()
    {
        _quoter.Opening = _ => throw new FormatException("no");
        var floor = Floor.WithFirm(TestFirms.With(TestFirms.Prop()), _quoter, [_prop], Market);
        Step(floor);

        Assert.Equal([NoticeKind.BotFaulted, NoticeKind.Flattened], _notices.Select(n => n.Kind));
        Assert.Equal(floor.Market!.Now, _notices[0].Time);
        Assert.Equal(0, _quoter.Asked + _prop.Asked);
    }

    [Fact]
    public void QuoterFault_PriceThatIsNoNumber_IsNonsense() => AssertFault(
        (_, sheet) => sheet.Quote(default, Price.Floor(double.NaN), new Quantity(1), new Price(1_005), new Quantity(1)),
        RejectReason.BotAnsweredNonsense);

    [Fact]
    public void QuoterFault_UnknownInstrument_IsNonsense() => AssertFault(
        (_, sheet) => sheet.Withdraw(new InstrumentId(99)), RejectReason.BotAnsweredNonsense);

    [Fact]
    public void PropFault_MoreRequestsThanARoundHolds_IsNonsense()
    {
        var floor = Floor.WithFirm(TestFirms.With(TestFirms.Prop()), _quoter, [_prop], Market);
        _prop.Script = (_, actions) =>
        {
            for (var i = 0; i <= OrderActions.MaximumRequests; i++) actions.Orders.CancelAll();
        };
        Step(floor);
        Assert.Equal((NoticeKind.BotFaulted, RejectReason.BotAnsweredNonsense, 1), (_notices[0].Kind, _notices[0].Reason, _notices[0].Account.Index));
    }

    [Fact]
    public void PropAnswer_WithAnotherAccountsNumbers_IsNonsense()
    {
        var options = TestFirms.With(TestFirms.Prop(outside: true));
        var firm = new Firm(options, Market, TestFirms.Accounts(options).AsSpan());
        var actions = new PropActions(Market.Length, new OrderActions(account: 5));
        actions.Orders.Limit(default, Side.Buy, new Price(1_000), new Quantity(1));
        firm.OpenSession(0);
        firm.BeginRound(TestMarkets.View(Market).View, []);
        firm.ReceiveProp(0, actions);
        firm.SettleTransfers();
        var decision = new SeatDecision();
        firm.CompleteRound(decision);

        Assert.Equal(RejectReason.BotAnsweredNonsense, decision.Notices[0].Reason);
        Assert.False(firm.IsPropAsked(0));
    }

    [Fact]
    public void PropAnswer_WithNumbersOfTheFirmsOwnOrders_IsNonsense()
    {
        var actions = new OrderActions(1, Book.FirstOwnSequence);
        actions.Limit(default, Side.Buy, new Price(1_000), new Quantity(1));
        Assert.False(OrderRouter.AreOwn(new AccountId(1), actions.Requests));
    }

    private void AssertFault(Action<QuoterContext, QuoteSheet> script, RejectReason reason)
    {
        var floor = Floor.WithFirm(TestFirms.With(), _quoter, [], Market);
        _quoter.Script = script;
        Step(floor);
        Assert.Equal((NoticeKind.BotFaulted, reason), (_notices[0].Kind, _notices[0].Reason));
    }

    /// <summary>A firm whose central book is long 10 lots of the equity, bought from the street at 1,001.</summary>
    private Floor OpenLong(FirmLimits limits)
    {
        var options = TestFirms.With(TestFirms.Prop()) with { Limits = limits };
        var floor = Floor.WithFirm(options, _quoter, [_prop], Market);
        floor.StreetQuotes(999, 1_001);
        floor.Step(1);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(1_001), new Quantity(10), new Price(1_020), new Quantity(1));
        floor.Step(1);
        _quoter.Script = (_, sheet) => sheet.Withdraw(default);
        floor.Step(1);
        _quoter.Script = (_, _) => { };
        Assert.Equal(10, floor.Position(0, 0));
        return floor;
    }

    private void QuoteAndTransfer()
    {
        _quoter.Script = (_, sheet) => sheet.Quote(new InstrumentId(1), new Price(990), new Quantity(1), new Price(1_010), new Quantity(1));
        _prop.Script = (_, actions) => actions.Transfer(new InstrumentId(1), Side.Buy, new Quantity(2));
    }

    private void Step(Floor floor)
    {
        floor.Step(1);
        _notices.AddRange(floor.Decision.Notices.ToArray());
    }

    private static void AssertFlat(Floor floor, int accounts)
    {
        for (var account = 0; account < accounts; account++)
            for (var i = 0; i < Market.Length; i++) Assert.Equal(0, floor.Position(account, i));
    }

    private static FirmLimits Limits(double loss) => TestFirms.WideLimits with { SessionLoss = loss };
}
