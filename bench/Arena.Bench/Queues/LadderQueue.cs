namespace Arena.Bench;

/// <summary>
/// A ladder queue (Tang, Goh and Thng 2005): what is far is a heap of items without order; it is spread over buckets as wide as the mean distance when its turn
/// comes, a bucket with more than fifty over a rung of smaller ones, and what is due next is a short list in order.
/// </summary>
internal sealed class LadderQueue : IItemQueue
{
    private const int Threshold = 50;
    private const int MaximumRungs = 8;
    private const int None = -1;

    private readonly LadderRung[] _rungs = [.. Enumerable.Range(0, MaximumRungs).Select(_ => new LadderRung())];
    private QueueItem[] _items = new QueueItem[1_024];
    private int[] _next = new int[1_024];
    private QueueItem[] _bottom = new QueueItem[64];
    private int _bottomCount;
    private int _depth;
    private int _free = None;
    private int _used;
    private int _top = None;
    private int _topCount;
    private long _topStart;
    private long _topFirst = long.MaxValue;
    private long _topLast;

    public void Push(in QueueItem item)
    {
        if (item.Time >= _topStart)
        {
            AddToTop(item);
            return;
        }

        for (var rung = 0; rung < _depth; rung++)
        {
            if (item.Time < _rungs[rung].Frontier) continue;
            _rungs[rung].Link(Node(item), item.Time, _next);
            return;
        }

        AddToBottom(item);
        if (_bottomCount > Threshold && _depth < MaximumRungs && _bottom[0].Time > _bottom[_bottomCount - 1].Time) RaiseBottom();
    }

    public QueueItem Pop()
    {
        if (_bottomCount == 0) Refill();
        return _bottom[--_bottomCount];
    }

    private void AddToTop(in QueueItem item)
    {
        var node = Node(item);
        _next[node] = _top;
        _top = node;
        _topCount++;
        _topFirst = Math.Min(_topFirst, item.Time);
        _topLast = Math.Max(_topLast, item.Time);
    }

    // The last is due first.
    private void AddToBottom(in QueueItem item)
    {
        if (_bottomCount == _bottom.Length) Array.Resize(ref _bottom, _bottomCount * 2);
        var place = _bottomCount++;
        while (place > 0 && _bottom[place - 1].IsBefore(item))
        {
            _bottom[place] = _bottom[place - 1];
            place--;
        }

        _bottom[place] = item;
    }

    private void RaiseBottom()
    {
        var end = _depth > 0 ? _rungs[_depth - 1].Frontier : _topStart;
        var start = _bottom[_bottomCount - 1].Time;
        var rung = _rungs[_depth++];
        rung.Open(start, end - start, _bottomCount);
        for (var i = 0; i < _bottomCount; i++) rung.Link(Node(_bottom[i]), _bottom[i].Time, _next);
        _bottomCount = 0;
    }

    private void Refill()
    {
        while (true)
        {
            if (_depth == 0) LowerTop();
            var rung = _rungs[_depth - 1];
            if (rung.Waiting == 0)
            {
                _depth--;
                continue;
            }

            var (head, count, start) = rung.TakeBucket();
            if (count > Threshold && _depth < MaximumRungs && rung.Width > 1)
            {
                _rungs[_depth].Open(start, rung.Width, count);
                Spread(head, _rungs[_depth++]);
                continue;
            }

            LowerBucket(head, count);
            return;
        }
    }

    private void LowerTop()
    {
        _rungs[0].Open(_topFirst, _topLast - _topFirst + 1, _topCount);
        _topStart = _rungs[0].End;
        _depth = 1;
        Spread(_top, _rungs[0]);
        (_top, _topCount, _topFirst, _topLast) = (None, 0, long.MaxValue, 0);
    }

    private void Spread(int head, LadderRung rung)
    {
        for (var node = head; node != None;)
        {
            var following = _next[node];
            rung.Link(node, _items[node].Time, _next);
            node = following;
        }
    }

    // A long bucket, of many items at one time, is sorted as a whole.
    private void LowerBucket(int head, int count)
    {
        while (count > _bottom.Length) Array.Resize(ref _bottom, _bottom.Length * 2);
        for (var node = head; node != None;)
        {
            var following = _next[node];
            if (count > Threshold) _bottom[_bottomCount++] = _items[node];
            else AddToBottom(_items[node]);
            _next[node] = _free;
            _free = node;
            node = following;
        }

        if (count > Threshold) _bottom.AsSpan(0, count).Sort((left, right) => right.CompareTo(left));
    }

    private int Node(in QueueItem item)
    {
        var node = _free;
        if (node != None)
        {
            _free = _next[node];
        }
        else
        {
            node = _used++;
            if (node == _items.Length)
            {
                Array.Resize(ref _items, node * 2);
                Array.Resize(ref _next, node * 2);
            }
        }

        _items[node] = item;
        return node;
    }
}
