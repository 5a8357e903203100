namespace Arena.Sdk;

/// <summary>
/// Asks a trader round by round in a <see cref="PracticeMarket"/>. An order that meets what others show is filled against it at
/// once, and does not use it up; what is left of a day order rests until the trader cancels it or the test fills it. A market in
/// miniature, for behaviour; profits are for matches.
/// </summary>
public sealed class TraderPractice
{
    private readonly ITrader _trader;
    private readonly TraderContext _context;

    /// <summary>Opens a session for a trader.</summary>
    /// <param name="trader">The trader.</param>
    /// <param name="market">The market.</param>
    /// <param name="positionLimit">The trader's position limit, in lots; positive.</param>
    /// <param name="seed">The seed of the trader's random stream.</param>
    /// <param name="session">The session's number.</param>
    public TraderPractice(ITrader trader, PracticeMarket market, long positionLimit = 1_000, ulong seed = 1, int session = 0)
    {
        _trader = trader;
        Market = market;
        _context = new TraderContext(market.View);
        trader.OnSessionOpened(PracticeSession.Of(market, positionLimit, seed, session));
    }

    /// <summary>The market.</summary>
    public PracticeMarket Market { get; }

    /// <summary>What the trader asked for in the last round.</summary>
    public OrderActions Orders { get; } = new(account: 0);

    /// <summary>The trader's orders that rest, oldest first.</summary>
    public ReadOnlySpan<OpenOrder> OpenOrders => _context.OpenOrders;

    /// <summary>Gives the trader a position.</summary>
    public void SetPosition(InstrumentId instrument, long lots) => _context.PositionArray[instrument.Index] = new Quantity(lots);

    /// <summary>The trader's position.</summary>
    public long Position(InstrumentId instrument) => _context.PositionArray[instrument.Index].Lots;

    /// <summary>Sets the profit that the trader sees.</summary>
    public void SetProfitAndLoss(Money profit) => _context.ProfitAndLoss = profit;

    /// <summary>Tells the trader, in the next round, that an order was refused.</summary>
    public void Reject(OrderId order, InstrumentId instrument, Side side, RejectReason reason) =>
        _context.RejectionList.Add(new OrderRejection(order, instrument, side, reason));

    /// <summary>Fills an order that rests; the trader learns of it in the next round.</summary>
    /// <param name="order">One of <see cref="OpenOrders"/>.</param>
    /// <param name="lots">How much; at most what is left of it.</param>
    public void Fill(OrderId order, long lots)
    {
        var at = IndexOf(order);
        Invariant.Require(at >= 0, "the order rests");
        ref var open = ref _context.OpenOrderList[at];
        Invariant.Require(lots > 0 && lots <= open.Remaining.Lots, "a fill of what rests");
        Book(open.Instrument, open.Order, open.Side, open.Price, new Quantity(lots), isMaker: true);
        open = open with { Remaining = open.Remaining - new Quantity(lots) };
        if (open.Remaining.Lots == 0) _context.OpenOrderList.RemoveAt(at);
    }

    /// <summary>Asks the trader at the market's present moment, and does what it asks.</summary>
    /// <returns>What it asked for.</returns>
    public OrderActions Round()
    {
        ShowOwn();
        Orders.Clear();
        _trader.Decide(_context, Orders);
        _context.FillList.Clear();
        _context.RejectionList.Clear();
        Market.ClearOwn();
        Market.Publish();
        foreach (ref readonly var request in Orders.Requests) Do(request);
        ShowOwn();
        return Orders;
    }

    /// <summary>Plays a script: for each round, goes on to it, lets the script set the stage, and asks the trader.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="stage">What happens before round n, counted from 0; <c>null</c>: nothing.</param>
    public void Play(int rounds, Action<int>? stage = null)
    {
        for (var i = 0; i < rounds; i++)
        {
            Market.NextRound();
            stage?.Invoke(i);
            Round();
        }
    }

    private void Do(in OrderRequest request)
    {
        var at = IndexOf(request.Order);
        switch (request.Kind)
        {
            case OrderRequestKind.Order:
                Trade(request);
                break;
            case OrderRequestKind.CancelAll:
                _context.OpenOrderList.Clear();
                break;
            case OrderRequestKind.Cancel when at >= 0:
                _context.OpenOrderList.RemoveAt(at);
                break;
            case OrderRequestKind.Reduce when at >= 0:
                ref var reduced = ref _context.OpenOrderList[at];
                if (request.Quantity < reduced.Remaining) reduced = reduced with { Remaining = reduced.Remaining - request.Quantity };
                break;
            case OrderRequestKind.Replace when at >= 0:
                var old = _context.OpenOrderList[at];
                _context.OpenOrderList.RemoveAt(at);
                Trade(request with
                {
                    Kind = OrderRequestKind.Order, Order = request.NewOrder, Instrument = old.Instrument, Side = old.Side,
                });
                break;
            default:
                Reject(request.Order, request.Instrument, request.Side, RejectReason.UnknownOrder);
                break;
        }
    }

    private void Trade(in OrderRequest request)
    {
        var book = Market.View.Book(request.Instrument);
        var crosses = book.TryGetBest(request.Side.Opposite(), out var touch) && Crosses(request, touch);
        if (request.PostOnly != PostOnly.No && crosses)
        {
            Reject(request.Order, request.Instrument, request.Side, RejectReason.PostOnlyWouldTake);
            return;
        }

        if (request.TimeInForce == TimeInForce.FillOrKill && Available(book, request) < request.Quantity)
        {
            Reject(request.Order, request.Instrument, request.Side, RejectReason.CannotFillWhole);
            return;
        }

        var left = request.Quantity;
        foreach (ref readonly var level in request.Side == Side.Buy ? book.Asks : book.Bids)
        {
            if (left.Lots == 0 || !Crosses(request, level)) break;
            var quantity = new Quantity(Math.Min(left.Lots, level.Quantity.Lots));
            Book(request.Instrument, request.Order, request.Side, level.Price, quantity, isMaker: false);
            left -= quantity;
        }

        if (left.Lots > 0 && request.Type == OrderType.Limit && request.TimeInForce == TimeInForce.Day)
            _context.OpenOrderList.Add(new OpenOrder(request.Order, request.Instrument, request.Side, request.Price, left));
    }

    private static Quantity Available(BookView book, in OrderRequest request)
    {
        var sum = Quantity.Zero;
        foreach (ref readonly var level in request.Side == Side.Buy ? book.Asks : book.Bids)
            if (Crosses(request, level)) sum += level.Quantity;
        return sum;
    }

    private static bool Crosses(in OrderRequest request, in Level level) =>
        request.Type == OrderType.Market || (request.Price - level.Price) * request.Side.Sign() >= 0;

    private void Book(InstrumentId instrument, OrderId order, Side side, Price price, Quantity quantity, bool isMaker)
    {
        var spec = Market.Instruments[instrument.Index];
        var fee = (isMaker ? spec.MakerFeePerLot : spec.TakerFeePerLot) * quantity.Lots;
        _context.PositionArray[instrument.Index] += new Quantity(side.Sign() * quantity.Lots);
        _context.FillList.Add(new Fill(instrument, order, side, price, quantity, fee, isMaker, Market.View.Now));
    }

    private int IndexOf(OrderId order)
    {
        var open = _context.OpenOrders;
        for (var i = 0; i < open.Length; i++)
            if (open[i].Order == order) return i;
        return -1;
    }

    private void ShowOwn()
    {
        Market.ClearOwn();
        foreach (ref readonly var order in _context.OpenOrders)
            Market.AddOwn(order.Instrument, order.Side, order.Price, order.Remaining);
        Market.Publish();
    }
}
