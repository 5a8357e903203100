using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// One incoming order while it takes: trades become events, orders of its own owner are kept from trading with it, and the displays
/// of icebergs that it uses up are replenished.
/// </summary>
internal struct Matching : IMatchSink
{
    private readonly VenueBook _book;
    private readonly EventWriter _events;
    private readonly IncomingOrder _order;
    private readonly long _limit;
    private long _left;
    private int _usedUp;
    private long _usedUpPrice;

    /// <param name="book">Where it takes.</param>
    /// <param name="events">Where it says so.</param>
    /// <param name="order">The order.</param>
    /// <param name="limit">The worst price it may take at, in ticks: its own, or less far where trading would halt.</param>
    public Matching(VenueBook book, EventWriter events, in IncomingOrder order, long limit)
    {
        _book = book;
        _events = events;
        _order = order;
        _limit = limit;
        _left = order.Lots;
    }

    /// <summary>Takes as far as the order goes.</summary>
    /// <returns>What is left of it, to rest or to cancel; 0 also when self-trade prevention cancelled it.</returns>
    public long Run(SelfTradePrevention prevention)
    {
        var side = _order.Label.Side;
        while (true)
        {
            _book.Orders.Book.Take(side, _limit, _left, ref this);
            if (_usedUp != 0) Replenish();
            else if (_left == 0 || !_book.Orders.Book.Reaches(side, _limit)) return _left;
            else PreventSelfTrade(_book.Orders.Register.AtHandle(_book.Orders.Book.FirstOrder(side.Opposite())), prevention);
        }
    }

    // An iceberg rests again before anything else happens: the book may not be changed in here.
    public readonly bool MayTrade(int maker) =>
        _usedUp == 0 && _book.Orders.Register[_book.Orders.Register.AtHandle(maker)].Owner != _order.Owner;

    public void OnTrade(int maker, long price, long quantity, long makerRemaining)
    {
        _left -= quantity;
        var record = _book.Orders.Register.AtHandle(maker);
        var label = _book.Orders.LabelOf(record, _order.Label.Side.Opposite(), price);
        var reserve = _book.Orders.Register[record].Reserve;
        _events.Traded(_book.Id, _book.Fees, _book.Mid, label, makerRemaining + reserve, _order.Label, _left, quantity);
        _book.NoteTrade(price);
        if (makerRemaining != 0) return;
        if (reserve == 0)
        {
            _book.Orders.Forget(record);
            return;
        }

        _usedUp = record;
        _usedUpPrice = price;
    }

    private void Replenish()
    {
        _book.Orders.Replenish(_usedUp, _order.Label.Side.Opposite(), _usedUpPrice);
        _usedUp = 0;
    }

    /// <summary>Applies the venue's rule to the incoming order and the own order it met.</summary>
    private void PreventSelfTrade(int own, SelfTradePrevention prevention)
    {
        switch (prevention)
        {
            case SelfTradePrevention.CancelResting:
                _book.Orders.Cancel(own, RejectReason.SelfTradePrevented);
                break;
            case SelfTradePrevention.CancelIncoming:
                TakeOff(_left);
                break;
            case SelfTradePrevention.CancelBoth:
                _book.Orders.Cancel(own, RejectReason.SelfTradePrevented);
                TakeOff(_left);
                break;
            default:
                var smaller = Math.Min(_left, _book.Orders.QuantityOf(own));
                if (smaller == _book.Orders.QuantityOf(own)) _book.Orders.Cancel(own, RejectReason.SelfTradePrevented);
                else _book.Orders.Reduce(own, smaller, RejectReason.SelfTradePrevented);
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
