namespace Arena.Tournaments;

/// <summary>
/// Reads a tape's records: hands what entered to a fresh engine, and compares each recorded event with the one the engine makes.
/// </summary>
internal sealed class ReplayDriver : IMarketObserver
{
    private readonly MatchRecorder _recorder;
    private readonly EngineEvents _made;
    private readonly MarketEngine _engine;
    private readonly SettlementAverage _settlement;
    private readonly TapeHeader _header;
    private HalfTicks[] _settlementPrices = [];
    private bool _isClosed;
    private long _record;
    private int _session = -1;
    private Timestamp _now;

    public ReplayDriver(TapeHeader header)
    {
        _header = header;
        _settlement = new SettlementAverage(header.Instruments.Length);
        _recorder = new MatchRecorder(header, header.Participants(), sink: null);
        _made = new EngineEvents(_recorder);
        _engine = new MarketEngine(header, _made);
    }

    /// <summary>The result, when every record was read.</summary>
    public MatchResult Complete()
    {
        RequireNothingMore();
        if (_session != _header.Sessions - 1) throw Rejected($"{_header.Sessions} sessions were planned, and {_session + 1} are recorded");
        return _recorder.Complete();
    }

    public void OnSessionOpened(int session)
    {
        NextInput(default);
        if (session != _session + 1) throw Rejected($"session {session} follows session {_session}");
        _session = session;
        _isClosed = false;
        _settlement.Clear();
        _engine.Reset();
        _recorder.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        NextInput(now);
        _engine.AdvanceTo(now);
        RequireNothingMore();
        if (now >= _header.SessionLength - _header.SettlementWindow) _settlement.Add(_engine.Mids);
        _recorder.OnRound(round, now, _engine.Mids, values);
        _engine.ClearReports();
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        NextInput(_now);
        _recorder.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        NextInput(_now);
        _recorder.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        NextInput(_now);
        _recorder.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        NextInput(now);
        if (now >= _header.SessionLength) Close();
        else _engine.AdvanceTo(now);
        RequireNothingMore();
        _engine.Execute(command, now);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        _record++;
        _now = marketEvent.Time;

        // Changes of phase and the close come without a command: an event that nothing has made yet can only be the first of these.
        if (!_made.HasNext)
        {
            if (_now < _header.SessionLength) _engine.AdvanceTo(_now);
            else Close();
        }

        if (!_made.HasNext) throw Rejected($"recorded is {marketEvent}, but the engine makes no event here");
        var made = _made.Next();
        if (made != marketEvent) throw Rejected($"recorded is {marketEvent}, but the engine makes {made}");
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        NextInput(now);
        Close();
        RequireNothingMore();
        if (!settlementPrices.SequenceEqual(_settlementPrices))
            throw Rejected($"recorded are settlement prices {Text(settlementPrices)}, but the mids make {Text(_settlementPrices)}");
        _recorder.OnSessionClosed(now, _settlementPrices);
    }

    private static string Text(ReadOnlySpan<HalfTicks> prices) => string.Join(", ", prices.ToArray());

    /// <summary>Closes the venue once; prices are settled before the close empties the books.</summary>
    private void Close()
    {
        if (_isClosed) return;
        _isClosed = true;
        _engine.AdvanceTo(_header.SessionLength);
        _settlementPrices = _settlement.Prices(_engine.Mids).ToArray();
        _engine.Close();
    }

    private void NextInput(Timestamp now)
    {
        RequireNothingMore();
        _record++;
        _now = now;
    }

    private void RequireNothingMore()
    {
        if (_made.HasNext) throw Rejected($"the engine makes {_made.Next()}, but no such event is recorded");
    }

    private TapeRejectedException Rejected(string what) => new(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Record {_record} in session {_session}, at {_now.Seconds:0.000000000} s: {what}."));
}
