using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>What an order does once it is found to be in order.</content>
public sealed partial class NaiveVenue
{
    private void Enter(NaiveOrder order, NaiveBook book)
    {
        Use(order.Id);
        StateOf(MarketEventKind.OrderAccepted, order, RejectReason.None, order.Remaining, order.Remaining);
        if (!order.IsStop) TakeThenRest(order, book);
        else if (book.Phase == TradingPhase.Continuous && HasReached(order, book.LastTrade)) Trigger(order, book);
        else Hold(order, book);
    }

    private void TakeThenRest(NaiveOrder order, NaiveBook book)
    {
        if (book.Phase == TradingPhase.Continuous) Take(order, book);
        if (order.Remaining.Lots == 0) return;
        if (order.TimeInForce == TimeInForce.Day)
        {
            order.Age ??= _age++;
            order.Price = order.Limit;
            order.Show();
            book.Insert(order);
            StateOf(MarketEventKind.OrderRested, order, RejectReason.None, order.Shown, order.Remaining);
        }
        else
        {
            Cancel(order, book.Phase == TradingPhase.Halted ? RejectReason.TradingHalted : RejectReason.NoLiquidity);
        }
    }

    private void Take(NaiveOrder order, NaiveBook book)
    {
        var makers = book.Orders(order.Side.Opposite());
        while (order.Remaining.Lots > 0 && makers.Count > 0 && NaiveBook.Crosses(order.Side, order.Limit, makers[0].Price))
        {
            if (!MayTradeAt(makers[0].Price, book))
            {
                Halt(book, _options.Phases.HaltDuration, _options.Phases.ReopeningDuration, makers[0].Price);
                return;
            }

            if (Owner(makers[0]) == Owner(order)) PreventSelfTrade(order, makers[0]);
            else Trade(order, makers[0], book);
        }
    }

    private void Trade(NaiveOrder taker, NaiveOrder maker, NaiveBook book)
    {
        var quantity = taker.Remaining < maker.Shown ? taker.Remaining : maker.Shown;
        taker.Remaining -= quantity;
        maker.Remaining -= quantity;
        maker.Shown -= quantity;
        book.LastTrade = maker.Price;
        book.Reached.Add(maker.Price);
        State(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = _now, Instrument = book.Spec.Id, Account = maker.Account, Order = maker.Id,
            Side = maker.Side, Price = maker.Price, Quantity = quantity, Remaining = maker.Remaining, Purpose = maker.Purpose,
            TakerAccount = taker.Account, TakerOrder = taker.Id, TakerRemaining = taker.Remaining, TakerPurpose = taker.Purpose,
            MakerFee = book.Fees.MakerPerLot * quantity.Lots, TakerFee = book.Fees.TakerPerLot * quantity.Lots,
            MidBefore = book.Mid,
        });
        if (maker.Shown.Lots > 0) return;
        book.Remove(maker);
        if (maker.Remaining.Lots == 0) return;
        maker.Show();
        book.Insert(maker);
        StateOf(MarketEventKind.OrderReplenished, maker, RejectReason.None, maker.Shown, maker.Remaining);
    }

    private void PreventSelfTrade(NaiveOrder incoming, NaiveOrder resting)
    {
        var smaller = incoming.Remaining < resting.Remaining ? incoming.Remaining : resting.Remaining;
        var (offResting, offIncoming) = _options.SelfTradePrevention switch
        {
            SelfTradePrevention.CancelResting => (resting.Remaining, default),
            SelfTradePrevention.CancelIncoming => (default, incoming.Remaining),
            SelfTradePrevention.CancelBoth => (resting.Remaining, incoming.Remaining),
            _ => (smaller, smaller),
        };
        Prevent(resting, offResting);
        Prevent(incoming, offIncoming);
    }

    private void Prevent(NaiveOrder order, Quantity quantity)
    {
        if (quantity.Lots == 0) return;
        if (quantity == order.Remaining) Cancel(order, RejectReason.SelfTradePrevented);
        else Reduce(order, quantity, RejectReason.SelfTradePrevented);
    }

    private void Cancel(NaiveOrder order, RejectReason reason)
    {
        Books[order.Instrument.Index].Remove(order);
        StateOf(MarketEventKind.OrderCancelled, order, reason, order.Remaining, default);
        order.Remaining = default;
    }

    private void Reduce(NaiveOrder order, Quantity by, RejectReason reason)
    {
        order.TakeOff(by);
        StateOf(MarketEventKind.OrderReduced, order, reason, by, order.Remaining);
    }

    /// <summary>Whether an order would trade whole, tried out on copies of what it would meet.</summary>
    private bool CanFillWhole(NaiveOrder order, NaiveBook book)
    {
        var makers = book.Orders(order.Side.Opposite()).Select(maker => maker.Copy()).ToList();
        var needed = order.Remaining;
        while (needed.Lots > 0)
        {
            if (makers.Count == 0 || !NaiveBook.Crosses(order.Side, order.Limit, makers[0].Price)) return false;
            if (!MayTradeAt(makers[0].Price, book)) return false;
            var maker = makers[0];
            makers.RemoveAt(0);
            if (Owner(maker) == Owner(order))
            {
                if (_options.SelfTradePrevention != SelfTradePrevention.CancelResting) return false;
                continue;
            }

            needed -= maker.Shown;
            maker.Remaining -= maker.Shown;
            maker.Show();
            if (maker.Remaining.Lots > 0) NaiveBook.Insert(makers, maker);
        }

        return true;
    }
}
