namespace Arena.Tournaments;

/// <summary>Passes on what the engine shows, and keeps its events until they were compared with a tape's.</summary>
internal sealed class EngineEvents(IMarketObserver next) : IMarketObserver
{
    private readonly EventBuffer _events = new();
    private int _compared;

    /// <summary>Whether the engine made an event that was not compared yet.</summary>
    public bool HasNext => _compared < _events.Events.Length;

    /// <summary>The oldest event that was not compared yet; from now on it is.</summary>
    public MarketEvent Next()
    {
        var made = _events.Events[_compared++];
        if (!HasNext)
        {
            _events.Clear();
            _compared = 0;
        }

        return made;
    }

    public void OnCommand(Timestamp now, in Command command) => next.OnCommand(now, command);

    public void OnEvent(in MarketEvent marketEvent)
    {
        _events.Add(marketEvent);
        next.OnEvent(marketEvent);
    }

    public void OnSessionOpened(int session) => throw NotMadeByEngine();

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) => throw NotMadeByEngine();

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) => throw NotMadeByEngine();

    public void OnTransfer(in Transfer transfer) => throw NotMadeByEngine();

    public void OnNotice(in Notice notice) => throw NotMadeByEngine();

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) => throw NotMadeByEngine();

    private static InvariantViolationException NotMadeByEngine() => new("an engine shows commands and events only");
}
