namespace Arena.Bench;

/// <summary>The priority queue of .NET; the item is its own priority, so that equal times keep the total order.</summary>
internal sealed class LibraryQueue : IItemQueue
{
    private readonly PriorityQueue<int, QueueItem> _queue = new();

    public void Push(in QueueItem item) => _queue.Enqueue(item.Payload, item);

    public QueueItem Pop()
    {
        _queue.TryDequeue(out _, out var item);
        return item;
    }
}
