using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Stop orders: held, released, and what makes them so.</content>
public sealed partial class NaiveVenue
{
    private static bool HasReached(NaiveOrder stop, Price? trade) =>
        trade is { } price && (stop.Side == Side.Buy ? price >= stop.StopPrice : price <= stop.StopPrice);

    private void Hold(NaiveOrder order, NaiveBook book)
    {
        order.Age = _age++;
        order.Price = order.StopPrice;
        book.Held.Add(order);
        StateOf(MarketEventKind.OrderHeld, order, RejectReason.None, order.Remaining, order.Remaining);
    }

    private void ReleaseStops(NaiveBook book)
    {
        while (book.Phase == TradingPhase.Continuous && NextToRelease(book) is { } stop)
        {
            book.Remove(stop);
            Trigger(stop, book);
        }
    }

    /// <summary>Of the next buyer and the next seller that a trade has reached, the one held earlier.</summary>
    private static NaiveOrder? NextToRelease(NaiveBook book) =>
        new[] { Side.Buy, Side.Sell }
            .Select(side => book.HeldOrders(side).FirstOrDefault(stop => book.Reached.Any(trade => HasReached(stop, trade))))
            .OfType<NaiveOrder>()
            .MinBy(stop => stop.Age);

    private void Trigger(NaiveOrder order, NaiveBook book)
    {
        var isLimit = order.Type == OrderType.StopLimit;
        order.Type = isLimit ? OrderType.Limit : OrderType.Market;
        order.Price = isLimit ? order.Worst : default;
        book.DynamicReference = book.LastOrReference;
        StateOf(MarketEventKind.OrderTriggered, order, RejectReason.None, order.Remaining, order.Remaining);
        if (isLimit && !IsInsideBand(order.Price, book))
        {
            Cancel(order, RejectReason.OutsidePriceBand);
            return;
        }

        order.Limit = isLimit ? order.Price : Collar(order.Side, book);
        TakeThenRest(order, book);
    }
}
