using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What the venue shows of a book, order by order.</summary>
internal static class BookViews
{
    /// <summary>The order that rests under a handle.</summary>
    public static OrderView Of(VenueBook book, int handle)
    {
        var record = book.Orders.Register.AtHandle(handle);
        var label = book.Orders.LabelOf(record);
        return new OrderView(
            label.Id, label.Account, label.Side, label.Price, new Quantity(book.Orders.Book.QuantityOf(handle)),
            new Quantity(book.Orders.QuantityOf(record)));
    }

    /// <summary>Adds a book to a hash of its venue's state.</summary>
    public static void AddTo(StateHash hash, VenueBook book)
    {
        hash.Add((long)book.Phase);
        hash.Add(book.Mid.Value);
        hash.Add(book.LastTradePrice);
        AddOrders(hash, book, Side.Buy);
        AddOrders(hash, book, Side.Sell);
        hash.Add(book.Orders.Stops.Count);
        AddStops(hash, book, Side.Buy);
        AddStops(hash, book, Side.Sell);
    }

    private static void AddOrders(StateHash hash, VenueBook book, Side side)
    {
        for (var handle = book.Orders.Book.FirstOrder(side); handle != 0; handle = book.Orders.Book.NextOrder(handle)) hash.Add(Of(book, handle));
    }

    private static void AddStops(StateHash hash, VenueBook book, Side side)
    {
        for (var record = book.Orders.Stops.First(side); record != 0; record = book.Orders.Stops.Next(record))
        {
            hash.Add(book.Orders.Register[record].Id.Value);
            hash.Add(book.Orders.Stops.StopPriceOf(record));
            hash.Add(book.Orders.Register.Terms(record).Limit);
            hash.Add(book.Orders.Stops.QuantityOf(record));
        }
    }
}
