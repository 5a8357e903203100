using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>One incoming order while it takes: trades become events, and orders of its own owner are kept from trading with it.</summary>
internal struct Matching : IMatchSink
{
    private readonly VenueBook _book;
    private readonly EventWriter _events;
    private readonly IncomingOrder _order;
    private long _left;

    public Matching(VenueBook book, EventWriter events, in IncomingOrder order)
    {
        _book = book;
        _events = events;
        _order = order;
        _left = order.Lots;
    }

    /// <summary>Takes as far as the order goes.</summary>
    /// <returns>What is left of it, to rest or to cancel; 0 also when self-trade prevention cancelled it.</returns>
    public long Run(SelfTradePrevention prevention)
    {
        while (true)
        {
            _book.Book.Take(_order.Label.Side, _order.Limit, _left, ref this);
            if (_left == 0 || !_book.Book.Reaches(_order.Label.Side, _order.Limit)) return _left;
            PreventSelfTrade(_book.Book.FirstOrder(_order.Label.Side.Opposite()), prevention);
        }
    }

    public readonly bool MayTrade(int maker) => _book.Resting(maker).Owner != _order.Owner;

    public void OnTrade(int maker, long price, long quantity, long makerRemaining)
    {
        _left -= quantity;
        var label = _book.LabelOf(maker, _order.Label.Side.Opposite(), price);
        _events.Traded(_book.Rules.Spec, _book.Mid, label, makerRemaining, _order.Label, _left, quantity);
        if (makerRemaining == 0) _book.Forget(maker);
    }

    /// <summary>Applies the venue's rule to the incoming order and the own order it met.</summary>
    private void PreventSelfTrade(int own, SelfTradePrevention prevention)
    {
        switch (prevention)
        {
            case SelfTradePrevention.CancelResting:
                _book.Cancel(own, RejectReason.SelfTradePrevented);
                break;
            case SelfTradePrevention.CancelIncoming:
                TakeOff(_left);
                break;
            case SelfTradePrevention.CancelBoth:
                _book.Cancel(own, RejectReason.SelfTradePrevented);
                TakeOff(_left);
                break;
            default:
                var smaller = Math.Min(_left, _book.Book.QuantityOf(own));
                if (smaller == _book.Book.QuantityOf(own)) _book.Cancel(own, RejectReason.SelfTradePrevented);
                else _book.Reduce(own, smaller, RejectReason.SelfTradePrevented);
                TakeOff(smaller);
                break;
        }
    }

    private void TakeOff(long lots)
    {
        _left -= lots;
        if (_left == 0) _events.Cancelled(_book.Id, _order.Label, RejectReason.SelfTradePrevented, lots);
        else _events.Reduced(_book.Id, _order.Label, RejectReason.SelfTradePrevented, lots, _left);
    }
}
