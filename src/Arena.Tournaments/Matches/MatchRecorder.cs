namespace Arena.Tournaments;

/// <summary>
/// Sees everything that happens in a match, played or replayed, and passes it on to the tape, the ledger and the statistics, from
/// which it adds up the result.
/// </summary>
internal sealed class MatchRecorder : IMarketObserver
{
    private readonly TapeWriter _tape;
    private readonly MatchStatistics _statistics;

    public MatchRecorder(TapeHeader header, ParticipantTable participants, ITapeSink? sink)
    {
        _statistics = new MatchStatistics(header, participants);
        _tape = new TapeWriter(sink);
        _tape.WriteHeader(header);
    }

    public MatchResult Complete() => throw new NotSupportedException($"Follows the ledger: {_tape.Complete()}");

    public void OnSessionOpened(int session)
    {
        _tape.OnSessionOpened(session);
        _statistics.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _tape.OnRound(round, now, mids, values);
        _statistics.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        _tape.OnDecision(competitor, round, thinkingTime, commands);
        _statistics.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        _tape.OnTransfer(transfer);
        _statistics.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        _tape.OnNotice(notice);
        _statistics.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        _tape.OnCommand(now, command);
        _statistics.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        _tape.OnEvent(marketEvent);
        _statistics.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        _tape.OnSessionClosed(now, settlementPrices);
        _statistics.OnSessionClosed(now, settlementPrices);
    }
}
