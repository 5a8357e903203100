using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What trades of one instrument cost: its own fees as a session opens, then those of the timetable.</summary>
internal sealed class FeeSchedule
{
    private readonly InstrumentFees _opening;
    private readonly FeeChange[] _changes;
    private InstrumentFees _current;
    private int _next;

    /// <param name="spec">The instrument.</param>
    /// <param name="changes">The changes of all instruments, by time.</param>
    public FeeSchedule(InstrumentSpec spec, ReadOnlySpan<FeeChange> changes)
    {
        var own = new List<FeeChange>();
        foreach (ref readonly var change in changes)
            if (change.Instrument == spec.Id) own.Add(change);
        _changes = [.. own];
        _opening = spec.OpeningFees;
        Reset();
    }

    /// <summary>What holds now.</summary>
    public ref readonly InstrumentFees Current => ref _current;

    /// <summary>When the next change is due; <see cref="PhaseClock.Never"/> when there is none.</summary>
    public Timestamp Due => _next < _changes.Length ? _changes[_next].At : PhaseClock.Never;

    /// <summary>What holds after the next change; what holds now when there is none.</summary>
    public InstrumentFees Following => _next < _changes.Length ? _changes[_next].Fees : _current;

    /// <summary>Makes the change that is due.</summary>
    public void Advance()
    {
        _current = Following;
        _next++;
    }

    /// <summary>Ends the session: nothing changes any more.</summary>
    public void Close() => _next = _changes.Length;

    /// <summary>Starts over for a session.</summary>
    public void Reset()
    {
        _current = _opening;
        _next = 0;
    }
}
