namespace Arena.Bench;

/// <summary>
/// A calendar queue (Brown 1988): days of equal length as ordered lists, a year of as many days as about fits what waits, both adapted when the number has
/// doubled or halved; the length of a day is three times the mean distance of the next few items.
/// </summary>
internal sealed class CalendarQueue : IItemQueue
{
    private const int Sample = 25;
    private const int None = -1;

    private QueueItem[] _items = new QueueItem[1_024];
    private int[] _next = new int[1_024];
    private int[] _days = [None, None];
    private long _width = 1_000_000;
    private long _day;
    private int _free = None;
    private int _used;
    private int _count;

    public void Push(in QueueItem item)
    {
        var node = _free;
        if (node != None) _free = _next[node];
        else node = Grow();
        _items[node] = item;
        Link(node);
        if (++_count > 2 * _days.Length) Resize(_days.Length * 2);
    }

    public QueueItem Pop()
    {
        var node = Take();
        _next[node] = _free;
        _free = node;
        if (--_count < _days.Length / 2 && _days.Length > 2) Resize(_days.Length / 2);
        return _items[node];
    }

    private int Take()
    {
        for (var looked = 0; looked < _days.Length; looked++, _day++)
        {
            ref var head = ref _days[_day & (_days.Length - 1)];
            if (head == None || _items[head].Time / _width > _day) continue;
            var node = head;
            head = _next[node];
            return node;
        }

        // A year without anything: straight to the first.
        var first = None;
        foreach (var head in _days)
            if (head != None && (first == None || _items[head].IsBefore(_items[first]))) first = head;
        _day = _items[first].Time / _width;
        _days[_day & (_days.Length - 1)] = _next[first];
        return first;
    }

    private void Link(int node)
    {
        var day = _items[node].Time / _width;
        if (day < _day) _day = day;
        ref var place = ref _days[day & (_days.Length - 1)];
        while (place != None && !_items[node].IsBefore(_items[place])) place = ref _next[place];
        _next[node] = place;
        place = node;
    }

    private void Resize(int days)
    {
        var nodes = new int[_count];
        var n = 0;
        foreach (var head in _days)
            for (var node = head; node != None; node = _next[node]) nodes[n++] = node;
        Array.Sort(nodes, (left, right) => _items[left].CompareTo(_items[right]));
        var few = Math.Min(Sample, n - 1);
        if (few > 0) _width = Math.Max(1, 3 * (_items[nodes[few]].Time - _items[nodes[0]].Time) / few);
        _days = new int[days];
        Array.Fill(_days, None);
        _day = n > 0 ? _items[nodes[0]].Time / _width : 0;
        for (var i = n - 1; i >= 0; i--) Link(nodes[i]);
    }

    private int Grow()
    {
        if (_used == _items.Length)
        {
            Array.Resize(ref _items, _used * 2);
            Array.Resize(ref _next, _used * 2);
        }

        return _used++;
    }
}
