using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// A trader without its bot: position, open orders and the position limit. A host calls the phases of a round in order:
/// <see cref="BeginRound"/>; if <see cref="IsAsked"/>, <see cref="Receive"/> or <see cref="Faulted"/>; <see cref="CompleteRound"/>.
/// </summary>
public sealed class TraderDesk
{
    private readonly Book _book;
    private readonly Outbox _outbox = new();
    private readonly OrderRouter _router;
    private readonly CommandBudget _budget = new(OrderActions.MaximumRequests);
    private MarketView? _market;
    private TraderContext? _context;
    private OrderActions? _answer;
    private bool _isCancelDue;

    /// <summary>A trader before its first session.</summary>
    /// <param name="options">Its name and limits.</param>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="account">Its account.</param>
    /// <exception cref="ArgumentException">The options are out of range; the message says how.</exception>
    public TraderDesk(TraderOptions options, ImmutableArray<InstrumentSpec> instruments, AccountSpec account)
    {
        FirmChecks.RequireLots(options.PositionLimitLots, $"trader '{options.Name}': position limit");
        Options = options;
        _book = new Book(account, instruments, options.PositionLimitLots);
        var anySize = new long[instruments.Length];
        Array.Fill(anySize, long.MaxValue);
        _router = new OrderRouter(
            new RiskGate(anySize, long.MaxValue, new ExposureMeter(double.PositiveInfinity, instruments.Length)), _outbox);
    }

    /// <summary>Its name and limits.</summary>
    public TraderOptions Options { get; }

    /// <summary>Whether the bot is asked: not after a fault.</summary>
    public bool IsAsked { get; private set; } = true;

    /// <summary>What the bot sees. Valid until the round is completed; ask once a round.</summary>
    public TraderContext Observation
    {
        get
        {
            var market = Market;
            if (_context is null || !ReferenceEquals(_context.Market, market)) _context = new TraderContext(market);
            _context.FillList.Clear();
            _context.RejectionList.Clear();
            _context.OpenOrderList.Clear();
            foreach (ref readonly var fill in _book.Fills.AsSpan()) _context.FillList.Add(fill);
            foreach (ref readonly var rejection in _book.Rejections.AsSpan()) _context.RejectionList.Add(rejection);
            OpenOrderViews.Fill(_context.OpenOrderList, _book.Orders);
            for (var i = 0; i < _context.PositionArray.Length; i++) _context.PositionArray[i] = new Quantity(_book.Positions[i]);
            _context.ProfitAndLoss = new Money(_book.Worth(market));
            _book.ForgetNews();
            return _context;
        }
    }

    private MarketView Market
    {
        get
        {
            Invariant.Require(_market is not null, "a round is begun before it is asked about");
            return _market;
        }
    }

    /// <summary>Starts a session: flat, nothing rests. A trader that faulted in an earlier session stays out.</summary>
    /// <param name="session">The session, counted from 0.</param>
    public void OpenSession(int session)
    {
        Invariant.Require(session >= 0, "a session's number is not negative");
        _market = null;
        _answer = null;
        _isCancelDue = false;
        _book.OpenSession();
        _outbox.OpenSession();
    }

    /// <summary>Takes what happened since the last round.</summary>
    /// <param name="market">The market; kept until <see cref="CompleteRound"/>.</param>
    /// <param name="reports">What happened to the own orders, oldest first.</param>
    public void BeginRound(MarketView market, ReadOnlySpan<ExecutionReport> reports)
    {
        _market = market;
        _answer = null;
        _outbox.BeginRound(market.Now);
        _budget.BeginRound();
        foreach (ref readonly var report in reports)
        {
            Invariant.RequireEqual(_book.Account.Index, report.Account.Index, "account of a trader's report");
            _book.Orders.Take(report);
            _book.Take(report);
        }

        _book.Orders.ForgetLost(market.Now);
    }

    /// <summary>Takes note that the bot lost its seat: its orders are cancelled, its position settles at the close.</summary>
    public void Faulted(RejectReason reason)
    {
        if (!IsAsked) return;
        IsAsked = false;
        _answer = null;
        _isCancelDue = true;
        _outbox.Notify(NoticeKind.BotFaulted, _book.Account, default, default, reason, 0);
    }

    /// <summary>Takes the bot's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    /// <remarks>An answer with orders that carry another account's number is a fault.</remarks>
    public void Receive(OrderActions orders)
    {
        if (OrderRouter.AreOwn(_book.Account, orders.Requests)) _answer = orders;
        else Faulted(RejectReason.BotAnsweredNonsense);
    }

    /// <summary>Checks the orders and answers the round.</summary>
    /// <param name="decision">Where the answer goes; its thinking time must be set before.</param>
    public void CompleteRound(SeatDecision decision)
    {
        var market = Market;
        _outbox.Arrival = market.Now + Options.Latency + decision.ThinkingTime;
        if (_answer is not null) _router.Route(_book, market, _answer.Requests, _budget);
        if (_isCancelDue) CancelAll();
        _outbox.Flush(decision);
        _market = null;
    }

    /// <summary>Repeated while anything is open: an order sent before may arrive after the first.</summary>
    private void CancelAll()
    {
        if (_book.Open.IsEmpty()) _isCancelDue = false;
        else _outbox.Send(new Command { Kind = CommandKind.CancelAll, Account = _book.Account });
    }
}
