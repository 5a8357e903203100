using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The pushes and pops of one session in their order.</summary>
internal sealed class QueueTrace
{
    private readonly List<QueueItem> _pushed = [];
    private readonly List<long> _popped = [];
    private readonly List<bool> _isPush = [];
    private int _waiting;

    /// <summary>How many pops there are.</summary>
    public int Pops => _popped.Count;

    /// <summary>How many wait at most.</summary>
    public int MostWaiting { get; private set; }

    /// <summary>Appends a push.</summary>
    public void Push(in QueueItem item)
    {
        _isPush.Add(true);
        _pushed.Add(item);
        MostWaiting = Math.Max(MostWaiting, ++_waiting);
    }

    /// <summary>Appends a pop.</summary>
    /// <param name="sequence">Of what came out.</param>
    public void Pop(long sequence)
    {
        _isPush.Add(false);
        _popped.Add(sequence);
        _waiting--;
    }

    /// <summary>Replays it all; returns a number that depends on what came out.</summary>
    public long Replay(IItemQueue queue)
    {
        var pushed = 0;
        var sum = 0L;
        foreach (var isPush in _isPush)
        {
            if (isPush) queue.Push(_pushed[pushed++]);
            else sum ^= queue.Pop().Sequence;
        }

        return sum;
    }

    /// <summary>Replays it and requires that every pop gives what the session got.</summary>
    public void Check(string name, IItemQueue queue)
    {
        var (pushed, popped) = (0, 0);
        foreach (var isPush in _isPush)
        {
            if (isPush) queue.Push(_pushed[pushed++]);
            else Invariant.RequireEqual(_popped[popped++], queue.Pop().Sequence, name + ": what the session got");
        }
    }

    /// <summary>The share of pushes that are due within a time from the pop before them, 0 to 1.</summary>
    public double ShareWithin(long nanoseconds)
    {
        var (pushed, near) = (0, 0);
        var times = _pushed.ToDictionary(item => item.Sequence, item => item.Time);
        var now = 0L;
        var popped = 0;
        foreach (var isPush in _isPush)
        {
            if (!isPush) now = times[_popped[popped++]];
            else if (_pushed[pushed++].Time - now <= nanoseconds) near++;
        }

        return (double)near / _pushed.Count;
    }
}
