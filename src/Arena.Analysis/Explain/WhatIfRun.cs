namespace Arena.Analysis;

/// <summary>
/// The session played again with one price changed: the recorded commands on the engine that replays tapes. Nobody reacts; only the
/// owner's later quotes that left the order in place leave it in place here too, and what took it out takes it out.
/// </summary>
internal sealed class WhatIfRun : TapeObserver
{
    // Reports are for bots; they are forgotten now and then, so that they do not pile up.
    private const int ReportsKept = 1024;

    private readonly OrderId _order;
    private readonly AccountNames _names;
    private readonly OrderTerms _terms;
    private readonly InstrumentSpec _spec;
    private readonly int _steps;
    private readonly MarketEngine _engine;
    private FateTracker _fate;
    private FillBook _fills;
    private OrderId _kept;
    private readonly Timestamp _sessionLength;
    private StateHash _before = new();
    private Command _command;
    private bool _isOwnCommand;
    private bool _hasArrived;
    private HalfTicks _mid;
    private Price _price;

    /// <param name="header">The tape's head.</param>
    /// <param name="order">The order.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="names">What accounts are called.</param>
    /// <param name="steps">How its price is changed: 1 one step better, -1 one step worse, 0 not at all.</param>
    public WhatIfRun(TapeHeader header, OrderId order, OrderTerms terms, AccountNames names, int steps)
    {
        _order = order;
        _names = names;
        _terms = terms;
        _spec = header.Instruments[terms.Instrument.Index];
        _steps = steps;
        _sessionLength = header.SessionLength;
        _engine = new MarketEngine(header, this);
        _fate = new FateTracker(order, terms);
        _fills = new FillBook(order, _spec, names);
    }

    /// <summary>A hash of every event before the order's command.</summary>
    public ulong EventsSoFar => _before.Value;

    /// <summary>Whether nothing can change any more what there is to tell.</summary>
    public bool IsOver => _fate.Fate is not null && _fills.IsComplete;

    /// <summary>Adds an event to a hash, as <see cref="EventsSoFar"/> does.</summary>
    public static void AddTo(ref StateHash hash, in MarketEvent e)
    {
        hash.Add((long)e.Kind);
        hash.Add(e.Time.Nanoseconds);
        hash.Add(e.Order.Value);
        hash.Add(e.Price.Ticks);
        hash.Add(e.Quantity.Lots);
        hash.Add(e.Remaining.Lots);
        hash.Add(e.TakerOrder.Value);
    }

    /// <summary>Executes the commands before the order's own, and makes what is due by that.</summary>
    public void CatchUp(CommandHistory history, Timestamp now)
    {
        for (var i = 0L; i < history.Count; i++)
        {
            ref readonly var entry = ref history[i];
            _engine.Execute(entry.Command, entry.Time);
            if (i % ReportsKept == 0) _engine.ClearReports();
        }

        DoWhatIsDue(now);
    }

    /// <summary>Executes a recorded command, changed if it concerns the order's price.</summary>
    /// <param name="now">When it arrived.</param>
    /// <param name="command">The command.</param>
    /// <param name="mid">The mid that there was before it.</param>
    /// <param name="isOwn">Whether it brings the order.</param>
    /// <param name="keeps">Whether it is a quote that left the order in place.</param>
    public void Execute(Timestamp now, in Command command, HalfTicks mid, bool isOwn, bool keeps)
    {
        _mid = mid;
        DoWhatIsDue(now);
        _command = Changed(command, isOwn, keeps);
        _isOwnCommand = isOwn;
        _hasArrived |= isOwn;
        _engine.Execute(_command, now);
        if (isOwn) _fate.EndOfOwnCommand(now, _command);
        _isOwnCommand = false;
    }

    /// <summary>The price of the side that its quote left as it was, so that the order never came to be; <c>null</c> when it did.</summary>
    public Price? PriceLeftInPlace => _fate.Fate is { Outcome: OrderOutcome.NotUsed } ? _price : null;

    /// <summary>Follows the order that its quote left in place, in place of the one that never came to be.</summary>
    /// <param name="kept">The order.</param>
    /// <param name="lots">What the quote leaves of it.</param>
    public void FollowKept(OrderId kept, Quantity lots)
    {
        _kept = kept;
        _fate = new FateTracker(kept, _terms);
        _fate.Adopt(lots);
        _fills = new FillBook(kept, _spec, _names);
    }

    /// <summary>Ends the order because its owner took it out in the session that was.</summary>
    public void EndWith(OrderFate original) => _fate.EndWith(original);

    /// <summary>Notes the mid that there was until a moment.</summary>
    public void Pass(Timestamp now, HalfTicks mid) => _fills.Pass(now, mid);

    /// <summary>Makes the changes of phase that are due, and forgets what nobody reads.</summary>
    public void Advance(Timestamp now)
    {
        _engine.AdvanceTo(now);
        _engine.ClearReports();
    }

    /// <summary>Closes the session.</summary>
    public void Close() => _engine.Close();

    public override void OnEvent(in MarketEvent marketEvent)
    {
        if (!_hasArrived)
        {
            AddTo(ref _before, marketEvent);
            return;
        }

        var wasOpen = _fate.IsOpen;
        _fate.Follow(marketEvent, _command, _isOwnCommand);
        if (marketEvent.Kind == MarketEventKind.Trade && wasOpen) _fills.Add(marketEvent, _mid);
        if (_terms.IsPegged && marketEvent.Order == _order && marketEvent.Kind == MarketEventKind.OrderRested) _price = marketEvent.Price;
    }

    /// <summary>What it came to.</summary>
    public OrderWhatIf Complete(Timestamp now) => new(_steps, _price, _kept, _fate.Complete(now), _fills.ToArray());

    /// <summary>What is due by a command's moment comes before the command, as it does on the tape.</summary>
    private void DoWhatIsDue(Timestamp now)
    {
        if (now < _sessionLength) _engine.AdvanceTo(now);
        else _engine.Close();
    }

    private Command Changed(in Command command, bool isOwn, bool keeps)
    {
        if (isOwn)
        {
            var changed = TickShift.Apply(_spec, command, _order, _terms, _steps);
            _price = _terms.IsPegged ? default : TickShift.Asked(changed, _order, _terms);
            return changed;
        }

        if (!keeps) return command;
        return _terms.Side == Side.Buy ? command with { Price = _price } : command with { AskPrice = _price };
    }
}
