namespace Arena.Simulation;

/// <summary>
/// What a competitor's decision states of itself, kept until the session goes on: so the observer sees decisions in the order of
/// places, in whichever order a host brings them.
/// </summary>
internal sealed class TakenDecision
{
    private readonly List<Transfer> _transfers = new(16);
    private readonly List<Notice> _notices = new(16);
    private Timestamp _thinkingTime;
    private int _commands;

    /// <summary>Whether a decision was taken this round.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Takes a decision.</summary>
    public void Take(SeatDecision decision)
    {
        IsTaken = true;
        _thinkingTime = decision.ThinkingTime;
        _commands = decision.Commands.Length;
        _transfers.Clear();
        _transfers.AddRange(decision.Transfers);
        _notices.Clear();
        _notices.AddRange(decision.Notices);
    }

    /// <summary>Shows the decision to an observer, if there is one, and forgets it.</summary>
    public void Show(IMarketObserver observer, int competitor, int round)
    {
        if (!IsTaken) return;
        IsTaken = false;
        observer.OnDecision(competitor, round, _thinkingTime, _commands);
        foreach (var transfer in _transfers) observer.OnTransfer(transfer);
        foreach (var notice in _notices) observer.OnNotice(notice);
    }
}
