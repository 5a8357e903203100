using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The matching core: the resting orders of one instrument in price-time priority, and taking from them. An order is known by a
/// handle, a small positive number that is used again once the order is gone; who it belongs to, what it is called and what
/// becomes of it is its caller's business. Allocates only when there are more orders, or more pages of prices, than ever before.
/// </summary>
/// <remarks>
/// The two sides are independent of each other: a caller that wants an uncrossed book takes before it rests.
/// </remarks>
public sealed class OrderBook
{
    /// <summary>How many orders may rest.</summary>
    public const int MaximumOrders = (1 << 19) - 1;

    /// <summary>The highest price, in ticks; the lowest is 1.</summary>
    public const long MaximumPrice = int.MaxValue - 1;

    /// <summary>The largest quantity of one order, in lots; the smallest is 1.</summary>
    public const long MaximumQuantity = (1 << 24) - 1;

    private readonly LevelPages _levels = new();
    private readonly PriceLadder _bids;
    private readonly PriceLadder _asks;
    private OrderSlot[] _slots = new OrderSlot[64];
    private int _used = 1;
    private int _free;

    /// <summary>An empty book.</summary>
    public OrderBook()
    {
        _bids = new PriceLadder(Side.Buy, _levels);
        _asks = new PriceLadder(Side.Sell, _levels);
    }

    /// <summary>How many orders rest.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a side has no order.</summary>
    public bool IsEmpty(Side side) => LadderOf(side).BestLevel == 0;

    /// <summary>The best price of a side that is not empty, in ticks.</summary>
    public long BestPrice(Side side) => LadderOf(side).BestKey ^ LadderOf(side).KeyMask;

    /// <summary>Whether an incoming order would meet a resting one.</summary>
    /// <param name="side">The incoming order's side.</param>
    /// <param name="limit">Its limit in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    public bool Reaches(Side side, long limit)
    {
        var ladder = LadderOf(side.Opposite());
        return ladder.BestKey <= ((int)limit ^ ladder.KeyMask);
    }

    /// <summary>Takes from the other side, best price first, oldest first, at the resting orders' prices.</summary>
    /// <param name="side">The incoming order's side.</param>
    /// <param name="limit">The worst price it accepts in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    /// <param name="quantity">How much it wants, in lots.</param>
    /// <param name="sink">Asked before, and told of, each trade.</param>
    /// <returns>What is left: no price is good enough, or the sink refused the order that is first now.</returns>
    public long Take<TSink>(Side side, long limit, long quantity, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        var ladder = LadderOf(side.Opposite());
        var limitKey = (int)limit ^ ladder.KeyMask;
        while (quantity > 0 && ladder.BestKey <= limitKey)
        {
            ref var level = ref _levels[ladder.BestLevel];
            var maker = level.First;
            ref var slot = ref _slots[maker];
            if (!sink.MayTrade(maker)) break;
            var traded = (int)Math.Min(quantity, slot.Quantity);
            var price = ladder.BestKey ^ ladder.KeyMask;
            quantity -= traded;
            sink.OnTrade(maker, price, traded, slot.Quantity - traded);
            if (traded == slot.Quantity)
            {
                Unlink(maker, ref slot, ref level, ladder);
            }
            else
            {
                slot.Quantity -= traded;
                level.Totals -= traded;
            }
        }

        return quantity;
    }

    /// <summary>Puts an order at the end of the queue of its price.</summary>
    /// <param name="side">Its side.</param>
    /// <param name="price">Its price in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    /// <param name="quantity">Its quantity in lots, 1 to <see cref="MaximumQuantity"/>.</param>
    /// <returns>Its handle.</returns>
    public int Rest(Side side, long price, long quantity)
    {
        Invariant.Require(price is > 0 and <= MaximumPrice);
        Invariant.Require(quantity is > 0 and <= MaximumQuantity);
        var ladder = LadderOf(side);
        var key = (int)price ^ ladder.KeyMask;
        var index = ladder.LevelAt(key);
        var order = TakeSlot();
        ref var level = ref _levels[index];
        var last = level.Last;
        _slots[order] = new OrderSlot { Previous = last, Quantity = (int)quantity, Level = index };
        level.Last = order;
        level.Totals += PriceLevel.OneOrder + quantity;
        if (last != 0)
        {
            _slots[last].Next = order;
        }
        else
        {
            level.First = order;
            ladder.Occupy(index, key);
        }

        return order;
    }

    /// <summary>Takes an order out of the book; its handle is free after.</summary>
    /// <returns>What was left of it.</returns>
    public long Remove(int order)
    {
        ref var slot = ref Resting(order);
        var left = slot.Quantity;
        Unlink(order, ref slot, ref _levels[slot.Level], LadderOf(SideOf(order)));
        return left;
    }

    /// <summary>Takes quantity off an order, which keeps its place.</summary>
    /// <param name="order">Its handle.</param>
    /// <param name="by">How much: positive, less than what rests.</param>
    public void Reduce(int order, long by)
    {
        ref var slot = ref Resting(order);
        Invariant.Require(by > 0 && by < slot.Quantity);
        slot.Quantity -= (int)by;
        _levels[slot.Level].Totals -= by;
    }

    /// <summary>The side of a resting order.</summary>
    public Side SideOf(int order) => _levels.Page(Resting(order).Level >> LevelPages.PageBits).Side;

    /// <summary>The price of a resting order, in ticks.</summary>
    public long PriceOf(int order) => LadderOf(SideOf(order)).PriceOf(Resting(order).Level);

    /// <summary>What is left of a resting order, in lots.</summary>
    public long QuantityOf(int order) => Resting(order).Quantity;

    /// <summary>How many lots rest at the order's price and came before it.</summary>
    public long QuantityAhead(int order)
    {
        var ahead = 0L;
        for (var i = Resting(order).Previous; i != 0; i = _slots[i].Previous) ahead += _slots[i].Quantity;
        return ahead;
    }

    /// <summary>The order of a side that trades first; 0 when the side is empty.</summary>
    public int FirstOrder(Side side) => _levels[LadderOf(side).BestLevel].First;

    /// <summary>The order of the same side that trades after a resting one; 0 when it is the last.</summary>
    public int NextOrder(int order)
    {
        ref var slot = ref Resting(order);
        return slot.Next != 0 ? slot.Next : _levels[LadderOf(SideOf(order)).Next(slot.Level)].First;
    }

    /// <summary>A side's levels.</summary>
    /// <param name="side">Which side.</param>
    /// <param name="levels">Filled from the best price (index 0), as far as it or the side goes.</param>
    /// <returns>How many levels were filled.</returns>
    public int Depth(Side side, Span<Level> levels)
    {
        var ladder = LadderOf(side);
        var count = 0;
        for (var i = ladder.BestLevel; i != 0 && count < levels.Length; i = ladder.Next(i))
        {
            ref var level = ref _levels[i];
            levels[count++] = new Level(new Price(ladder.PriceOf(i)), new Quantity(level.Lots), level.Orders);
        }

        return count;
    }

    /// <summary>Empties the book; every handle is free after. Keeps its memory.</summary>
    public void Clear()
    {
        _bids.Clear();
        _asks.Clear();
        _levels.Clear();
        Array.Clear(_slots, 0, _used);
        _used = 1;
        _free = 0;
        Count = 0;
    }

    private PriceLadder LadderOf(Side side) => side == Side.Buy ? _bids : _asks;

    private ref OrderSlot Resting(int order)
    {
        ref var slot = ref _slots[order];
        Invariant.Require(slot.Quantity > 0, "a handle names a resting order");
        return ref slot;
    }

    private void Unlink(int order, ref OrderSlot slot, ref PriceLevel level, PriceLadder ladder)
    {
        if (slot.Previous != 0) _slots[slot.Previous].Next = slot.Next;
        else level.First = slot.Next;
        if (slot.Next != 0) _slots[slot.Next].Previous = slot.Previous;
        else level.Last = slot.Previous;
        level.Totals -= PriceLevel.OneOrder + slot.Quantity;
        if (level.First == 0) ladder.Vacate(slot.Level);
        slot.Quantity = 0;
        slot.Next = _free;
        _free = order;
        Count--;
    }

    private int TakeSlot()
    {
        Invariant.Require(Count < MaximumOrders, "the book has room");
        Count++;
        var order = _free;
        if (order != 0)
        {
            _free = _slots[order].Next;
            return order;
        }

        if (_used == _slots.Length) Array.Resize(ref _slots, _used * 2);
        return _used++;
    }
}
