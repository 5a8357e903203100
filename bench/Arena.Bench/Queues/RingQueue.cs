using Arena.Simulation;

namespace Arena.Bench;

/// <summary>The queue that sessions have.</summary>
internal sealed class RingQueue : IItemQueue
{
    private readonly EventQueue _queue = new();

    public void Push(in QueueItem item) => _queue.Push(new QueueEntry(item.Time, item.TieBreak, item.Sequence, item.Payload, (QueueEntryKind)item.Kind));

    public QueueItem Pop()
    {
        var entry = _queue.Pop();
        return new QueueItem(entry.Time, entry.TieBreak, entry.Sequence, entry.Payload, (int)entry.Kind);
    }
}
