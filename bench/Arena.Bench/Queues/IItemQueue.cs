namespace Arena.Bench;

/// <summary>A way to keep what waits. Nothing is pushed that is due before what was popped last.</summary>
internal interface IItemQueue
{
    void Push(in QueueItem item);

    QueueItem Pop();
}
