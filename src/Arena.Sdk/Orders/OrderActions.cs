namespace Arena.Sdk;

/// <summary>
/// Collects what a trader, or a prop book that may, asks of the venue in one round. The requests arrive after the
/// participant's latency, in the order in which they were made. What the venue does with each kind is in docs/exchange.md.
/// </summary>
public sealed class OrderActions
{
    /// <summary>How many requests one round may hold.</summary>
    public const int MaximumRequests = 256;

    private readonly OrderRequest[] _requests = new OrderRequest[MaximumRequests];
    private readonly int _account;
    private int _count;
    private long _sequence;

    /// <summary>Actions that number their orders for one account.</summary>
    /// <param name="account">The account's index, counted from 0.</param>
    /// <param name="firstSequence">The number of the first order; orders of one account must never share a number.</param>
    public OrderActions(int account, long firstSequence = 1)
    {
        _account = account;
        _sequence = firstSequence;
    }

    /// <summary>What was asked so far this round, in order.</summary>
    public ReadOnlySpan<OrderRequest> Requests => _requests.AsSpan(0, _count);

    /// <summary>The number that the next new order will get.</summary>
    public long NextSequence => _sequence;

    /// <summary>Sends a limit order.</summary>
    /// <param name="instrument">What.</param>
    /// <param name="side">Which way.</param>
    /// <param name="price">The worst price it trades at; a multiple of the tick table's step (<see cref="InstrumentSpec.RoundToTick(Side, Price)"/>).</param>
    /// <param name="quantity">How much; positive.</param>
    /// <param name="timeInForce">How long it lives.</param>
    /// <param name="postOnly">Whether it must not take; for day orders.</param>
    /// <param name="display">How much of it shows at a time (an iceberg), less than <paramref name="quantity"/>; 0: all. For day orders.</param>
    /// <returns>Its identity, at once; whether it was accepted shows in the next round.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Limit(
        InstrumentId instrument, Side side, Price price, Quantity quantity,
        TimeInForce timeInForce = TimeInForce.Day, PostOnly postOnly = PostOnly.No, Quantity display = default) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = OrderType.Limit,
            TimeInForce = timeInForce, PostOnly = postOnly, Price = price, Quantity = quantity, DisplayQuantity = display,
        });

    /// <summary>Sends a market order: it trades inside the price band at once, and what is left is cancelled.</summary>
    /// <returns>Its identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Market(InstrumentId instrument, Side side, Quantity quantity) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = OrderType.Market,
            TimeInForce = TimeInForce.ImmediateOrCancel, Quantity = quantity,
        });

    /// <summary>
    /// Sends a stop order: it waits off the book until a trade reaches its stop price, and then is a market order. If the last trade
    /// of the session has reached it already, it is one at once.
    /// </summary>
    /// <param name="instrument">What.</param>
    /// <param name="side">Which way it will trade.</param>
    /// <param name="stopPrice">A trade at or above it releases a buyer, one at or below it a seller. Any positive tick.</param>
    /// <param name="quantity">How much; positive.</param>
    /// <returns>Its identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Stop(InstrumentId instrument, Side side, Price stopPrice, Quantity quantity) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = OrderType.Stop,
            TimeInForce = TimeInForce.ImmediateOrCancel, StopPrice = stopPrice, Quantity = quantity,
        });

    /// <summary>Sends a stop order that becomes a limit order when a trade reaches its stop price.</summary>
    /// <param name="instrument">What.</param>
    /// <param name="side">Which way it will trade.</param>
    /// <param name="stopPrice">A trade at or above it releases a buyer, one at or below it a seller. Any positive tick.</param>
    /// <param name="price">The limit: the worst price it then trades at; a multiple of the tick table's step.</param>
    /// <param name="quantity">How much; positive.</param>
    /// <param name="timeInForce">How long it lives once it goes to the book: <see cref="TimeInForce.Day"/> or <see cref="TimeInForce.ImmediateOrCancel"/>.</param>
    /// <returns>Its identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId StopLimit(
        InstrumentId instrument, Side side, Price stopPrice, Price price, Quantity quantity, TimeInForce timeInForce = TimeInForce.Day) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = OrderType.StopLimit,
            TimeInForce = timeInForce, StopPrice = stopPrice, Price = price, Quantity = quantity,
        });

    /// <summary>Sends an order that rests at the best price of its own side plus an offset, follows it, and never takes.</summary>
    /// <param name="instrument">What.</param>
    /// <param name="side">Which way.</param>
    /// <param name="quantity">How much; positive.</param>
    /// <param name="offset">Ticks added to the best price; positive is up, whatever the side, so that a buyer stands back with a negative one.</param>
    /// <param name="worst">The worst price it follows to: a buyer goes no higher, a seller no lower; 0: anywhere.</param>
    /// <param name="display">How much of it shows at a time, less than <paramref name="quantity"/>; 0: all.</param>
    /// <returns>Its identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId PegToBest(
        InstrumentId instrument, Side side, Quantity quantity, long offset = 0, Price worst = default, Quantity display = default) =>
        AddPeg(OrderType.PegBest, instrument, side, quantity, offset, worst, display);

    /// <summary>
    /// Sends an order that rests at the mid, rounded away from the other side, plus an offset, follows it, and never takes.
    /// Otherwise as <see cref="PegToBest"/>.
    /// </summary>
    /// <returns>Its identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId PegToMid(
        InstrumentId instrument, Side side, Quantity quantity, long offset = 0, Price worst = default, Quantity display = default) =>
        AddPeg(OrderType.PegMid, instrument, side, quantity, offset, worst, display);

    /// <summary>Cancels an order.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void Cancel(OrderId order) => Add(new OrderRequest { Kind = OrderRequestKind.Cancel, Order = order });

    /// <summary>Cancels every own order, also those that wait for their stop price.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void CancelAll() => Add(new OrderRequest { Kind = OrderRequestKind.CancelAll });

    /// <summary>Cancels every own order in an instrument.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void CancelAll(InstrumentId instrument) =>
        Add(new OrderRequest { Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneInstrument, Instrument = instrument });

    /// <summary>Cancels every own order of a side, in all instruments.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void CancelAll(Side side) =>
        Add(new OrderRequest { Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneSide, Side = side });

    /// <summary>Cancels every own order of a side in an instrument.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void CancelAll(InstrumentId instrument, Side side) =>
        Add(new OrderRequest
        {
            Kind = OrderRequestKind.CancelAll, CancelScope = CancelScope.OneInstrument | CancelScope.OneSide,
            Instrument = instrument, Side = side,
        });

    /// <summary>Takes quantity off an order, which keeps its priority.</summary>
    /// <param name="order">The order.</param>
    /// <param name="by">How much to take off: less than what rests.</param>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void Reduce(OrderId order, Quantity by) =>
        Add(new OrderRequest { Kind = OrderRequestKind.Reduce, Order = order, Quantity = by });

    /// <summary>
    /// Replaces a limit order, or the limit and quantity of a stop-limit order. A resting order keeps its priority only at the same
    /// price and display quantity and a smaller size.
    /// </summary>
    /// <param name="order">The order to replace.</param>
    /// <param name="price">The new limit price.</param>
    /// <param name="quantity">The new quantity; positive.</param>
    /// <param name="postOnly">Whether the replacing order must not take.</param>
    /// <param name="display">How much of it shows at a time; 0: as the order replaced.</param>
    /// <returns>The replacing order's identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Replace(
        OrderId order, Price price, Quantity quantity, PostOnly postOnly = PostOnly.No, Quantity display = default) =>
        AddReplacement(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = order, Price = price, Quantity = quantity, PostOnly = postOnly,
            DisplayQuantity = display,
        });

    /// <summary>Replaces a stop or stop-limit order that waits, by one with another stop price; it waits behind all others there.</summary>
    /// <param name="order">The order to replace.</param>
    /// <param name="stopPrice">The new stop price; 0: as the order replaced.</param>
    /// <param name="quantity">The new quantity; positive.</param>
    /// <param name="price">The new limit price of a stop-limit order; 0 for a stop order.</param>
    /// <returns>The replacing order's identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId ReplaceStop(OrderId order, Price stopPrice, Quantity quantity, Price price = default) =>
        AddReplacement(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = order, StopPrice = stopPrice, Price = price, Quantity = quantity,
        });

    /// <summary>Replaces a pegged order by one of the same kind, at the end of its price's queue.</summary>
    /// <param name="order">The order to replace.</param>
    /// <param name="quantity">The new quantity; positive.</param>
    /// <param name="offset">The new offset in ticks; positive is up.</param>
    /// <param name="worst">The new worst price it follows to; 0: anywhere.</param>
    /// <param name="display">How much of it shows at a time; 0: as the order replaced.</param>
    /// <returns>The replacing order's identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId ReplacePeg(
        OrderId order, Quantity quantity, long offset = 0, Price worst = default, Quantity display = default) =>
        AddReplacement(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = order, PegOffset = offset, Price = worst, Quantity = quantity,
            DisplayQuantity = display,
        });

    /// <summary>Forgets the round's requests; the numbering goes on.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes over a request that was made elsewhere, with the identity it has.</summary>
    internal void Restore(in OrderRequest request) => Add(request);

    private OrderId AddPeg(
        OrderType type, InstrumentId instrument, Side side, Quantity quantity, long offset, Price worst, Quantity display) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = type, Quantity = quantity,
            PegOffset = offset, Price = worst, DisplayQuantity = display,
        });

    private OrderId AddOrder(in OrderRequest request)
    {
        var id = NextId();
        Add(request with { Order = id });
        return id;
    }

    private OrderId AddReplacement(in OrderRequest request)
    {
        var id = NextId();
        Add(request with { NewOrder = id });
        return id;
    }

    private OrderId NextId() => OrderId.Of(_account, _sequence++);

    private void Add(in OrderRequest request)
    {
        if (_count == MaximumRequests)
            throw new BotAnswerException($"A round holds at most {MaximumRequests} order requests.");
        _requests[_count++] = request;
    }
}
