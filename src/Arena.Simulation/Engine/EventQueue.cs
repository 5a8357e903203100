using System.Numerics;

namespace Arena.Simulation;

/// <summary>
/// What is due next in a session: a radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990, "Faster algorithms for the shortest path problem", section 2). Time
/// only goes forward, so an entry lies in the bucket of the highest bit in which its time differs from the moment that was reached last; when a bucket's
/// turn comes, its first time is the moment reached and its entries go to lower buckets. What is due at that very moment is ordered by the whole key.
/// An entry moves down some times in its life, however many wait beside it: it stays where it is in memory, and only the chain it hangs on changes
/// (docs/performance.md). Grows to the most that ever waited, then allocates nothing.
/// </summary>
internal sealed class EventQueue
{
    private const int Buckets = 63;
    private const int None = -1;

    private readonly EntryHeap _due = new();

    // Bucket b: times that differ from the moment reached in bit b at most; the head of its chain, and its first time, where it holds anything.
    private readonly int[] _heads = new int[Buckets];
    private readonly long[] _firstTimes = new long[Buckets];
    private QueueEntry[] _entries = new QueueEntry[1_024];

    // What follows a place in its chain, or among those that are free.
    private int[] _next = new int[1_024];
    private int _free = None;
    private int _used;
    private ulong _filled;
    private long _reached;

    /// <summary>An empty queue.</summary>
    public EventQueue() => Array.Fill(_heads, None);

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
        if (entry.Time == _reached) _due.Push(entry);
        else Link(Keep(entry));
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
        Array.Fill(_heads, None);
        (_free, _used) = (None, 0);
        (_filled, _reached, Count) = (0, 0, 0);
    }

    private int Keep(in QueueEntry entry)
    {
        var place = _free;
        if (place != None) _free = _next[place];
        else
        {
            place = _used++;
            if (place == _entries.Length) Grow();
        }

        _entries[place] = entry;
        return place;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _used * 2);
        Array.Resize(ref _next, _used * 2);
    }

    private void Link(int place)
    {
        var time = _entries[place].Time;
        var bucket = BitOperations.Log2((ulong)(time ^ _reached));
        var head = _heads[bucket];
        if (head == None || time < _firstTimes[bucket]) _firstTimes[bucket] = time;
        _next[place] = head;
        _heads[bucket] = place;
        _filled |= 1UL << bucket;
    }

    // None comes back to the bucket: none differs from its first in that bit any more.
    private void Spread(int bucket)
    {
        var place = _heads[bucket];
        _heads[bucket] = None;
        _filled &= ~(1UL << bucket);
        _reached = _firstTimes[bucket];
        while (place != None)
        {
            var next = _next[place];
            if (_entries[place].Time == _reached) Release(place);
            else Link(place);
            place = next;
        }
    }

    private void Release(int place)
    {
        _due.Push(_entries[place]);
        _next[place] = _free;
        _free = place;
    }
}
