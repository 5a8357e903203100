namespace Arena.Tournaments;

/// <summary>Two observers that see the same, one after the other.</summary>
/// <param name="first">Sees everything first.</param>
/// <param name="second">Sees it next.</param>
internal sealed class ObserverPair(IMarketObserver first, IMarketObserver second) : IMarketObserver
{
    public void OnSessionOpened(int session)
    {
        first.OnSessionOpened(session);
        second.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        first.OnRound(round, now, mids, values);
        second.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        first.OnDecision(competitor, round, thinkingTime, commands);
        second.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        first.OnTransfer(transfer);
        second.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        first.OnNotice(notice);
        second.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        first.OnCommand(now, command);
        second.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        first.OnEvent(marketEvent);
        second.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        first.OnSessionClosed(now, settlementPrices);
        second.OnSessionClosed(now, settlementPrices);
    }
}
