namespace Arena.Analysis;

/// <summary>Records where an order rested, and how what was in front of it shrank.</summary>
/// <param name="order">The order.</param>
/// <param name="book">The book, before and after each event.</param>
internal sealed class StayRecorder(OrderId order, MarketByOrder book)
{
    private readonly List<OrderStay> _stays = [];
    private OrderStay? _stay;
    private Side _side;
    private Timestamp _last;
    private long _ahead;

    /// <summary>The stretches so far, oldest first.</summary>
    public ImmutableArray<OrderStay> ToArray() => [.. _stays];

    /// <summary>Looks at the book before an event changes it.</summary>
    public void Before(Timestamp time)
    {
        if (_stay is not { } stay) return;
        _ahead = book.QuantityAhead(order);
        if (book.Phase == TradingPhase.Continuous && book.TryGetBest(_side, out var best) && best.Price == stay.Price)
            _stay = stay with { AtBest = stay.AtBest + (time - _last) };
        _last = time;
    }

    /// <summary>Looks at the book after an event changed it.</summary>
    public void After(in MarketEvent e)
    {
        var rests = book.TryGetOrder(order, out var view);
        if (rests && e.Order == order && IsBeginning(e.Kind))
        {
            End(e.Time);
            _side = view.Side;
            _last = e.Time;
            var ahead = new Quantity(book.QuantityAhead(order));
            _stay = new OrderStay(e.Time, e.Time, e.Kind, view.Price, view.Displayed, ahead, ahead, default, default, default, default, default);
        }
        else if (!rests)
        {
            End(e.Time);
        }
        else if (_stay is { } stay)
        {
            _stay = WithOthers(stay, e);
        }
    }

    /// <summary>Ends the last stretch with the tape.</summary>
    public void End(Timestamp time)
    {
        if (_stay is { } stay) _stays.Add(stay with { Until = time, AheadAtEnd = new Quantity(_ahead) });
        _stay = null;
    }

    private OrderStay WithOthers(OrderStay stay, in MarketEvent e)
    {
        var gone = new Quantity(_ahead - book.QuantityAhead(order));
        var isTrade = e.Kind == MarketEventKind.Trade;
        stay = isTrade ? stay with { TradedAhead = stay.TradedAhead + gone } : stay with { LeftAhead = stay.LeftAhead + gone };
        if (e.Side != _side || (e.Price - stay.Price) * _side.Sign() <= 0) return stay;
        if (IsBeginning(e.Kind)) return stay with { CameBetter = stay.CameBetter + e.Quantity };
        return isTrade && !e.IsAuction ? stay with { TradedBetter = stay.TradedBetter + e.Quantity } : stay;
    }

    private static bool IsBeginning(MarketEventKind kind) => kind is MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace
        or MarketEventKind.OrderReplenished or MarketEventKind.OrderRepriced;
}
