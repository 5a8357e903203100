using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Whether an order would trade whole at once.</summary>
internal static class FillOrKill
{
    /// <summary>
    /// Whether other owners' orders inside the limit, and inside the bands outside of which trading halts, fill an order whole. Orders of its own owner
    /// give it nothing: they are stepped over where self-trade prevention would cancel them and let it go on, and end it otherwise;
    /// then it meets them before the reserves of icebergs at their price.
    /// </summary>
    public static bool CanFill(VenueBook book, in IncomingOrder order, SelfTradePrevention prevention)
    {
        var needed = order.Lots;
        var resting = order.Label.Side.Opposite();
        var limit = book.TradingLimit(order.Label.Side, order.Limit);
        var sign = order.Label.Side.Sign();
        long price = 0, reserves = 0;
        for (var handle = book.Orders.Book.FirstOrder(resting); handle != 0; handle = book.Orders.Book.NextOrder(handle))
        {
            var at = book.Orders.Book.PriceOf(handle);
            if ((at - limit) * sign > 0) break;
            if (at != price)
            {
                needed -= reserves;
                (price, reserves) = (at, 0);
            }

            ref var maker = ref book.Orders.Register[book.Orders.Register.AtHandle(handle)];
            if (maker.Owner != order.Owner)
            {
                needed -= book.Orders.Book.QuantityOf(handle);
                reserves += maker.Reserve;
            }
            else if (prevention != SelfTradePrevention.CancelResting)
            {
                return needed <= 0;
            }

            if (needed <= 0) return true;
        }

        return needed - reserves <= 0;
    }
}
