using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>What can be seen of the venue.</content>
public sealed partial class NaiveVenue
{
    /// <summary>An order as the venue's views show it.</summary>
    public static OrderView View(NaiveOrder order) =>
        new(order.Id, order.Account, order.Side, order.Price, order.Shown, order.Remaining);

    /// <summary>An instrument's mid.</summary>
    public HalfTicks Mid(InstrumentId instrument) => Books[instrument.Index].Mid;

    /// <summary>As <see cref="Venue.HashState"/>.</summary>
    public ulong HashState()
    {
        var hash = new StateHash();
        foreach (var book in Books)
        {
            hash.Add((long)book.Phase);
            hash.Add(book.Mid.Value);
            hash.Add(book.LastOrReference.Ticks);
            foreach (var order in book.Resting) hash.Add(View(order));
            hash.Add(book.Held.Count);
            foreach (var stop in book.HeldOrders(Side.Buy).Concat(book.HeldOrders(Side.Sell)))
            {
                hash.Add(stop.Id.Value);
                hash.Add(stop.StopPrice.Ticks);
                hash.Add(stop.Type == OrderType.StopLimit ? stop.Worst.Ticks : 0);
                hash.Add(stop.Remaining.Lots);
            }
        }

        return hash.Value;
    }
}
