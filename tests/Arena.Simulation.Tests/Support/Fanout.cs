namespace Arena.Simulation.Tests;

/// <summary>Shows everything to several observers, in order.</summary>
internal sealed class Fanout(params IMarketObserver[] observers) : IMarketObserver
{
    public void OnSessionOpened(int session)
    {
        foreach (var observer in observers) observer.OnSessionOpened(session);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        foreach (var observer in observers) observer.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        foreach (var observer in observers) observer.OnDecision(competitor, round, thinkingTime, commands);
    }

    public void OnTransfer(in Transfer transfer)
    {
        foreach (var observer in observers) observer.OnTransfer(transfer);
    }

    public void OnNotice(in Notice notice)
    {
        foreach (var observer in observers) observer.OnNotice(notice);
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        foreach (var observer in observers) observer.OnCommand(now, command);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        foreach (var observer in observers) observer.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        foreach (var observer in observers) observer.OnSessionClosed(now, settlementPrices);
    }
}
