namespace Arena.Simulation;

/// <summary>
/// The queue of a session together with the commands in it and the participants' counters: the only way by which anything
/// becomes due.
/// </summary>
internal sealed class Schedule
{
    /// <summary>How many entries one participant may make in a session: what its counter holds.</summary>
    public const long MaximumEntries = (1L << CounterBits) - 1;

    private const int CounterBits = 40;

    private readonly EventQueue _queue = new();
    private readonly CommandPool _pool = new();
    private readonly long[] _counters;

    /// <summary>An empty schedule.</summary>
    /// <param name="owners">How many participants there are, competitors and background traders; below 2^23.</param>
    public Schedule(int owners)
    {
        Invariant.Require(owners < 1 << 23);
        _counters = new long[owners];
    }

    /// <summary>How many entries wait.</summary>
    public int Count => _queue.Count;

    /// <summary>How many commands and expiries wait.</summary>
    public int CommandCount => _pool.Count;

    /// <summary>Empties the schedule for a session.</summary>
    public void Clear()
    {
        _queue.Clear();
        _pool.Clear();
        Array.Clear(_counters);
    }

    /// <summary>A command arrives at a moment.</summary>
    public void AddCommand(Timestamp at, ulong tieBreak, int owner, in Command command) =>
        _queue.Push(new QueueEntry(at.Nanoseconds, tieBreak, NextSequence(owner), _pool.Add(command), QueueEntryKind.Command));

    /// <summary>A cancellation is considered at a moment: dropped when its order no longer rests.</summary>
    public void AddExpiry(Timestamp at, ulong tieBreak, int owner, in Command command) =>
        _queue.Push(new QueueEntry(at.Nanoseconds, tieBreak, NextSequence(owner), _pool.Add(command), QueueEntryKind.Expiry));

    /// <summary>A background trader has a turn at a moment.</summary>
    /// <param name="at">When.</param>
    /// <param name="tieBreak">The trader's tie-break.</param>
    /// <param name="owner">The trader's place among all participants.</param>
    /// <param name="trader">The trader's place among the background traders; of a begotten wake, its memory.</param>
    /// <param name="kind">What its turn is; neither a command nor an expiry.</param>
    public void AddTurn(Timestamp at, ulong tieBreak, int owner, int trader, QueueEntryKind kind) =>
        _queue.Push(new QueueEntry(at.Nanoseconds, tieBreak, NextSequence(owner), trader, kind));

    /// <summary>Takes out what is due first, unless it is due after a moment.</summary>
    public bool TryTake(long until, out QueueEntry entry)
    {
        if (_queue.Count == 0 || _queue.NextTime > until)
        {
            entry = default;
            return false;
        }

        entry = _queue.Pop();
        return true;
    }

    /// <summary>The command of an entry that was taken out; its slot is free again after this.</summary>
    public Command Collect(int slot)
    {
        _pool.Release(slot);
        return _pool[slot];
    }

    private long NextSequence(int owner)
    {
        var count = ++_counters[owner];
        Invariant.Require(count <= MaximumEntries);
        return ((long)owner << CounterBits) | count;
    }
}
