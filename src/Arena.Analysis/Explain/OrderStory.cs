namespace Arena.Analysis;

/// <summary>Follows one order through its session: the book around it, its fills, and the two sessions in which it asked another price.</summary>
internal sealed class OrderStory
{
    private readonly TapeHeader _header;
    private readonly OrderId _order;
    private readonly OrderSighting _sighting;
    private readonly InstrumentSpec _spec;
    private readonly StoryMarket _market;
    private readonly FateTracker _fate;
    private readonly FillBook _fills;
    private readonly StayRecorder _stays;
    private readonly MomentLog _moments;
    private readonly ImmutableArray<WhatIfRun> _whatIfs;
    private bool _isReproduced = true;
    private Command _command;
    private OrderEntry? _entry;
    private ImmutableArray<ExplainFact> _facts = [];
    private bool _isOwnCommand = true;
    private Timestamp _now;

    /// <summary>A story before its first command.</summary>
    /// <param name="header">The tape's head.</param>
    /// <param name="order">The order.</param>
    /// <param name="sighting">The command that brought it.</param>
    /// <param name="market">Its instrument, which the caller keeps.</param>
    public OrderStory(TapeHeader header, OrderId order, OrderSighting sighting, StoryMarket market)
    {
        _header = header;
        _order = order;
        _sighting = sighting;
        _spec = header.Instruments[sighting.Terms.Instrument.Index];
        _market = market;
        _fate = new FateTracker(order, sighting.Terms);
        var names = new AccountNames(header);
        _fills = new FillBook(order, _spec, names);
        _stays = new StayRecorder(order, _market.Book);
        _moments = new MomentLog(order, sighting.Terms, _market, names);
        _whatIfs = TickShift.HasPrice(sighting.Terms.Type)
            ? [new WhatIfRun(header, order, sighting.Terms, names, steps: 1), new WhatIfRun(header, order, sighting.Terms, names, steps: -1)]
            : [];
    }

    /// <summary>Whether the venue accepted the order.</summary>
    public bool WasAccepted { get; private set; }

    /// <summary>Whether the rest of the session can add nothing.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Begins with the order's own command; its events follow.</summary>
    /// <param name="now">When it arrived.</param>
    /// <param name="command">The command.</param>
    /// <param name="history">The session's commands before it.</param>
    /// <param name="eventsBefore">A hash of the session's events before it; <c>null</c> when it was not kept.</param>
    public void Begin(Timestamp now, in Command command, CommandHistory history, ulong? eventsBefore)
    {
        _now = now;
        _command = command;
        _entry = EntryOf(now);
        _moments.Arrive(now, _entry);
        Parallel.ForEach(_whatIfs, run => run.CatchUp(history, now));
        foreach (var run in _whatIfs)
        {
            _isReproduced &= eventsBefore is null || eventsBefore == run.EventsSoFar;
            run.Execute(now, command, _market.Mid, isOwn: true, keeps: false);
            if (run.PriceLeftInPlace is { } price) FollowKept(run, price);
        }
    }

    /// <summary>Follows a later command; its events follow.</summary>
    public void Command(Timestamp now, in Command command)
    {
        _isOwnCommand = false;
        _command = command;
        var keeps = Keeps(command);
        foreach (var run in _whatIfs) run.Execute(now, command, _market.Mid, isOwn: false, keeps);
    }

    /// <summary>Looks at the market before an event.</summary>
    public void Before(in MarketEvent e)
    {
        if (e.Instrument == _spec.Id) _stays.Before(e.Time);
    }

    /// <summary>Follows an event that the market has followed.</summary>
    public void After(in MarketEvent e)
    {
        if (e.Instrument != _spec.Id) return;
        var wasOpen = _fate.IsOpen;
        _fate.Follow(e, _command, _isOwnCommand);
        WasAccepted |= _fate.IsOpen;
        _stays.After(e);
        if (e.Kind == MarketEventKind.Trade) _fills.Add(e, e.MidBefore);
        _moments.Note(e, _command, _fate, wasOpen);
    }

    /// <summary>Follows a refusal, of whatever command.</summary>
    public void Refusal(in MarketEvent e)
    {
        Invariant.Require(_entry is not null, "a story has begun");
        if (_isOwnCommand) _facts = RefusalFacts.Of(e.Reason, _entry, _command, _spec, _header.Venue, _market.Book);
        _fate.Follow(e, _command, _isOwnCommand);
        _moments.Note(e, _command, _fate, _fate.IsOpen);
    }

    /// <summary>Notes that the last command is over, and the mid that stood until a moment.</summary>
    public void EndCommand(Timestamp now)
    {
        _now = now;
        if (_isOwnCommand) _fate.EndOfOwnCommand(now, _command);
        _fills.Pass(now, _market.Mid);
        if (_fate.Fate is { Outcome: OrderOutcome.Cancelled, Reason: RejectReason.None } fate)
        {
            foreach (var run in _whatIfs) run.EndWith(fate);
        }

        // An id that was not accepted may still be, later in the session.
        var isOver = WasAccepted && _fate.Fate is not null && _fills.IsComplete;
        foreach (var run in _whatIfs)
        {
            run.Pass(now, _market.Mid);
            isOver &= run.IsOver;
        }

        IsOver = isOver;
    }

    /// <summary>Makes the what-ifs' changes of phase that are due.</summary>
    public void Advance(Timestamp now)
    {
        foreach (var run in _whatIfs) run.Advance(now);
    }

    /// <summary>Closes the session.</summary>
    public void Close()
    {
        foreach (var run in _whatIfs) run.Close();
    }

    /// <summary>The whole story.</summary>
    public OrderExplanation Complete()
    {
        Invariant.Require(_entry is not null, "a story has begun");
        var names = new AccountNames(_header);
        var account = new AccountId((int)(_order.Value >> OrderId.SequenceBits) - 1);
        _stays.End(_now);
        var fate = _fate.Complete(_now);
        var why = WhyNoWhatIf(fate);
        return new OrderExplanation
        {
            Order = _order,
            Account = names.Of(account),
            AccountKind = _header.Participants().Accounts[account.Index].Kind,
            Session = _sighting.Session,
            Instrument = _spec,
            Entry = _entry,
            Fate = fate,
            Facts = _facts,
            Fills = _fills.ToArray(),
            Stays = _stays.ToArray(),
            Moments = _moments.ToArray(),
            Others = _moments.Others,
            WhatIfs = why.Length > 0 ? [] : [.. _whatIfs.Select(run => run.Complete(_now))],
            WhyNoWhatIf = why,
        };
    }

    /// <summary>A quote whose side stays as it is leaves an older order in place: what becomes of that is the answer then.</summary>
    private void FollowKept(WhatIfRun run, Price price)
    {
        Span<OrderView> orders = new OrderView[4096];
        orders = orders[.._market.Book.Orders(_sighting.Terms.Side, orders)];
        foreach (ref readonly var order in orders)
        {
            if (order.Account != _command.Account || order.Price != price) continue;
            run.FollowKept(order.Order, _entry!.Quantity);
            return;
        }
    }

    /// <summary>Whether a command is a quote that leaves the order as it rests.</summary>
    private bool Keeps(in Command command)
    {
        if (command.Kind != CommandKind.Quote || !_fate.IsOpen || command.Account.Index != (_order.Value >> OrderId.SequenceBits) - 1) return false;
        if (command.Instrument != _spec.Id || !_market.Book.TryGetOrder(_order, out var view)) return false;
        var (price, lots) = _sighting.Terms.Side == Side.Buy ? (command.Price, command.Quantity) : (command.AskPrice, command.AskQuantity);
        return price == view.Price && lots > Quantity.Zero && lots <= view.Remaining;
    }

    private string WhyNoWhatIf(OrderFate fate)
    {
        if (fate.Outcome == OrderOutcome.NotUsed) return "the order never came to be";
        if (_whatIfs.IsEmpty) return "a market order asks no price";
        if (!_isReproduced)
            return $"this engine ({EngineVersion.Current}) plays the session before the order differently than the tape's ({_header.EngineVersion})";
        return "";
    }

    private OrderEntry EntryOf(Timestamp now)
    {
        var terms = _sighting.Terms;
        var isAsk = _command.Kind == CommandKind.Quote && terms.Side == Side.Sell;
        var hasLimit = terms.Type is not (OrderType.Market or OrderType.Stop);
        return new OrderEntry
        {
            Command = _command.Kind,
            Time = now,
            Instrument = terms.Instrument,
            Side = terms.Side,
            Type = terms.Type,
            TimeInForce = _command.TimeInForce,
            PostOnly = _command.PostOnly,
            Purpose = _command.Purpose,
            Limit = !hasLimit ? default : isAsk ? _command.AskPrice : _command.Price,
            Quantity = isAsk ? _command.AskQuantity : _command.Quantity,
            Display = terms.Display,
            Stop = terms.Stop,
            PegOffset = _command.PegOffset,
            Replaces = _command.Kind == CommandKind.Replace ? _command.Order : OrderId.None,
            Market = _market.Now(),
        };
    }
}
