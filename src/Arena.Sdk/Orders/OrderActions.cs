namespace Arena.Sdk;

/// <summary>
/// Collects what a trader, or a prop book that may, asks of the venue in one round. The requests arrive after the
/// participant's latency, in the order in which they were made.
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
    /// <returns>Its identity, at once; whether it was accepted shows in the next round.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Limit(
        InstrumentId instrument, Side side, Price price, Quantity quantity,
        TimeInForce timeInForce = TimeInForce.Day, PostOnly postOnly = PostOnly.No) =>
        AddOrder(new OrderRequest
        {
            Kind = OrderRequestKind.Order, Instrument = instrument, Side = side, Type = OrderType.Limit,
            TimeInForce = timeInForce, PostOnly = postOnly, Price = price, Quantity = quantity,
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

    /// <summary>Cancels an order.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void Cancel(OrderId order) => Add(new OrderRequest { Kind = OrderRequestKind.Cancel, Order = order });

    /// <summary>Cancels every own order.</summary>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void CancelAll() => Add(new OrderRequest { Kind = OrderRequestKind.CancelAll });

    /// <summary>Takes quantity off an order, which keeps its priority.</summary>
    /// <param name="order">The order.</param>
    /// <param name="by">How much to take off: less than what rests.</param>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public void Reduce(OrderId order, Quantity by) =>
        Add(new OrderRequest { Kind = OrderRequestKind.Reduce, Order = order, Quantity = by });

    /// <summary>Replaces an order's price and quantity; it keeps its priority only at the same price and a smaller size.</summary>
    /// <returns>The replacing order's identity.</returns>
    /// <exception cref="BotAnswerException">The round is full.</exception>
    public OrderId Replace(OrderId order, Price price, Quantity quantity)
    {
        var replacement = NextId();
        Add(new OrderRequest
        {
            Kind = OrderRequestKind.Replace, Order = order, NewOrder = replacement, Price = price, Quantity = quantity,
        });
        return replacement;
    }

    /// <summary>Forgets the round's requests; the numbering goes on.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes over a request that was made elsewhere, with the identity it has.</summary>
    internal void Restore(in OrderRequest request) => Add(request);

    private OrderId AddOrder(in OrderRequest request)
    {
        var id = NextId();
        Add(request with { Order = id });
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
