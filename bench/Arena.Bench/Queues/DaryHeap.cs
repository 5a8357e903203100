namespace Arena.Bench;

/// <summary>An implicit heap of whole items with so many children to a node (Johnson 1975); with four, the one that the ring has.</summary>
internal sealed class DaryHeap(int arity) : IItemQueue
{
    private readonly int _arity = arity;
    private QueueItem[] _heap = new QueueItem[1_024];
    private int _count;

    public void Push(in QueueItem item)
    {
        if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
        var heap = _heap;
        var hole = _count++;
        while (hole > 0)
        {
            var parent = (int)((uint)(hole - 1) / (uint)_arity);
            if (!item.IsBefore(heap[parent])) break;
            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = item;
    }

    public QueueItem Pop()
    {
        var heap = _heap;
        var top = heap[0];
        var last = heap[--_count];
        var hole = 0;
        while (true)
        {
            var first = (hole * _arity) + 1;
            if (first >= _count) break;
            var best = first;
            var end = Math.Min(first + _arity, _count);
            for (var child = first + 1; child < end; child++)
                if (heap[child].IsBefore(heap[best])) best = child;
            if (!heap[best].IsBefore(last)) break;
            heap[hole] = heap[best];
            hole = best;
        }

        heap[hole] = last;
        return top;
    }
}
