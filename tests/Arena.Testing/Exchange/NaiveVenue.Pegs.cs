using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Pegged orders: where they belong, and how they get there.</content>
public sealed partial class NaiveVenue
{
    /// <summary>Above any price.</summary>
    private const long FarAway = 1L << 40;

    private void MovePegs(NaiveBook book)
    {
        foreach (var order in book.Resting.Where(order => order.IsPegged).OrderBy(order => order.Age).ToList())
        {
            if (PegPrice(order, book) is not { } price || price == order.Price) continue;
            book.Remove(order);
            order.Price = order.Limit = price;
            book.Insert(order);
            StateOf(MarketEventKind.OrderRepriced, order, RejectReason.None, order.Shown, order.Remaining);
        }
    }

    /// <summary>Reference, offset, worst price, tick table, other side.</summary>
    private static Price? PegPrice(NaiveOrder order, NaiveBook book)
    {
        var isBuyer = order.Side == Side.Buy;
        if (Reference(order, book) is not { } reference) return null;
        var exact = (Int128)reference + order.PegOffset;
        var ticks = exact < 0 ? 0 : exact > FarAway ? FarAway : (long)exact;
        if (order.Worst.Ticks != 0) ticks = isBuyer ? Math.Min(ticks, order.Worst.Ticks) : Math.Max(ticks, order.Worst.Ticks);
        ticks = OntoTable(order.Side, ticks, book);
        if (InFront(order.Side, book) is { } inFront) ticks = isBuyer ? Math.Min(ticks, inFront) : Math.Max(ticks, inFront);
        return IsValid(new Price(ticks), book) ? new Price(ticks) : null;
    }

    private static long? Reference(NaiveOrder order, NaiveBook book)
    {
        var bid = book.Bids.Find(bid => !bid.IsPegged)?.Price.Ticks;
        var ask = book.Asks.Find(ask => !ask.IsPegged)?.Price.Ticks;
        if (order.Type == OrderType.PegBest) return order.Side == Side.Buy ? bid : ask;
        return order.Side == Side.Buy ? (bid + ask) / 2 : (bid + ask + 1) / 2;
    }
}
