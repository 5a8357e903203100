namespace Arena.Analysis;

/// <summary>Sees a tape and does nothing with it: for those who want a few of its records.</summary>
internal abstract class TapeObserver : IMarketObserver
{
    /// <inheritdoc/>
    public virtual void OnSessionOpened(int session)
    {
    }

    /// <inheritdoc/>
    public virtual void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
    }

    /// <inheritdoc/>
    public virtual void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public virtual void OnTransfer(in Transfer transfer)
    {
    }

    /// <inheritdoc/>
    public virtual void OnNotice(in Notice notice)
    {
    }

    /// <inheritdoc/>
    public virtual void OnCommand(Timestamp now, in Command command)
    {
    }

    /// <inheritdoc/>
    public virtual void OnEvent(in MarketEvent marketEvent)
    {
    }

    /// <inheritdoc/>
    public virtual void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
    }
}
