namespace Arena.Analysis;

/// <summary>Follows one order through its session: the book around it, its fills, and the two sessions in which it asked another price.</summary>
internal sealed class OrderStory : TapeObserver
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
    private StateHash _before = new();
    private ulong _hashBefore;
    private Command _command;
    private OrderEntry? _entry;
    private ImmutableArray<ExplainFact> _facts = [];
    private bool _isOn;
    private long _index = -1;
    private Timestamp _now;

    /// <summary>A story before the tape is read.</summary>
    /// <param name="header">The tape's head.</param>
    /// <param name="order">The order.</param>
    /// <param name="sighting">The command that brought it; its instrument exists.</param>
    public OrderStory(TapeHeader header, OrderId order, OrderSighting sighting)
    {
        _header = header;
        _order = order;
        _sighting = sighting;
        _spec = header.Instruments[sighting.Terms.Instrument.Index];
        _market = new StoryMarket(header, _spec);
        _fate = new FateTracker(order, sighting.Terms);
        var names = new AccountNames(header);
        _fills = new FillBook(order, _spec, names);
        _stays = new StayRecorder(order, _market.Book);
        _moments = new MomentLog(order, sighting.Terms, _market, names);
        _whatIfs = TickShift.HasPrice(sighting.Terms.Type)
            ? [new WhatIfRun(header, order, sighting.Terms, names, steps: 1), new WhatIfRun(header, order, sighting.Terms, names, steps: -1)]
            : [];
    }

    /// <summary>Whether the rest of the tape can add nothing.</summary>
    public bool IsOver { get; private set; }

    public override void OnSessionOpened(int session) => _isOn = session == _sighting.Session;

    public override void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        if (!_isOn) return;
        EndCommand(now);
        foreach (var run in _whatIfs) run.Advance(now);
    }

    public override void OnCommand(Timestamp now, in Command command)
    {
        if (!_isOn) return;
        EndCommand(now);
        _command = command;
        _index++;
        if (IsOwnCommand) Arrive(now);
        foreach (var run in _whatIfs) run.Execute(now, command, _market.Mid, IsOwnCommand, Keeps(command));
    }

    public override void OnEvent(in MarketEvent marketEvent)
    {
        if (!_isOn) return;
        if (_entry is null) WhatIfRun.AddTo(ref _before, marketEvent);
        if (marketEvent.Kind == MarketEventKind.OrderRejected)
        {
            FollowRefusal(marketEvent);
            return;
        }

        if (marketEvent.Instrument != _spec.Id) return;
        var wasOpen = _fate.IsOpen;
        _stays.Before(marketEvent.Time);
        _market.Book.Apply(marketEvent);
        _fate.Follow(marketEvent, _command, IsOwnCommand);
        _stays.After(marketEvent);
        if (marketEvent.Kind == MarketEventKind.Trade) _fills.Add(marketEvent, marketEvent.MidBefore);
        if (_entry is not null) _moments.Note(marketEvent, _command, _fate, wasOpen);
    }

    public override void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        if (!_isOn) return;
        EndCommand(now);
        foreach (var run in _whatIfs) run.Close();
        _isOn = false;
        IsOver = true;
    }

    /// <summary>The whole story.</summary>
    public OrderExplanation Complete()
    {
        Invariant.Require(_entry is not null, "the order's command is on the tape");
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

    private bool IsOwnCommand => _index == _sighting.Index;

    private void Arrive(Timestamp now)
    {
        _entry = EntryOf(now);
        _hashBefore = _before.Value;
        _moments.Arrive(now, _entry);
    }

    private void FollowRefusal(in MarketEvent e)
    {
        if (_entry is null) return;
        if (IsOwnCommand) _facts = RefusalFacts.Of(e.Reason, _entry, _command, _spec, _header.Venue, _market.Book);
        _fate.Follow(e, _command, IsOwnCommand);
        _moments.Note(e, _command, _fate, _fate.IsOpen);
    }

    private void EndCommand(Timestamp now)
    {
        _now = now;
        _market.Settle();
        if (IsOwnCommand) _fate.EndOfOwnCommand(now, _command);
        _fills.Pass(now, _market.Mid);
        if (_fate.Fate is { Outcome: OrderOutcome.Cancelled, Reason: RejectReason.None } fate)
        {
            foreach (var run in _whatIfs) run.EndWith(fate);
        }

        var isOver = _entry is not null && _fate.Fate is not null && _fills.IsComplete;
        foreach (var run in _whatIfs)
        {
            run.Pass(now, _market.Mid);
            isOver &= run.IsOver;
        }

        IsOver |= isOver;
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
        if (_whatIfs[0].HashBefore != _hashBefore)
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
