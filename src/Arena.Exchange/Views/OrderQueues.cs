using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The orders of one instrument in the queues of their prices. It knows nothing of why orders come and go; it notes which price each
/// change was at.
/// </summary>
internal sealed class OrderQueues
{
    private readonly PriceList[] _lists = [new(Side.Buy), new(Side.Sell)];
    private readonly IndexMap<ScatterHash> _slots = new(256);
    private QueuedOrder[] _orders = new QueuedOrder[256];
    private int _used = 1;
    private int _free;

    /// <summary>The prices of a side.</summary>
    public PriceList List(Side side) => _lists[(int)side];

    /// <summary>The slot of an order; 0 when it is not known.</summary>
    public int Find(OrderId order) => _slots.Find(order.Value);

    /// <summary>An order by its slot. The reference is good until an order is added.</summary>
    public ref QueuedOrder At(int slot) => ref _orders[slot];

    /// <summary>Adds an order that is not known yet; it is in no queue.</summary>
    /// <returns>Its slot.</returns>
    public int Add(OrderId id, AccountId account, Side side)
    {
        var slot = _free;
        if (slot != 0)
        {
            _free = _orders[slot].Next;
        }
        else
        {
            if (_used == _orders.Length) Array.Resize(ref _orders, _used * 2);
            slot = _used++;
        }

        _orders[slot] = new QueuedOrder { Id = id, Account = account.Index, Side = side, Queue = -1 };
        _slots.Add(id.Value, slot);
        return slot;
    }

    /// <summary>Forgets an order that is in no queue.</summary>
    public void Forget(int slot)
    {
        ref var order = ref _orders[slot];
        _slots.Remove(order.Id.Value);
        order.Next = _free;
        _free = slot;
    }

    /// <summary>Puts an order that is in no queue at the end of a price's.</summary>
    /// <returns>The level after.</returns>
    public Level Append(int slot, long price, long displayed) => Insert(slot, price, displayed, int.MaxValue);

    /// <summary>Puts an order that is in no queue into a price's, behind another.</summary>
    /// <param name="slot">The order.</param>
    /// <param name="price">The price.</param>
    /// <param name="displayed">What it shows; positive.</param>
    /// <param name="behind">The order of that queue that is to be in front of it; 0: none, it is first.</param>
    /// <returns>The level after.</returns>
    public Level InsertBehind(int slot, long price, long displayed, int behind) => Insert(slot, price, displayed, behind);

    /// <summary>Takes an order out of its queue.</summary>
    /// <returns>The level after; without lots and orders when it is gone.</returns>
    public Level Unlink(int slot)
    {
        ref var order = ref _orders[slot];
        var list = List(order.Side);
        ref var queue = ref list.At(order.Queue);
        if (order.Previous != 0) _orders[order.Previous].Next = order.Next;
        else queue.First = order.Next;
        if (order.Next != 0) _orders[order.Next].Previous = order.Previous;
        else queue.Last = order.Previous;
        queue.Lots -= order.Displayed;
        queue.Orders--;
        var level = queue.ToLevel();
        if (queue.Orders == 0) list.Remove(order.Queue);
        order.Queue = -1;
        order.Displayed = 0;
        return level;
    }

    /// <summary>Has an order show less, in its place; something is left.</summary>
    /// <returns>The level after.</returns>
    public Level Show(int slot, long displayed)
    {
        ref var order = ref _orders[slot];
        ref var queue = ref List(order.Side).At(order.Queue);
        queue.Lots -= order.Displayed - displayed;
        order.Displayed = displayed;
        return queue.ToLevel();
    }

    /// <summary>The order that trades after another on its side; 0 when it is the last.</summary>
    /// <param name="slot">The order.</param>
    /// <param name="place">The place of its price, 0 = best; follows to the next price.</param>
    public int Next(int slot, ref int place)
    {
        ref var order = ref _orders[slot];
        if (order.Next != 0) return order.Next;
        var list = List(order.Side);
        return ++place < list.Count ? list.At(list.SlotAt(place)).First : 0;
    }

    /// <summary>Forgets every order.</summary>
    public void Clear()
    {
        foreach (var list in _lists) list.Clear();
        _slots.Clear();
        _used = 1;
        _free = 0;
    }

    private Level Insert(int slot, long price, long displayed, int behind)
    {
        ref var order = ref _orders[slot];
        var list = List(order.Side);
        order.Queue = list.FindOrAdd(price);
        order.Price = price;
        order.Displayed = displayed;
        ref var queue = ref list.At(order.Queue);
        order.Previous = behind == int.MaxValue ? queue.Last : behind;
        order.Next = order.Previous == 0 ? queue.First : _orders[order.Previous].Next;
        if (order.Previous != 0) _orders[order.Previous].Next = slot;
        else queue.First = slot;
        if (order.Next != 0) _orders[order.Next].Previous = slot;
        else queue.Last = slot;
        queue.Lots += displayed;
        queue.Orders++;
        return queue.ToLevel();
    }
}
