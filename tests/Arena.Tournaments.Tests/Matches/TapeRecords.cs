using Arena.Exchange;
using Arena.Simulation;

namespace Arena.Tournaments.Tests;

/// <summary>Reads a tape for those who want a few of its records.</summary>
internal abstract class TapeRecords : IMarketObserver
{
    public virtual void OnSessionOpened(int session)
    {
        // For those who want it.
    }

    public virtual void OnRound(int round, Sdk.Timestamp now, ReadOnlySpan<Sdk.HalfTicks> mids, ReadOnlySpan<Sdk.HalfTicks> values)
    {
        // For those who want it.
    }

    public virtual void OnDecision(int competitor, int round, Sdk.Timestamp thinkingTime, int commands)
    {
        // For those who want it.
    }

    public virtual void OnTransfer(in Transfer transfer)
    {
        // For those who want it.
    }

    public virtual void OnNotice(in Notice notice)
    {
        // For those who want it.
    }

    public virtual void OnCommand(Sdk.Timestamp now, in Command command)
    {
        // For those who want it.
    }

    public virtual void OnEvent(in MarketEvent marketEvent)
    {
        // For those who want it.
    }

    public virtual void OnSessionClosed(Sdk.Timestamp now, ReadOnlySpan<Sdk.HalfTicks> settlementPrices)
    {
        // For those who want it.
    }
}
