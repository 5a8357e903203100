using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The stop orders that wait off the book of one instrument. They are kept in an order book of their own in which a buyer stands on the asks'
/// ladder and a seller on the bids', so that the best one is the next that a trade reaches.
/// </summary>
internal sealed class StopOrders
{
    private readonly OrderRegister _register;
    private readonly OrderBook _held = new();
    private int[] _recordOfHandle = new int[64];
    private long _sequence;

    public StopOrders(OrderRegister register) => _register = register;

    /// <summary>How many wait.</summary>
    public int Count => _held.Count;

    /// <summary>Which side an order is on: the other one than it stands on.</summary>
    public Side SideOf(int record) => _held.SideOf(_register[record].Handle).Opposite();

    /// <summary>An order's stop price, in ticks.</summary>
    public long StopPriceOf(int record) => _held.PriceOf(_register[record].Handle);

    /// <summary>An order's quantity, in lots.</summary>
    public long QuantityOf(int record) => _held.QuantityOf(_register[record].Handle);

    /// <summary>Has an order wait, behind those with the same stop price.</summary>
    public void Hold(int record, Side side, long stopPrice, long limit, TimeInForce timeInForce, long lots)
    {
        var handle = _held.Rest(side.Opposite(), stopPrice, lots);
        if (_recordOfHandle.Length < _held.HandleLimit) Array.Resize(ref _recordOfHandle, _held.HandleLimit);
        _recordOfHandle[handle] = record;
        _register.Terms(record) = new OrderTerms(limit, 0, timeInForce, _sequence++);
        _register[record].Handle = handle;
        _register[record].IsHeld = true;
    }

    /// <summary>Takes quantity off an order: less than what it has.</summary>
    public void Reduce(int record, long by) => _held.Reduce(_register[record].Handle, by);

    /// <summary>Lets an order go.</summary>
    public void Remove(int record)
    {
        _held.Remove(_register[record].Handle);
        _register[record].IsHeld = false;
    }

    /// <summary>The order that is released next when trades have been between two prices.</summary>
    /// <param name="lowest">The lowest price of a trade, in ticks.</param>
    /// <param name="highest">The highest price of a trade, in ticks.</param>
    /// <returns>Its record; 0 when none was reached.</returns>
    public int NextReached(long lowest, long highest)
    {
        var buyer = _held.Reaches(Side.Buy, highest) ? First(Side.Buy) : 0;
        var seller = _held.Reaches(Side.Sell, lowest) ? First(Side.Sell) : 0;
        if (buyer == 0 || seller == 0) return buyer + seller;
        return _register.Terms(buyer).Sequence < _register.Terms(seller).Sequence ? buyer : seller;
    }

    /// <summary>The order of a side that would be released first; 0 when none waits.</summary>
    public int First(Side side) => _held.FirstOrder(side.Opposite()) is var handle and not 0 ? _recordOfHandle[handle] : 0;

    /// <summary>The order of the same side that would be released after one; 0 when it is the last.</summary>
    public int Next(int record) => _held.NextOrder(_register[record].Handle) is var handle and not 0 ? _recordOfHandle[handle] : 0;

    /// <summary>Forgets every order.</summary>
    public void Clear()
    {
        _held.Clear();
        _sequence = 0;
    }
}
