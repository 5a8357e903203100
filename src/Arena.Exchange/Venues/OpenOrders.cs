using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The open orders of one instrument: those that rest in its order book with their reserves, and those that wait off it. It does what it
/// is told with them, and states what came of it.
/// </summary>
internal sealed class OpenOrders
{
    private readonly VenueContext _venue;

    public OpenOrders(InstrumentSpec spec, VenueContext venue, int owners)
    {
        Rules = new InstrumentRules(spec);
        Register = new OrderRegister(venue, spec.Id, owners);
        Stops = new StopOrders(Register);
        Pegs = new PeggedOrders(this);
        _venue = venue;
    }

    public InstrumentRules Rules { get; }

    public OrderBook Book { get; } = new();

    /// <summary>Whose the open orders are.</summary>
    public OrderRegister Register { get; }

    /// <summary>The stop orders that wait off the book.</summary>
    public StopOrders Stops { get; }

    /// <summary>The orders that follow a reference.</summary>
    public PeggedOrders Pegs { get; }

    public InstrumentId Id => Rules.Spec.Id;

    /// <summary>Whether an owner may have so many more orders open, or fewer when negative.</summary>
    public bool HasRoom(int owner, int more) =>
        more <= 0 || (Register.OpenOrders(owner) <= _venue.Options.MaximumOpenOrdersPerOwner - more &&
                      Book.Count + Stops.Count <= OrderBook.MaximumOrders - more);

    /// <summary>Whether an order rests at a price that is at once good enough for an incoming one.</summary>
    public bool WouldTake(Side side, Price limit) => Book.Reaches(side, limit.Ticks);

    /// <summary>
    /// The nearest price to a wanted one, on the passive side of the tick table, at which an order does not take; in ticks, 0 when there is no
    /// valid one.
    /// </summary>
    public long NearestPassive(Side side, long wanted)
    {
        var other = side.Opposite();
        if (!Book.IsEmpty(other))
        {
            var inFront = Book.BestPrice(other) - side.Sign();
            wanted = side == Side.Buy ? Math.Min(wanted, inFront) : Math.Max(wanted, inFront);
        }

        var price = Rules.Spec.RoundToTick(side, new Price(wanted));
        return Rules.IsValidPrice(price) ? price.Ticks : 0;
    }

    /// <summary>What is left of an order in lots, displayed or not.</summary>
    public long QuantityOf(int record)
    {
        ref var order = ref Register[record];
        return order.IsHeld ? Stops.QuantityOf(record) : Book.QuantityOf(order.Handle) + order.Reserve;
    }

    /// <summary>What events say of an open order: of a held one, with its stop price.</summary>
    public OrderLabel LabelOf(int record)
    {
        ref var order = ref Register[record];
        return order.IsHeld
            ? LabelOf(record, Stops.SideOf(record), Stops.StopPriceOf(record))
            : LabelOf(record, Book.SideOf(order.Handle), Book.PriceOf(order.Handle));
    }

    /// <summary>What events say of an open order whose side and price are known.</summary>
    public OrderLabel LabelOf(int record, Side side, long price)
    {
        ref var order = ref Register[record];
        return new OrderLabel(order.Id, new AccountId(order.Account), side, new Price(price), order.Purpose);
    }

    /// <summary>How much of a resting order shows, in lots.</summary>
    public long DisplayedOf(int record) => Book.QuantityOf(Register[record].Handle);

    /// <summary>Has what is left of an order rest, at the end of its price's queue.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lots">What is left of it.</param>
    /// <param name="record">Its record, when it was held; 0 otherwise.</param>
    /// <returns>Its record.</returns>
    public int Rest(in IncomingOrder order, long lots, int record)
    {
        if (record == 0) record = Register.Open(order);
        var displayed = order.Display != 0 ? Math.Min(order.Display, lots) : lots;
        Register[record].Reserve = (int)(lots - displayed);
        Register[record].Type = order.Type;
        Register.Bind(record, Book.Rest(order.Label.Side, order.Label.Price.Ticks, displayed), Book.HandleLimit);
        _venue.Events.Rested(Id, order.Label, displayed, lots);
        return record;
    }

    /// <summary>Takes an open order out.</summary>
    public void Cancel(int record, RejectReason reason)
    {
        _venue.Events.Cancelled(Id, LabelOf(record), reason, QuantityOf(record));
        if (Register[record].IsHeld) Stops.Remove(record);
        else Book.Remove(Register[record].Handle);
        Forget(record);
    }

    /// <summary>Takes quantity off an open order, from its reserve first: less than it has left.</summary>
    public void Reduce(int record, long by, RejectReason reason)
    {
        TakeOff(record, by);
        _venue.Events.Reduced(Id, LabelOf(record), reason, by, QuantityOf(record));
    }

    /// <summary>Goes on with a resting order under a new id and purpose, with less quantity, in its place.</summary>
    public void ReplaceInPlace(int record, OrderId id, OrderPurpose purpose, long lots)
    {
        var left = QuantityOf(record);
        _venue.Events.Cancelled(Id, LabelOf(record), RejectReason.None, left);
        Register.Rename(record, id, purpose);
        _venue.UsedIds.Use(id, new AccountId(Register[record].Account));
        TakeOff(record, left - lots);
        _venue.Events.Accepted(Id, LabelOf(record), lots);
        _venue.Events.RestedInPlace(Id, LabelOf(record), DisplayedOf(record), lots);
    }

    /// <summary>Forgets an order that has left the book.</summary>
    public void Forget(int record)
    {
        if (Register[record].IsPegged) Pegs.Remove(record);
        Register.Close(record);
    }

    /// <summary>Has the next display quantity of an iceberg rest, whose display was used up.</summary>
    public void Replenish(int record, Side side, long price)
    {
        ref var order = ref Register[record];
        var lots = Math.Min(order.Display, order.Reserve);
        order.Reserve -= lots;
        var left = lots + order.Reserve;
        Register.Bind(record, Book.Rest(side, price, lots), Book.HandleLimit);
        _venue.Events.Replenished(Id, LabelOf(record, side, price), lots, left);
    }

    /// <summary>Moves a resting order to the end of the queue of another price.</summary>
    public void Move(int record, long price)
    {
        var handle = Register[record].Handle;
        var side = Book.SideOf(handle);
        var lots = Book.QuantityOf(handle);
        Book.Remove(handle);
        Register.Bind(record, Book.Rest(side, price, lots), Book.HandleLimit);
        _venue.Events.Repriced(Id, LabelOf(record, side, price), lots, lots + Register[record].Reserve);
    }

    /// <summary>Takes what an auction traded off an order.</summary>
    /// <param name="record">The order.</param>
    /// <param name="left">What is left of it, in lots; 0: it is gone.</param>
    /// <param name="lots">What was traded.</param>
    public void FillInAuction(int record, long left, long lots)
    {
        if (left != 0)
        {
            TakeOff(record, lots);
            return;
        }

        Book.Remove(Register[record].Handle);
        Forget(record);
    }

    /// <summary>Cancels everything: bids before asks, best first, oldest first; then what is held, in the order of release, buyers before sellers.</summary>
    public void CancelEverything()
    {
        foreach (var side in (ReadOnlySpan<Side>)[Side.Buy, Side.Sell])
        {
            while (Book.FirstOrder(side) is var handle and not 0) Cancel(Register.AtHandle(handle), RejectReason.SessionClosed);
        }

        foreach (var side in (ReadOnlySpan<Side>)[Side.Buy, Side.Sell])
        {
            while (Stops.First(side) is var record and not 0) Cancel(record, RejectReason.SessionClosed);
        }
    }

    /// <summary>Starts over for a session, without a word about what is open.</summary>
    public void Clear()
    {
        Book.Clear();
        Register.Clear();
        Stops.Clear();
        Pegs.Clear();
    }

    /// <summary>Takes quantity off an open order, from its reserve first: less than it has left.</summary>
    private void TakeOff(int record, long by)
    {
        ref var order = ref Register[record];
        if (order.IsHeld)
        {
            Stops.Reduce(record, by);
            return;
        }

        var hidden = (int)Math.Min(order.Reserve, by);
        order.Reserve -= hidden;
        if (by > hidden) Book.Reduce(order.Handle, by - hidden);
    }
}
