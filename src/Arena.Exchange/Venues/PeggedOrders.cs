using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>The pegged orders of one instrument: where each belongs, and moving those that are elsewhere.</summary>
internal sealed class PeggedOrders
{
    // Beyond this an offset makes no difference: no price is so high.
    private const long FarthestOffset = OrderBook.MaximumPrice + 1;

    private readonly OpenOrders _orders;
    private int[] _records = new int[8];

    public PeggedOrders(OpenOrders orders) => _orders = orders;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where a pegged order belongs now.</summary>
    /// <param name="type">What it follows.</param>
    /// <param name="side">Its side.</param>
    /// <param name="offset">Signed ticks from its reference.</param>
    /// <param name="worst">The worst price it follows to, in ticks; 0: any.</param>
    /// <returns>The price in ticks; 0 when there is no reference or no valid price.</returns>
    public long PriceFor(OrderType type, Side side, long offset, long worst) =>
        PriceFor(type, side, offset, worst, Unpegged(Side.Buy), Unpegged(Side.Sell));

    /// <summary>Notes an order, the last in the order of entry.</summary>
    public void Add(int record)
    {
        if (Count == _records.Length) Array.Resize(ref _records, Count * 2);
        _records[Count++] = record;
    }

    /// <summary>Forgets an order.</summary>
    public void Remove(int record)
    {
        var place = Array.IndexOf(_records, record, 0, Count);
        Count--;
        Array.Copy(_records, place + 1, _records, place, Count - place);
    }

    /// <summary>Moves every order that is not where it belongs, in the order in which they entered.</summary>
    public void Reprice()
    {
        // No pegged order is a reference, so that none changes while they move.
        long bid = Unpegged(Side.Buy), ask = Unpegged(Side.Sell);
        for (var i = 0; i < Count; i++)
        {
            var record = _records[i];
            var handle = _orders.Register[record].Handle;
            var terms = _orders.Register.Terms(record);
            var price = PriceFor(_orders.Register[record].Type, _orders.Book.SideOf(handle), terms.Offset, terms.Limit, bid, ask);
            if (price != 0 && price != _orders.Book.PriceOf(handle)) _orders.Move(record, price);
        }
    }

    /// <summary>Forgets every order.</summary>
    public void Clear() => Count = 0;

    private long PriceFor(OrderType type, Side side, long offset, long worst, long bid, long ask)
    {
        var reference = (type, side) switch
        {
            (OrderType.PegBest, Side.Buy) => bid,
            (OrderType.PegBest, _) => ask,
            _ when bid == 0 || ask == 0 => 0,
            (_, Side.Buy) => HalfTicks.Mid(new Price(bid), new Price(ask)).Floor().Ticks,
            _ => HalfTicks.Mid(new Price(bid), new Price(ask)).Ceiling().Ticks,
        };
        if (reference == 0) return 0;
        var price = reference + Math.Clamp(offset, -FarthestOffset, FarthestOffset);
        if (worst != 0) price = side == Side.Buy ? Math.Min(price, worst) : Math.Max(price, worst);
        return _orders.NearestPassive(side, price);
    }

    /// <summary>The best price of a side that is not a pegged order's, in ticks; 0 when there is none.</summary>
    private long Unpegged(Side side)
    {
        for (var handle = _orders.Book.FirstOrder(side); handle != 0; handle = _orders.Book.NextOrder(handle))
        {
            if (!_orders.Register[_orders.Register.AtHandle(handle)].IsPegged) return _orders.Book.PriceOf(handle);
        }

        return 0;
    }
}
