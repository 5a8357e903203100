using System.Runtime.CompilerServices;
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
    public const int MaximumOrders = 1 << 18;

    /// <summary>The highest price, in ticks; the lowest is 1.</summary>
    public const long MaximumPrice = int.MaxValue - 1;

    /// <summary>The largest quantity of one order, in lots; the smallest is 1.</summary>
    public const long MaximumQuantity = (1 << 24) - 1;

    private readonly BookMemory _memory = new();
    private readonly BothSides<PriceLadder> _ladders;
    private int _count;

    /// <summary>An empty book.</summary>
    public OrderBook()
    {
        _ladders[(int)Side.Buy] = new PriceLadder(Side.Buy, _memory);
        _ladders[(int)Side.Sell] = new PriceLadder(Side.Sell, _memory);
    }

    /// <summary>How many orders rest.</summary>
    public int Count => _count;

    /// <summary>Every handle given out so far is below this; below 2^25. It grows by doubling.</summary>
    public int HandleLimit => _memory.Nodes.Length;

    /// <summary>How much memory the book holds, in bytes. It never shrinks.</summary>
    public long MemoryBytes => _memory.Bytes + LadderOf(Side.Buy).Bytes + LadderOf(Side.Sell).Bytes;

    /// <summary>Whether a side has no order.</summary>
    public bool IsEmpty(Side side) => LadderOf(side).BestLevel == 0;

    /// <summary>The best price of a side that is not empty, in ticks.</summary>
    public long BestPrice(Side side) => LadderOf(side).BestKey ^ LadderOf(side).KeyMask;

    /// <summary>Whether an incoming order would meet a resting one.</summary>
    /// <param name="side">The incoming order's side.</param>
    /// <param name="limit">Its limit in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Reaches(Side side, long limit)
    {
        var ladder = LadderAgainst(side);
        return ladder.BestKey <= ((int)limit ^ ladder.KeyMask);
    }

    /// <summary>Takes from the other side, best price first, oldest first, at the resting orders' prices.</summary>
    /// <param name="side">The incoming order's side.</param>
    /// <param name="limit">The worst price it accepts in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    /// <param name="quantity">How much it wants, in lots.</param>
    /// <param name="sink">Asked before, and told of, each trade.</param>
    /// <returns>What is left: no price is good enough, or the sink refused the order that is first now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Take<TSink>(Side side, long limit, long quantity, ref TSink sink)
        where TSink : struct, IMatchSink =>
        Reaches(side, limit) ? Match(side, limit, quantity, ref sink) : quantity;

    /// <summary>Puts an order at the end of the queue of its price.</summary>
    /// <param name="side">Its side.</param>
    /// <param name="price">Its price in ticks, 1 to <see cref="MaximumPrice"/>.</param>
    /// <param name="quantity">Its quantity in lots, 1 to <see cref="MaximumQuantity"/>.</param>
    /// <returns>Its handle.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Rest(Side side, long price, long quantity)
    {
        Invariant.Require(price is > 0 and <= MaximumPrice);
        Invariant.Require(quantity is > 0 and <= MaximumQuantity);
        var ladder = LadderOf(side);
        var key = (int)price ^ ladder.KeyMask;
        var page = ladder.PageAtHand(key);
        var handle = _memory.NextOrder;
        return page == 0 || handle == 0 ? MakeRoomAndJoin(ladder, key, quantity) : Join(ladder, page, key, handle, quantity);
    }

    /// <summary>Takes an order out of the book; its handle is free after.</summary>
    /// <returns>What was left of it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long Remove(int order)
    {
        ref var node = ref Resting(order);
        var (left, level) = (node.Lots, node.Level);
        return Unlink(order, ref node, _memory.Nodes) ? Vacate(level, left) : left;
    }

    /// <summary>Takes quantity off an order, which keeps its place.</summary>
    /// <param name="order">Its handle.</param>
    /// <param name="by">How much: positive, less than what rests.</param>
    public void Reduce(int order, long by)
    {
        ref var node = ref Resting(order);
        Invariant.Require(by > 0 && by < node.Lots);
        node.Lots -= (int)by;
        _memory.Nodes[node.Level].Totals -= by;
    }

    /// <summary>The side of a resting order.</summary>
    public Side SideOf(int order) => SideOfLevel(Resting(order).Level);

    /// <summary>The price of a resting order, in ticks.</summary>
    public long PriceOf(int order) => LadderOf(SideOf(order)).PriceOf(Resting(order).Level);

    /// <summary>What is left of a resting order, in lots.</summary>
    public long QuantityOf(int order) => Resting(order).Lots;

    /// <summary>How many lots rest at the order's price and came before it.</summary>
    public long QuantityAhead(int order)
    {
        var ahead = 0L;
        var level = Resting(order).Level;
        for (var i = _memory.Nodes[order].Previous; i != level; i = _memory.Nodes[i].Previous) ahead += _memory.Nodes[i].Lots;
        return ahead;
    }

    /// <summary>The order of a side that trades first; 0 when the side is empty.</summary>
    public int FirstOrder(Side side) => _memory.Nodes[LadderOf(side).BestLevel].Next;

    /// <summary>The order of the same side that trades after a resting one; 0 when it is the last.</summary>
    public int NextOrder(int order)
    {
        ref var node = ref Resting(order);
        return node.Next != node.Level ? node.Next : _memory.Nodes[LadderOf(SideOf(order)).Next(node.Level)].Next;
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
            ref var level = ref _memory.Nodes[i];
            levels[count++] = new Level(new Price(ladder.PriceOf(i)), new Quantity(level.TotalLots), level.OrderCount);
        }

        return count;
    }

    /// <summary>Empties the book; every handle is free after. Keeps its memory.</summary>
    public void Clear()
    {
        _memory.Clear();
        LadderOf(Side.Buy).Clear();
        LadderOf(Side.Sell).Clear();
        _count = 0;
    }

    /// <summary>
    /// Starts to fetch an order into the cache: a hint without effect on the book, for a caller that knows that a command a few
    /// ahead will name it. Any number may be given.
    /// </summary>
    /// <param name="order">The handle as far as it is known by now.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int order)
    {
        var nodes = _memory.Nodes;

        // One comparison that is hardly ever false: whether a message names a resting order cannot be predicted. Negative numbers
        // wrap around to large ones.
        if (unchecked((uint)order < (uint)nodes.Length)) CacheHint.Prefetch(in nodes[order]);
    }

    // By index and not by a branch: which side comes next cannot be predicted. The mask tells the compiler that there are two.
    private PriceLadder LadderOf(Side side) => _ladders[(int)side & 1];

    private PriceLadder LadderAgainst(Side side) => _ladders[~(int)side & 1];

    private Side SideOfLevel(int level) => _memory.Page(level >> BookMemory.BlockBits).Side;

    private ref BookNode Resting(int order)
    {
        ref var node = ref _memory.Nodes[order];
        Invariant.Require(node.Lots > 0, "a handle names a resting order");
        return ref node;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Match<TSink>(Side side, long limit, long quantity, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        var ladder = LadderAgainst(side);
        var limitKey = (int)limit ^ ladder.KeyMask;
        var nodes = _memory.Nodes;
        while (quantity > 0 && ladder.BestKey <= limitKey)
        {
            ref var level = ref nodes[ladder.BestLevel];
            var maker = level.Next;
            ref var order = ref nodes[maker];
            if (!sink.MayTrade(maker)) break;
            var lots = order.Lots;
            var traded = (int)Math.Min(quantity, lots);
            quantity -= traded;
            sink.OnTrade(maker, ladder.BestKey ^ ladder.KeyMask, traded, lots - traded);
            if (traded != lots)
            {
                order.Lots = lots - traded;
                level.Totals -= traded;
            }
            else if (Unlink(maker, ref order, nodes))
            {
                ladder.Vacate(ladder.BestLevel);
            }
        }

        return quantity;
    }

    /// <summary>Puts an order at the end of a level's queue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Join(PriceLadder ladder, int page, int key, int handle, long quantity)
    {
        var nodes = _memory.Nodes;
        var index = (page << BookMemory.BlockBits) | (key & BookMemory.OffsetMask);
        ref var level = ref nodes[index];
        ref var order = ref nodes[handle];
        var last = level.Previous;
        _memory.TakeOrder(order);
        order.Next = index;
        order.Previous = last;
        order.Level = index;
        level.Previous = handle;
        nodes[last].Next = handle;

        // Nothing here can overflow: BookNode says why.
        unchecked
        {
            order.Lots = (int)quantity;
            level.Totals += BookNode.OneOrder + quantity;
            _count++;
        }

        if (last == index) ladder.Occupy(index, key);
        return handle;
    }

    /// <summary>Out of the way of <see cref="Rest"/>, which calls nothing else and so keeps everything in registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int MakeRoomAndJoin(PriceLadder ladder, int key, long quantity)
    {
        _memory.NeedOrder();
        var page = ladder.PageOf(key);
        return Join(ladder, page, key, _memory.NextOrder, quantity);
    }

    /// <summary>Takes an order out of its queue and gives its node back.</summary>
    /// <returns>Whether it was the only one: then the level is to be vacated.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Unlink(int order, ref BookNode node, BookNode[] nodes)
    {
        var (next, previous, level) = (node.Next, node.Previous, node.Level);
        nodes[previous].Next = next;
        nodes[next].Previous = previous;

        // What was added comes off again.
        unchecked
        {
            nodes[level].Totals -= BookNode.OneOrder + node.Lots;
            _count--;
        }

        _memory.ReturnOrder(order, ref node);
        return next == previous && next == level;
    }

    /// <summary>Notes that a level is empty.</summary>
    /// <returns>What it was given, so that it can be the last thing that <see cref="Remove"/> does.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Vacate(int level, long left)
    {
        LadderOf(SideOfLevel(level)).Vacate(level);
        return left;
    }
}
