using System.Numerics;

namespace Arena.Bench;

/// <summary>
/// A radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990): a hierarchy of wheels of two slots each. An item lies in the bucket of the highest bit in which its
/// time differs from the last popped; a bucket is spread over the lower ones when its turn comes, and what is due at once is put in order by the rest of the key.
/// </summary>
internal sealed class RadixHeap : IItemQueue
{
    private readonly QueueItem[][] _buckets = new QueueItem[65][];
    private readonly int[] _counts = new int[65];
    private ulong _filled;
    private long _last;

    public RadixHeap()
    {
        for (var i = 0; i < _buckets.Length; i++) _buckets[i] = new QueueItem[16];
    }

    public void Push(in QueueItem item) => Add(64 - BitOperations.LeadingZeroCount((ulong)(item.Time ^ _last)), item);

    public QueueItem Pop()
    {
        if (_counts[0] == 0) Spread(BitOperations.TrailingZeroCount(_filled) + 1);
        var due = _buckets[0];
        var best = 0;
        for (var i = 1; i < _counts[0]; i++)
            if (due[i].IsBefore(due[best])) best = i;
        var item = due[best];
        due[best] = due[--_counts[0]];
        return item;
    }

    private void Spread(int bucket)
    {
        var items = _buckets[bucket].AsSpan(0, _counts[bucket]);
        _counts[bucket] = 0;
        _filled &= ~(1UL << (bucket - 1));
        var first = items[0].Time;
        foreach (ref readonly var item in items) first = Math.Min(first, item.Time);
        _last = first;
        foreach (ref readonly var item in items) Push(item);
    }

    private void Add(int bucket, in QueueItem item)
    {
        if (_counts[bucket] == _buckets[bucket].Length) Array.Resize(ref _buckets[bucket], _counts[bucket] * 2);
        _buckets[bucket][_counts[bucket]++] = item;
        if (bucket > 0) _filled |= 1UL << (bucket - 1);
    }
}
