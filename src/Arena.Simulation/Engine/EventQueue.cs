using System.Numerics;

namespace Arena.Simulation;

/// <summary>
/// What is due next in a session: a radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990, "Faster algorithms for the shortest path problem", section 2). Time
/// only goes forward, so an entry lies in the bucket of the highest bit in which its time differs from the moment that was reached last; when a bucket's
/// turn comes, its first time is the moment reached and its entries go to lower buckets. What is due at that very moment is ordered by the whole key.
/// An entry moves down some times in its life, each time to the end of an array, however many wait beside it (docs/performance.md).
/// Grows to the busiest moment, then allocates nothing.
/// </summary>
internal sealed class EventQueue
{
    private const int Buckets = 63;

    private readonly EntryHeap _due = new();

    // Bucket b: times that differ from the moment reached in bit b at most; its first time, where it holds anything.
    private readonly QueueEntry[][] _entries = new QueueEntry[Buckets][];
    private readonly int[] _counts = new int[Buckets];
    private readonly long[] _firstTimes = new long[Buckets];
    private ulong _filled;
    private long _reached;

    /// <summary>An empty queue.</summary>
    public EventQueue()
    {
        for (var bucket = 0; bucket < Buckets; bucket++) _entries[bucket] = new QueueEntry[16];
    }

    /// <summary>How many entries wait.</summary>
    public int Count { get; private set; }

    /// <summary>The time of the next entry; only when there is one.</summary>
    public long NextTime => _due.Count > 0 ? _reached : _firstTimes[BitOperations.TrailingZeroCount(_filled)];

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Not due before the last one that was taken out.</param>
    public void Push(in QueueEntry entry)
    {
        Invariant.Require(entry.Time >= _reached, "nothing becomes due in the past");
        Count++;
        Place(entry);
    }

    /// <summary>Takes out the entry that is due first; only when there is one.</summary>
    public QueueEntry Pop()
    {
        Invariant.Require(Count > 0);
        Count--;
        if (_due.Count == 0) Spread(BitOperations.TrailingZeroCount(_filled));
        return _due.Pop();
    }

    /// <summary>Forgets everything; time may begin again.</summary>
    public void Clear()
    {
        _due.Clear();
        Array.Clear(_counts);
        (_filled, _reached, Count) = (0, 0, 0);
    }

    private void Place(in QueueEntry entry)
    {
        var difference = (ulong)(entry.Time ^ _reached);
        if (difference == 0) _due.Push(entry);
        else Add(BitOperations.Log2(difference), entry);
    }

    private void Add(int bucket, in QueueEntry entry)
    {
        ref var count = ref _counts[bucket];
        if (count == _entries[bucket].Length) Array.Resize(ref _entries[bucket], count * 2);
        if (count == 0 || entry.Time < _firstTimes[bucket]) _firstTimes[bucket] = entry.Time;
        _entries[bucket][count++] = entry;
        _filled |= 1UL << bucket;
    }

    // No entry comes back to the bucket: none differs from its first in that bit any more.
    private void Spread(int bucket)
    {
        var count = _counts[bucket];
        _counts[bucket] = 0;
        _filled &= ~(1UL << bucket);
        _reached = _firstTimes[bucket];
        foreach (ref readonly var entry in _entries[bucket].AsSpan(0, count)) Place(entry);
    }
}
