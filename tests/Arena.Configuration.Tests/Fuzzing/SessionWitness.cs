using Arena.Exchange;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

/// <summary>Plays sessions of a market without competitors, with tape and ledger, and folds all that happens in one into a number.</summary>
internal sealed class SessionWitness : IMarketObserver
{
    // A busy market is left after so many events; the rest would be more of the same.
    private const int MostEvents = 4_000;

    private readonly TapeWriter _tape = new();
    private readonly Ledger _ledger;
    private readonly MarketSession _session;
    private ulong _fold;
    private int _events;

    public SessionWitness(MarketOptions market, ulong seed)
    {
        var spec = new MatchSpec(market, new Lineup([], []), seed, 2, new string('0', 64));
        var participants = Participants.Of(spec);
        _tape.WriteHeader(TapeHeader.Of(market, participants, seed, spec.Sessions, spec.ConfigurationHash));
        _ledger = new Ledger(market.Instruments, participants.Accounts);
        _session = new MarketSession(market, participants, seed, this);
    }

    /// <summary>How many trades there were in the last session played.</summary>
    public int Trades { get; private set; }

    /// <summary>Plays a session, as far as is worth while.</summary>
    /// <param name="session">Its number.</param>
    /// <returns>The fold, and whether it was played to its end.</returns>
    public (ulong Fold, bool IsOver) Play(int session)
    {
        (_fold, _events, Trades) = (0, 0, 0);
        _session.Open(session);
        var isOpen = true;
        while (isOpen && _events < MostEvents) isOpen = _session.Advance(out _);
        return (_fold, !isOpen);
    }

    public void OnSessionOpened(int session)
    {
        _tape.OnSessionOpened(session);
        _ledger.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        foreach (var value in values)
        {
            Assert.InRange(value.Value, 2, long.MaxValue);
            Fold(value.GetHashCode());
        }

        _tape.OnRound(round, now, mids, values);
        _ledger.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) => Assert.Fail("Nobody competes.");

    public void OnTransfer(in Transfer transfer) => Assert.Fail("Nobody competes.");

    public void OnNotice(in Notice notice) => Assert.Fail("Nobody competes.");

    public void OnCommand(Timestamp now, in Command command)
    {
        _tape.OnCommand(now, command);
        _ledger.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        _events++;
        if (marketEvent.Kind == MarketEventKind.Trade) Trades++;
        Fold(marketEvent.GetHashCode());
        _tape.OnEvent(marketEvent);
        _ledger.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        foreach (var price in settlementPrices) Fold(price.GetHashCode());
        _tape.OnSessionClosed(now, settlementPrices);
        _ledger.OnSessionClosed(now, settlementPrices);
    }

    // FNV-1a; the wrap is the point.
    private void Fold(int hash) => _fold = unchecked((_fold ^ (uint)hash) * 1_099_511_628_211);
}
