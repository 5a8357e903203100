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
    public const int MaximumOrders = (1 << 18) - 1;

    /// <summary>The highest price, in ticks; the lowest is 1.</summary>
    public const long MaximumPrice = int.MaxValue - 1;

    /// <summary>The largest quantity of one order, in lots; the smallest is 1.</summary>
    public const long MaximumQuantity = (1 << 24) - 1;

    private readonly BookMemory _memory = new();
    private readonly PriceLadder[] _ladders;
    private int _count;

    /// <summary>An empty book.</summary>
    public OrderBook() => _ladders = [new PriceLadder(Side.Buy, _memory), new PriceLadder(Side.Sell, _memory)];

    /// <summary>How many orders rest.</summary>
    public int Count => _count;

    /// <summary>Every handle given out so far is below this; below 2^25. It grows by doubling.</summary>
    public int HandleLimit => _memory.Nodes.Length;

    /// <summary>Whether a side has no order.</summary>
    public bool IsEmpty(Side side) => LadderOf(side).BestLevel == 0;

    /// <summary>The best price of a side that is not empty, in ticks.</summary>
    public long BestPrice(Side side) => LadderOf(side).BestKey ^ LadderOf(side).KeyMask;

    /// <summary>Whether an incoming order would meet a resting one.</summary>
    /// <param name="side">The incoming order's side.</param>
    /// <param name="limit">Its limit in ticks, 1 to <see cref="MaximumPrice"/>.</param>
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
    public long Take<TSink>(Side side, long limit, long quantity, ref TSink sink)
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
            var traded = (int)Math.Min(quantity, order.Lots);
            quantity -= traded;
            sink.OnTrade(maker, ladder.BestKey ^ ladder.KeyMask, traded, order.Lots - traded);
            if (traded == order.Lots)
            {
                Unlink(maker, ref order, nodes);
            }
            else
            {
                order.Lots -= traded;
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
        Invariant.Require(_count < MaximumOrders, "the book has room");
        var ladder = LadderOf(side);

        // Price and quantity fit 32 bits: required above.
        var (ticks, lots) = unchecked(((int)price, (int)quantity));
        var key = ticks ^ ladder.KeyMask;
        var index = ladder.LevelAt(key);
        var handle = _memory.TakeOrder();
        var nodes = _memory.Nodes;
        ref var level = ref nodes[index];
        ref var order = ref nodes[handle];
        var last = level.Previous;
        order.Next = index;
        order.Previous = last;
        order.Lots = lots;
        order.Level = index;
        level.Previous = handle;
        nodes[last].Next = handle;
        level.Totals += BookNode.OneOrder + quantity;
        _count++;
        if (last == index) ladder.Occupy(index, key);
        return handle;
    }

    /// <summary>Takes an order out of the book; its handle is free after.</summary>
    /// <returns>What was left of it.</returns>
    public long Remove(int order)
    {
        ref var node = ref Resting(order);
        var left = node.Lots;
        Unlink(order, ref node, _memory.Nodes);
        return left;
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
        foreach (var ladder in _ladders) ladder.Clear();
        _count = 0;
    }

    // By index and not by a branch: which side comes next cannot be predicted.
    private PriceLadder LadderOf(Side side) => _ladders[(int)side];

    private PriceLadder LadderAgainst(Side side) => _ladders[(int)side ^ 1];

    private Side SideOfLevel(int level) => _memory.Page(level >> BookMemory.BlockBits).Side;

    private ref BookNode Resting(int order)
    {
        ref var node = ref _memory.Nodes[order];
        Invariant.Require(node.Lots > 0, "a handle names a resting order");
        return ref node;
    }

    private void Unlink(int order, ref BookNode node, BookNode[] nodes)
    {
        var (next, previous, index) = (node.Next, node.Previous, node.Level);
        nodes[previous].Next = next;
        nodes[next].Previous = previous;
        ref var level = ref nodes[index];
        level.Totals -= BookNode.OneOrder + node.Lots;
        if (next == previous && next == index) LadderOf(SideOfLevel(index)).Vacate(index);
        _memory.ReturnOrder(order, ref node);
        _count--;
    }
}
