namespace Arena.Simulation.Tests;

/// <summary>Remembers everything that an observer is shown: as objects in order, and by kind.</summary>
internal sealed class Recording : IMarketObserver
{
    /// <summary>Everything in order: records as they were shown, with their arguments as tuples.</summary>
    public List<object> All { get; } = [];

    /// <summary>Everything in order, as text; slow.</summary>
    public List<string> Lines => [.. All.Select(record => record.ToString()!)];

    public List<(Timestamp Time, Command Command)> Commands { get; } = [];

    public List<MarketEvent> Events { get; } = [];

    public List<HalfTicks[]> Mids { get; } = [];

    public List<HalfTicks[]> Values { get; } = [];

    public List<HalfTicks[]> Settlements { get; } = [];

    public void OnSessionOpened(int session) => All.Add($"session {session}");

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        Mids.Add(mids.ToArray());
        Values.Add(values.ToArray());
        All.Add($"round {round} at {now}: {string.Join(' ', Mids[^1])}; {string.Join(' ', Values[^1])}");
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) =>
        All.Add($"decision of {competitor} in {round}, {thinkingTime}, {commands}");

    public void OnTransfer(in Transfer transfer) => All.Add(transfer);

    public void OnNotice(in Notice notice) => All.Add(notice);

    public void OnCommand(Timestamp now, in Command command)
    {
        Commands.Add((now, command));
        All.Add((now, command));
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        Events.Add(marketEvent);
        All.Add(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        Settlements.Add(settlementPrices.ToArray());
        All.Add($"closed at {now}: {string.Join(' ', Settlements[^1])}");
    }
}
