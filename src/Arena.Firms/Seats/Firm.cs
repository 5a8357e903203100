using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// A firm without its bots: the state of its books and everything it decides by rule. A host calls the phases of a round in
/// order and carries observations to the bots and answers back, in process or as messages; the firm never knows which.
/// <code>
/// firm.BeginRound(market, reports);
/// for each prop with IsPropAsked(prop): ReceiveProp(prop, answer to PropObservation(prop)) or PropFaulted(prop, why)
/// firm.SettleTransfers();
/// if IsQuoterAsked: ReceiveQuotes(answer to QuoterObservation) or QuoterFaulted(why)
/// firm.CompleteRound(decision);
/// </code>
/// </summary>
public sealed class Firm
{
    /// <summary>The name of every firm's central book among its accounts, and in the name of its quoter's random stream.</summary>
    public const string CentralBookName = "central";

    private readonly CentralBook _central;
    private readonly PropBook[] _props;
    private readonly Outbox _outbox = new();
    private readonly CommandBudget _ownBudget;
    private readonly RiskGate _gate;
    private readonly TransferRound _transfers;
    private readonly OrderRouter _orders;
    private readonly QuoteRouter _quotes;
    private readonly Hedger? _hedger;
    private readonly WindDown _windDown;
    private MarketView? _market;
    private QuoteSheet? _sheet;

    /// <summary>A firm before its first session.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="accounts">Its accounts: the central book, then the prop books in the order of the options.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, the market or the accounts; the message says how.</exception>
    public Firm(FirmOptions options, ImmutableArray<InstrumentSpec> instruments, ReadOnlySpan<AccountSpec> accounts)
    {
        FirmChecks.Require(options, instruments, accounts);
        Options = options;
        var limits = options.Limits;
        var commands = CommandShares.Of(options, instruments.Length);
        _central = new CentralBook(accounts[0], instruments, limits.CentralPositionLots);
        _props = new PropBook[options.PropBooks.Length];
        for (var p = 0; p < _props.Length; p++)
            _props[p] = new PropBook(options.PropBooks[p], accounts[p + 1], instruments) { Budget = new CommandBudget(commands.PerProp) };

        _ownBudget = new CommandBudget(commands.Own);
        var orderLots = instruments.Select(i => Math.Min(limits.OrderLots, i.MaximumOrderQuantity.Lots)).ToArray();
        _gate = new RiskGate(orderLots, limits.PriceDistanceTicks, new ExposureMeter(limits.GrossExposure, instruments.Length));
        _hedger = options.Hedge is null ? null : new Hedger(options.Hedge, instruments);
        _transfers = new TransferRound(options.Transfers, _central, _props, _hedger, _gate.Exposure, _outbox);
        _orders = new OrderRouter(_gate, _outbox);
        _quotes = new QuoteRouter(_gate, _outbox);
        _windDown = new WindDown(
            _central, _props, new Unwinder(_gate, _outbox, limits.UnwindSlippageTicks), _outbox, limits.SessionLoss);
    }

    /// <summary>What the firm is made of.</summary>
    public FirmOptions Options { get; }

    /// <summary>Whether the quoter is asked this round: not after a fault, nor while the firm is wound down.</summary>
    public bool IsQuoterAsked => !_windDown.IsFirmDown;

    /// <summary>What the quoter sees: inventories after the round's transfers. Valid until <see cref="CompleteRound"/>.</summary>
    public QuoterContext QuoterObservation => _central.Observe(Market);

    private MarketView Market
    {
        get
        {
            Invariant.Require(_market is not null, "a round is begun before it is asked about");
            return _market;
        }
    }

    /// <summary>Starts a session: books flat, nothing rests. A book whose bot faulted in an earlier session stays out.</summary>
    /// <param name="session">The session, counted from 0.</param>
    public void OpenSession(int session)
    {
        Invariant.Require(session >= 0, "a session's number is not negative");
        _market = null;
        _sheet = null;
        _central.OpenSession();
        foreach (var prop in _props)
        {
            prop.Book.OpenSession();
            prop.Answer = null;
        }

        _outbox.OpenSession();
        _windDown.OpenSession();
    }

    /// <summary>Takes what happened since the last round.</summary>
    /// <param name="market">The market; kept until <see cref="CompleteRound"/>.</param>
    /// <param name="reports">What happened to the firm's own orders, oldest first.</param>
    public void BeginRound(MarketView market, ReadOnlySpan<ExecutionReport> reports)
    {
        _market = market;
        _sheet = null;
        _outbox.BeginRound(market.Now);
        _ownBudget.BeginRound();
        foreach (ref readonly var report in reports) Take(report);
        _central.Quotes.ForgetArrived(market.Now);
        _central.Book.Orders.ForgetLost(market.Now);
        foreach (var prop in _props)
        {
            prop.Answer = null;
            prop.Budget.BeginRound();
            prop.Book.Orders.ForgetLost(market.Now);
        }

        _windDown.CheckLoss(market);
        if (_props.Length > 0) _transfers.UpdateOffers(market, _windDown.IsFirmDown);
    }

    /// <summary>Whether a prop book's strategy is asked this round: not after a fault, nor while the firm is wound down.</summary>
    /// <param name="prop">The prop book, counted from 0 in the order of the options.</param>
    public bool IsPropAsked(int prop) => !_props[prop].IsOut && !_windDown.IsFirmDown;

    /// <summary>What a prop book's strategy sees. Valid until <see cref="SettleTransfers"/>; ask once a round.</summary>
    public PropContext PropObservation(int prop) => _props[prop].Observe(Market, _transfers.Offers);

    /// <summary>Takes a prop strategy's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    /// <remarks>An answer with orders that carry another account's number is a fault.</remarks>
    public void ReceiveProp(int prop, PropActions actions)
    {
        if (OrderRouter.AreOwn(_props[prop].Book.Account, actions.Orders.Requests)) _props[prop].Answer = actions;
        else PropFaulted(prop, RejectReason.BotAnsweredNonsense);
    }

    /// <summary>Takes note that a prop strategy lost its seat: its book is wound down and stays out for the rest of the match.</summary>
    public void PropFaulted(int prop, RejectReason reason)
    {
        _props[prop].Answer = null;
        _windDown.PropFaulted(prop, reason);
    }

    /// <summary>Makes the round's transfers.</summary>
    public void SettleTransfers() => _transfers.Settle(Market, _windDown.IsFirmDown);

    /// <summary>Takes the quoter's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    public void ReceiveQuotes(QuoteSheet quotes) => _sheet = quotes;

    /// <summary>Takes note that the quoter lost its seat: the whole firm is wound down and stays out for the rest of the match.</summary>
    public void QuoterFaulted(RejectReason reason)
    {
        _sheet = null;
        _windDown.QuoterFaulted(reason);
    }

    /// <summary>Checks, hedges and answers the round.</summary>
    /// <param name="decision">Where the answer goes; its thinking time must be set before.</param>
    public void CompleteRound(SeatDecision decision)
    {
        var market = Market;
        _outbox.Arrival = market.Now + Options.Latency + decision.ThinkingTime;
        _gate.Exposure.Measure(market, _central.Book, _props);
        foreach (var prop in _props)
            if (prop.Answer is { } answer) RouteOrders(prop, answer.Orders.Requests);
        if (_sheet is not null && !_windDown.IsFirmDown) _quotes.Route(_central, market, _sheet, _ownBudget);
        if (_hedger is not null && !_windDown.IsFirmDown) Hedge(market);
        _windDown.Continue(market, _ownBudget);
        _outbox.Flush(decision);
        _market = null;
    }

    private void Take(in ExecutionReport report)
    {
        var place = report.Account.Index - _central.Book.Account.Index;
        Invariant.Require(place >= 0 && place <= _props.Length, "a firm is told of its own accounts only");
        var book = place == 0 ? _central.Book : _props[place - 1].Book;
        if (place == 0 && report.Purpose == OrderPurpose.Trading) _central.Quotes.Take(report);
        else book.Orders.Take(report);
        book.Take(report);
    }

    private void RouteOrders(PropBook prop, ReadOnlySpan<OrderRequest> requests)
    {
        if (_windDown.IsFirmDown) _orders.RefuseAll(prop.Book, Market, requests, RejectReason.FirmStopped);
        else if (!prop.Options.OutsideOrders) _orders.RefuseAll(prop.Book, Market, requests, RejectReason.OutsideOrdersNotAllowed);
        else _orders.Route(prop.Book, Market, requests, prop.Budget);
    }

    private void Hedge(MarketView market)
    {
        HedgeBook(_central.Book, Options.Hedge!.CentralDeltaBand, market);
        foreach (var prop in _props)
            if (prop.Options.DeltaBand is { } band && !prop.IsOut) HedgeBook(prop.Book, band, market);
    }

    private void HedgeBook(Book book, double band, MarketView market)
    {
        if (!_hedger!.TryHedge(book, band, market, out var hedge)) return;
        var view = market.Book(_hedger.Future);
        var answer = _gate.Check(book, view, hedge.Side, hedge.Lots, hedge.Price);
        if (answer.Lots > 0 && !_ownBudget.TryTake()) answer = new RiskAnswer(0, RejectReason.TooManyCommands);
        if (answer.Reason != RejectReason.None)
        {
            var kind = answer.Lots == 0 ? NoticeKind.OrderRefused : NoticeKind.OrderShrunk;
            _outbox.Notify(kind, book.Account, _hedger.Future, hedge.Side, answer.Reason, hedge.Lots - answer.Lots);
        }

        if (answer.Lots > 0)
            ImmediateOrders.Send(book, _hedger.Future, hedge with { Lots = answer.Lots }, OrderPurpose.Hedging, _outbox, _gate);
    }
}
