using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

/// <summary>Writes a tape again with one thing changed and all hashes right: what only a replay can find.</summary>
internal sealed class TapeForger : IMarketObserver
{
    private TapeWriter _writer = new();
    private bool _isDone;
    private int _session;

    public bool TradeOfOneLotMore { get; init; }

    public bool LostEvent { get; init; }

    public bool OtherEngine { get; init; }

    public bool OtherSettlement { get; init; }

    public bool OtherMid { get; init; }

    public bool LostSession { get; init; }

    public bool LostPhase { get; init; }

    public bool LatePhase { get; init; }

    private bool IsSilent => LostSession && _session > 0;

    public byte[] Forge(byte[] tape)
    {
        var reader = new TapeReader(tape);
        var sink = new MemoryTape();
        _writer = new TapeWriter(sink);
        _writer.WriteHeader(OtherEngine ? reader.Header with { EngineVersion = "another" } : reader.Header);
        reader.ReadAll(this);
        _writer.Complete();
        return sink.ToArray();
    }

    public void OnSessionOpened(int session)
    {
        _session = session;
        if (!IsSilent) _writer.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        var forged = mids.ToArray();
        if (OtherMid && Once()) forged[0] = new HalfTicks(forged[0].Value + 1);
        if (!IsSilent) _writer.OnRound(round, now, forged, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        if (!IsSilent) _writer.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        if (!IsSilent) _writer.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        if (!IsSilent) _writer.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        if (!IsSilent) _writer.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        if (IsSilent || (LostEvent && marketEvent.Kind == MarketEventKind.Trade && Once())) return;
        if (LostPhase && marketEvent.Kind == MarketEventKind.PhaseChanged && Once()) return;
        if (LatePhase && marketEvent.Kind == MarketEventKind.PhaseChanged && Once())
        {
            _writer.OnEvent(marketEvent with { Time = new Timestamp(marketEvent.Time.Nanoseconds + 1) });
            return;
        }

        var more = TradeOfOneLotMore && marketEvent.Kind == MarketEventKind.Trade && Once() ? 1 : 0;
        _writer.OnEvent(marketEvent with { Quantity = new Quantity(marketEvent.Quantity.Lots + more) });
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        var forged = settlementPrices.ToArray();
        if (OtherSettlement && Once()) forged[0] = new HalfTicks(forged[0].Value + 1);
        if (!IsSilent) _writer.OnSessionClosed(now, forged);
    }

    private bool Once()
    {
        var isFirst = !_isDone;
        _isDone = true;
        return isFirst;
    }
}
