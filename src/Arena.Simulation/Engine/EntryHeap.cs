using System.Runtime.CompilerServices;

namespace Arena.Simulation;

/// <summary>
/// Entries in the order of their keys: a heap of four children per node over an array of structs, so that a pop touches few cache
/// lines. Grows to the busiest moment, then allocates nothing.
/// </summary>
internal sealed class EntryHeap
{
    private const int Arity = 4;

    private QueueEntry[] _heap = new QueueEntry[64];
    private int _count;

    /// <summary>How many entries wait.</summary>
    public int Count => _count;

    /// <summary>Adds an entry.</summary>
    public void Push(in QueueEntry entry)
    {
        if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
        var heap = _heap;
        var hole = _count++;
        while (hole > 0)
        {
            var parent = (hole - 1) / Arity;
            if (!entry.IsBefore(heap[parent])) break;
            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = entry;
    }

    /// <summary>Takes out the entry that is due first; only when there is one.</summary>
    public QueueEntry Pop()
    {
        Invariant.Require(_count > 0);
        var heap = _heap;
        var top = heap[0];
        var last = heap[--_count];
        var hole = 0;
        while (true)
        {
            var first = (hole * Arity) + 1;
            if (first >= _count) break;
            var best = BestChild(heap, first, Math.Min(first + Arity, _count));
            if (!heap[best].IsBefore(last)) break;
            heap[hole] = heap[best];
            hole = best;
        }

        heap[hole] = last;
        return top;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BestChild(QueueEntry[] heap, int first, int end)
    {
        var best = first;
        for (var child = first + 1; child < end; child++)
        {
            if (heap[child].IsBefore(heap[best])) best = child;
        }

        return best;
    }
}
