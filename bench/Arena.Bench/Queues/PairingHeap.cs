namespace Arena.Bench;

/// <summary>A pairing heap with two-pass merging (Fredman, Sedgewick, Sleator and Tarjan 1986), its nodes in arrays.</summary>
internal sealed class PairingHeap : IItemQueue
{
    private const int None = -1;

    private QueueItem[] _items = new QueueItem[1_024];
    private int[] _child = new int[1_024];
    private int[] _sibling = new int[1_024];
    private int _root = None;
    private int _free = None;
    private int _used;

    public void Push(in QueueItem item)
    {
        var node = _free;
        if (node != None) _free = _sibling[node];
        else node = Grow();
        _items[node] = item;
        (_child[node], _sibling[node]) = (None, None);
        _root = _root == None ? node : Meld(_root, node);
    }

    public QueueItem Pop()
    {
        var top = _root;
        var node = _child[top];
        _sibling[top] = _free;
        _free = top;

        // Pairs from the left to a list that runs backward, then that list into one.
        var pairs = None;
        while (node != None)
        {
            var second = _sibling[node];
            var rest = second == None ? None : _sibling[second];
            var pair = second == None ? node : Meld(node, second);
            _sibling[pair] = pairs;
            pairs = pair;
            node = rest;
        }

        _root = None;
        while (pairs != None)
        {
            var rest = _sibling[pairs];
            _root = _root == None ? pairs : Meld(_root, pairs);
            pairs = rest;
        }

        if (_root != None) _sibling[_root] = None;
        return _items[top];
    }

    private int Meld(int left, int right)
    {
        if (_items[right].IsBefore(_items[left])) (left, right) = (right, left);
        _sibling[right] = _child[left];
        _child[left] = right;
        return left;
    }

    private int Grow()
    {
        if (_used == _items.Length)
        {
            Array.Resize(ref _items, _used * 2);
            Array.Resize(ref _child, _used * 2);
            Array.Resize(ref _sibling, _used * 2);
        }

        return _used++;
    }
}
