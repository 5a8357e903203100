using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>
/// One instrument's pair of LOBSTER files in one session. In continuous trading each change of what shows is a message. The format has no
/// crossed books, so that from a halt, or while orders are collected, nothing but halts and crosses is written; when trading goes on, what has changed
/// meanwhile follows at once.
/// </summary>
internal sealed class LobsterTrack
{
    private const long Opening = -1;
    private const long Closing = -2;
    private const long Reopening = -3;
    private const long Halts = -1;
    private const long QuotingResumes = 0;
    private const long TradingResumes = 1;

    private readonly DisplayedOrders _orders;
    private readonly long _pricePerTick;
    private readonly TextWriter _messages;
    private readonly TextWriter _rows;
    private readonly LobsterSide _bids = new(Side.Buy);
    private readonly LobsterSide _asks = new(Side.Sell);
    private readonly LobsterRow _row = new(LobsterExport.Levels);
    private List<DisplayChange> _shown = [];

    /// <param name="instrument">The instrument.</param>
    /// <param name="phase">The phase that the session opens in.</param>
    /// <param name="pricePerTick">What a tick is in LOBSTER's prices.</param>
    /// <param name="messages">The message file.</param>
    /// <param name="rows">The orderbook file.</param>
    public LobsterTrack(InstrumentId instrument, TradingPhase phase, long pricePerTick, TextWriter messages, TextWriter rows)
    {
        _orders = new DisplayedOrders(instrument, new DisplayNumbers());
        _orders.Open(phase);
        (_pricePerTick, _messages, _rows) = (pricePerTick, messages, rows);
    }

    private bool IsContinuous => _orders.Book.Phase == TradingPhase.Continuous;

    /// <summary>Follows an event of the instrument.</summary>
    /// <exception cref="TapeFormatException">It contradicts the events before it.</exception>
    public void Follow(in MarketEvent e)
    {
        var phase = _orders.Book.Phase;
        var changes = _orders.Follow(e);
        if (phase == TradingPhase.Continuous) Write(changes);
        if (e.Kind == MarketEventKind.AuctionUncrossed && e.Quantity.Lots > 0) WriteCross(e, phase);
        if (e.Kind == MarketEventKind.PhaseChanged) ChangePhase(e.Time, phase, e.Phase);
    }

    /// <summary>Writes what is left open, and ends both files.</summary>
    /// <param name="now">When the session closed.</param>
    public void Close(Timestamp now)
    {
        var changes = _orders.Settle();
        if (IsContinuous) Write(changes);
        else CatchUp(now);
        _messages.Dispose();
        _rows.Dispose();
    }

    private void ChangePhase(Timestamp time, TradingPhase from, TradingPhase to)
    {
        if (from == TradingPhase.Continuous) _shown = _orders.Snapshot(time);
        if (to == TradingPhase.Continuous) CatchUp(time);
        var isAfterHalt = from is TradingPhase.Halted or TradingPhase.Reopening;
        if (to == TradingPhase.Halted) WriteHalt(time, Halts);
        else if (to == TradingPhase.Reopening) WriteHalt(time, QuotingResumes);
        else if (to == TradingPhase.Continuous && isAfterHalt) WriteHalt(time, TradingResumes);
    }

    /// <summary>Leads from what was written last to what shows now: first what went, so that no row is crossed, then what came, in priority.</summary>
    private void CatchUp(Timestamp time)
    {
        var now = _orders.Snapshot(time);
        var lotsNow = new Dictionary<long, long>();
        foreach (var order in now) lotsNow[order.Number] = order.Lots;
        var known = _shown.Select(order => order.Number).ToHashSet();
        foreach (var order in _shown)
        {
            var left = lotsNow.GetValueOrDefault(order.Number);
            if (left == order.Lots) continue;
            var kind = left == 0 ? DisplayChangeKind.Removed : DisplayChangeKind.Reduced;
            Write(order with { Kind = kind, Time = time, Lots = order.Lots - left, Left = left });
        }

        foreach (var order in now)
        {
            if (!known.Contains(order.Number)) Write(order);
        }

        _shown = [];
    }

    private void Write(IReadOnlyList<DisplayChange> changes)
    {
        foreach (var change in changes) Write(change);
    }

    private void Write(in DisplayChange change)
    {
        switch (change.Kind)
        {
            case DisplayChangeKind.Moved:
                Write(LobsterMessageType.Deletion, change, change.FormerNumber, change.FormerPrice, change.FormerLots, -change.FormerLots);
                Write(LobsterMessageType.NewOrder, change, change.Number, change.Price, change.Lots, change.Lots);
                break;
            case DisplayChangeKind.Added:
                Write(LobsterMessageType.NewOrder, change, change.Number, change.Price, change.Lots, change.Lots);
                break;
            default:
                Write(TypeOf(change), change, change.Number, change.Price, change.Lots, -change.Lots);
                break;
        }
    }

    private static LobsterMessageType TypeOf(in DisplayChange change) => change.Kind switch
    {
        DisplayChangeKind.Executed => LobsterMessageType.Execution,
        _ when change.Left == 0 => LobsterMessageType.Deletion,
        _ => LobsterMessageType.PartialCancellation,
    };

    private void Write(LobsterMessageType type, in DisplayChange change, long number, Price price, long lots, long more)
    {
        (change.Side == Side.Buy ? _bids : _asks).Add(price.Ticks, more);
        Write(new LobsterMessage(ExportTimes.AfterMidnight(change.Time), type, number, lots, price.Ticks * _pricePerTick, (int)change.Side.Sign()));
    }

    private void WriteCross(in MarketEvent e, TradingPhase phase)
    {
        var cross = phase switch
        {
            TradingPhase.PreOpen => Opening,
            TradingPhase.ClosingCall => Closing,
            _ => Reopening,
        };
        Write(new LobsterMessage(ExportTimes.AfterMidnight(e.Time), LobsterMessageType.Cross, cross, e.Quantity.Lots, e.Price.Ticks * _pricePerTick, -1));
    }

    private void WriteHalt(Timestamp time, long what) => Write(new LobsterMessage(ExportTimes.AfterMidnight(time), LobsterMessageType.Halt, 0, 0, what, -1));

    private void Write(in LobsterMessage message)
    {
        message.Write(_messages);
        Fill(_row.Of(Side.Sell), _asks);
        Fill(_row.Of(Side.Buy), _bids);
        _row.Write(_rows, _row.Levels);
    }

    private void Fill(Span<Level> levels, LobsterSide side)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (i >= side.Count)
            {
                levels[i] = default;
                continue;
            }

            var (ticks, lots) = side[i];
            levels[i] = new Level(new Price(ticks * _pricePerTick), new Quantity(lots), 0);
        }
    }
}
