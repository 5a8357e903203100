namespace Arena.Sdk;

/// <summary>What becomes of a bot's orders in a practice: the venue's rules in miniature, against depth that others show and that stays.</summary>
internal sealed class PracticeVenue(
    PracticeMarket market, Quantity[] positions, Buffer<Fill> fills, Buffer<OrderRejection> rejections, Buffer<OpenOrder> open)
{
    private readonly Buffer<PracticeOrder> _orders = new();
    private readonly Price[] _lastTrade = new Price[positions.Length];
    private Timestamp _tradesAt;
    private int _tradesSeen;

    /// <summary>Before the bot is asked: trades release stops, pegs follow, and the market shows the bot's orders.</summary>
    public void Begin()
    {
        HideOwn();
        ReleaseStops();
        FollowReferences();
        ShowOwn();
    }

    /// <summary>Does what the bot asked for.</summary>
    public void Do(ReadOnlySpan<OrderRequest> requests)
    {
        HideOwn();
        foreach (ref readonly var request in requests) Do(request);
        ShowOwn();
    }

    /// <summary>Fills an order that rests.</summary>
    /// <param name="id">The order.</param>
    /// <param name="lots">How much.</param>
    /// <param name="auctionPrice">The price of the auction that fills it; <c>null</c>: somebody takes it, at its own.</param>
    public void Fill(OrderId id, long lots, Price? auctionPrice)
    {
        var at = IndexOf(id);
        Invariant.Require(at >= 0 && !_orders[at].IsHeld, "the order rests");
        ref var order = ref _orders[at];
        var quantity = new Quantity(lots);
        Invariant.Require(lots > 0 && quantity <= order.Remaining, "a fill of what rests");
        var fees = market.View.Book(order.Instrument).Fees;
        Book(order, auctionPrice ?? order.Price, quantity, auctionPrice is null ? fees.MakerPerLot : fees.AuctionPerLot, isMaker: true);
        order = auctionPrice is null ? order.Filled(quantity) : order.Reduced(quantity);
        if (order.Remaining.Lots == 0) _orders.RemoveAt(at);
        ListOpen();
    }

    private void Do(in OrderRequest request)
    {
        var at = IndexOf(request.Order);
        switch (request.Kind)
        {
            case OrderRequestKind.Order:
                if (PracticeRules.IsOrder(market, request, out var reason)) Enter(PracticeOrder.Of(request));
                else Reject(request.Order, request.Instrument, request.Side, reason);
                break;
            case OrderRequestKind.CancelAll:
                CancelAll(request);
                break;
            case OrderRequestKind.Cancel when at >= 0:
                _orders.RemoveAt(at);
                break;
            case OrderRequestKind.Reduce when at >= 0:
                Reduce(at, request);
                break;
            case OrderRequestKind.Replace when at >= 0:
                Replace(at, request);
                break;
            default:
                Reject(request.Order, request.Instrument, request.Side, RejectReason.UnknownOrder);
                break;
        }
    }

    private void CancelAll(in OrderRequest request)
    {
        for (var i = _orders.Count - 1; i >= 0; i--)
        {
            if ((request.CancelScope & CancelScope.OneInstrument) != 0 && _orders[i].Instrument != request.Instrument) continue;
            if ((request.CancelScope & CancelScope.OneSide) != 0 && _orders[i].Side != request.Side) continue;
            _orders.RemoveAt(i);
        }
    }

    private void Reduce(int at, in OrderRequest request)
    {
        ref var order = ref _orders[at];
        if (request.Quantity.Lots > 0 && request.Quantity < order.Remaining) order = order.Reduced(request.Quantity);
        else Reject(order, request.Quantity.Lots > 0 ? RejectReason.InvalidReduction : RejectReason.InvalidQuantity);
    }

    /// <summary>A refused replacement leaves the order as it was.</summary>
    private void Replace(int at, in OrderRequest request)
    {
        var order = _orders[at].ReplacedBy(request);
        var reason = Refusal(ref order);
        if (reason != RejectReason.None)
        {
            Reject(order, reason);
            return;
        }

        _orders.RemoveAt(at);
        Accept(order);
    }

    /// <summary>Enters an order, or says why not.</summary>
    private void Enter(PracticeOrder order)
    {
        var reason = Refusal(ref order);
        if (reason == RejectReason.None) Accept(order);
        else Reject(order, reason);
    }

    /// <summary>Why an order cannot enter; one that is post-only is moved where it can, if it says so.</summary>
    private RejectReason Refusal(ref PracticeOrder order)
    {
        var reason = PracticeRules.Refusal(market, order);
        if (reason != RejectReason.None) return reason;
        if (order.IsPegged && PriceOf(order) == default) return RejectReason.NoPegReference;
        if (Takes(order) && !TryReprice(ref order)) return RejectReason.PostOnlyWouldTake;
        return order.TimeInForce == TimeInForce.FillOrKill && Available(order) < order.Remaining
            ? RejectReason.CannotFillWhole
            : RejectReason.None;
    }

    private void Accept(in PracticeOrder order)
    {
        if (order.IsPegged) Rest(order with { Price = PriceOf(order) });
        else if (order.IsHeld && !IsReached(order, _lastTrade[order.Instrument.Index])) Rest(order);
        else Trade(order with { StopPrice = default });
    }

    /// <summary>Takes what others show, without using it up; what is left of a day order rests.</summary>
    private void Trade(in PracticeOrder order)
    {
        var book = market.View.Book(order.Instrument);
        var left = order.Remaining;
        foreach (ref readonly var level in order.Side == Side.Buy ? book.Asks : book.Bids)
        {
            if (left.Lots == 0 || !Reaches(order, level)) break;
            var quantity = new Quantity(Math.Min(left.Lots, level.Quantity.Lots));
            Book(order, level.Price, quantity, book.Fees.TakerPerLot, isMaker: false);
            left -= quantity;
        }

        if (left.Lots > 0 && order.HasLimit && order.TimeInForce == TimeInForce.Day) Rest(order with { Remaining = left });
    }

    private void Rest(in PracticeOrder order) => _orders.Add(order.Rested());

    private void ReleaseStops()
    {
        if (_tradesAt != market.View.Now) _tradesSeen = 0;
        _tradesAt = market.View.Now;
        for (; _tradesSeen < market.View.Trades.Length; _tradesSeen++)
        {
            ref readonly var trade = ref market.View.Trades[_tradesSeen];
            _lastTrade[trade.Instrument.Index] = trade.Price;
            Release(trade.Instrument, trade.Price);
        }

        // What was reached before trading resumed goes now.
        for (var i = 0; i < _lastTrade.Length; i++) Release(new InstrumentId(i), _lastTrade[i]);
    }

    private void Release(InstrumentId instrument, Price price)
    {
        if (price == default || market.View.Book(instrument).Phase != TradingPhase.Continuous) return;
        for (var i = 0; i < _orders.Count;)
        {
            var order = _orders[i];
            if (order.Instrument != instrument || !order.IsHeld || !IsReached(order, price))
            {
                i++;
                continue;
            }

            _orders.RemoveAt(i);
            Trade(order with { StopPrice = default });
        }
    }

    private void FollowReferences()
    {
        foreach (ref var order in _orders.AsSpan())
        {
            if (!order.IsPegged || market.View.Book(order.Instrument).Phase != TradingPhase.Continuous) continue;
            var price = PriceOf(order);
            if (price != default) order = order with { Price = price };
        }
    }

    /// <summary>Where a pegged order rests: it follows what others show.</summary>
    /// <returns>0 when there is nothing to follow.</returns>
    private Price PriceOf(in PracticeOrder order) => PracticeRules.PegPrice(market.View.Book(order.Instrument), order);

    private bool IsReached(in PracticeOrder order, Price trade) =>
        trade != default && market.View.Book(order.Instrument).Phase == TradingPhase.Continuous
        && (trade - order.StopPrice) * order.Side.Sign() >= 0;

    private bool Takes(in PracticeOrder order) =>
        order.PostOnly != PostOnly.No && market.View.Book(order.Instrument).TryGetBest(order.Side.Opposite(), out var touch)
        && Reaches(order, touch);

    /// <summary>Moves a post-only order that says so in front of the best that others show.</summary>
    private bool TryReprice(ref PracticeOrder order)
    {
        var book = market.View.Book(order.Instrument);
        book.TryGetBest(order.Side.Opposite(), out var touch);
        order = order with { Price = book.Instrument.RoundToTick(order.Side, touch.Price - order.Side.Sign()) };
        return order.PostOnly == PostOnly.Reprice && order.Price.Ticks > 0;
    }

    private Quantity Available(in PracticeOrder order)
    {
        var book = market.View.Book(order.Instrument);
        var sum = Quantity.Zero;
        foreach (ref readonly var level in order.Side == Side.Buy ? book.Asks : book.Bids)
            if (Reaches(order, level)) sum += level.Quantity;
        return sum;
    }

    private static bool Reaches(in PracticeOrder order, in Level level) =>
        !order.HasLimit || (order.Price - level.Price) * order.Side.Sign() >= 0;

    private void Book(in PracticeOrder order, Price price, Quantity quantity, Money feePerLot, bool isMaker)
    {
        positions[order.Instrument.Index] += new Quantity(order.Side.Sign() * quantity.Lots);
        fills.Add(new Fill(
            order.Instrument, order.Order, order.Side, price, quantity, feePerLot * quantity.Lots, isMaker, market.View.Now));
    }

    private void Reject(in PracticeOrder order, RejectReason reason) => Reject(order.Order, order.Instrument, order.Side, reason);

    private void Reject(OrderId order, InstrumentId instrument, Side side, RejectReason reason) =>
        rejections.Add(new OrderRejection(order, instrument, side, reason));

    private int IndexOf(OrderId order)
    {
        for (var i = 0; i < _orders.Count; i++)
            if (_orders[i].Order == order) return i;
        return -1;
    }

    private void HideOwn()
    {
        market.ClearOwn();
        market.Publish();
    }

    private void ShowOwn()
    {
        market.ClearOwn();
        foreach (ref readonly var order in _orders.AsSpan())
            if (!order.IsHeld) market.AddOwn(order.Instrument, order.Side, order.Price, order.Shown);
        market.Publish();
        ListOpen();
    }

    private void ListOpen()
    {
        open.Clear();
        foreach (ref readonly var order in _orders.AsSpan()) open.Add(order.AsOpen);
    }
}
