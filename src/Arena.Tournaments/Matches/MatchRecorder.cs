namespace Arena.Tournaments;

/// <summary>
/// Sees everything that happens in a match, played or replayed, and passes it on to the tape, the ledger and the statistics, from
/// which it adds up the result.
/// </summary>
internal sealed class MatchRecorder : IMarketObserver
{
    private readonly TapeWriter _tape;
    private readonly Ledger _ledger;
    private readonly MatchStatistics _statistics;
    private readonly TapeHeader _header;
    private readonly ParticipantTable _participants;

    public MatchRecorder(TapeHeader header, ParticipantTable participants, ITapeSink? sink)
    {
        _header = header;
        _participants = participants;
        _ledger = new Ledger(header.Instruments, participants.Accounts);
        _statistics = new MatchStatistics(header, participants, _ledger);
        _tape = new TapeWriter(sink);
        _tape.WriteHeader(header);
    }

    /// <summary>Ends the tape and adds up the result.</summary>
    public MatchResult Complete() =>
        MatchResultBuilder.Build(_tape.Complete(), _header.Instruments, _participants, _ledger, _statistics);

    public void OnSessionOpened(int session)
    {
        _tape.OnSessionOpened(session);
        _ledger.OnSessionOpened(session);
        _statistics.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _tape.OnRound(round, now, mids, values);
        _ledger.OnRound(round, now, mids, values);
        _statistics.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        _tape.OnDecision(competitor, round, thinkingTime, commands);
        _ledger.OnDecision(competitor, round, thinkingTime, commands);
        _statistics.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        _tape.OnTransfer(transfer);
        _ledger.OnTransfer(transfer);
        _statistics.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        _tape.OnNotice(notice);
        _ledger.OnNotice(notice);
        _statistics.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        _tape.OnCommand(now, command);
        _ledger.OnCommand(now, command);
        _statistics.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        _tape.OnEvent(marketEvent);
        _ledger.OnEvent(marketEvent);
        _statistics.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        _tape.OnSessionClosed(now, settlementPrices);
        _ledger.OnSessionClosed(now, settlementPrices);
        _statistics.OnSessionClosed(now, settlementPrices);
    }
}
