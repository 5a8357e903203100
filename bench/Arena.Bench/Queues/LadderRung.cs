namespace Arena.Bench;

/// <summary>A rung of a <see cref="LadderQueue"/>: buckets of equal width from a start on, each a list of nodes without order.</summary>
internal sealed class LadderRung
{
    private const int None = -1;

    private int[] _heads = new int[128];
    private int[] _counts = new int[128];
    private int _buckets;
    private int _current;
    private long _start;

    /// <summary>How much time a bucket holds.</summary>
    public long Width { get; private set; }

    /// <summary>How many nodes wait in it.</summary>
    public int Waiting { get; private set; }

    /// <summary>Where the bucket begins that is next: what is due earlier is below this rung.</summary>
    public long Frontier => _start + (_current * Width);

    /// <summary>Where the last bucket ends.</summary>
    public long End => _start + (_buckets * Width);

    /// <summary>Makes empty buckets for a span, one per item or so.</summary>
    public void Open(long start, long span, int count)
    {
        _start = start;
        Width = Math.Max(1, span / count);
        _buckets = (int)((span + Width - 1) / Width);
        (_current, Waiting) = (0, 0);
        if (_heads.Length < _buckets)
        {
            _heads = new int[_buckets * 2];
            _counts = new int[_buckets * 2];
        }

        Array.Fill(_heads, None, 0, _buckets);
        Array.Clear(_counts, 0, _buckets);
    }

    /// <summary>Puts a node into its bucket.</summary>
    public void Link(int node, long time, int[] next)
    {
        var bucket = (int)((time - _start) / Width);
        next[node] = _heads[bucket];
        _heads[bucket] = node;
        _counts[bucket]++;
        Waiting++;
    }

    /// <summary>Takes the next bucket that holds anything; only while something waits.</summary>
    public (int Head, int Count, long Start) TakeBucket()
    {
        while (_heads[_current] == None) _current++;
        var taken = (_heads[_current], _counts[_current], Frontier);
        Waiting -= _counts[_current];
        _current++;
        return taken;
    }
}
