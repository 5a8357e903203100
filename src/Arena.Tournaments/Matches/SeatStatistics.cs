using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What is followed of one competitor.</summary>
internal sealed class SeatStatistics
{
    private readonly ImmutableArray<Money>.Builder _sessions = ImmutableArray.CreateBuilder<Money>();
    private readonly ImmutableArray<SeatFault>.Builder _faults = ImmutableArray.CreateBuilder<SeatFault>();
    private Money _peak;
    private bool _isStopped;

    public Money MaximumDrawdown { get; private set; }

    public int LossStops { get; private set; }

    public ImmutableArray<Money> Sessions => _sessions.ToImmutable();

    public ImmutableArray<SeatFault> Faults => _faults.ToImmutable();

    public void AddFault(SeatFault fault) => _faults.Add(fault);

    /// <summary>Counts once per session, however many of its accounts say so.</summary>
    public void AddLossStop()
    {
        if (!_isStopped) LossStops++;
        _isStopped = true;
    }

    /// <summary>Follows the profit from peak to trough; the first peak is the start at zero.</summary>
    /// <param name="profit">The profit over all sessions so far, marked at mid.</param>
    public void Mark(Money profit)
    {
        if (profit > _peak) _peak = profit;
        if (_peak - profit > MaximumDrawdown) MaximumDrawdown = _peak - profit;
    }

    /// <summary>Takes a session's settled profit.</summary>
    public void Close(Money session)
    {
        _sessions.Add(session);
        _isStopped = false;
    }
}
