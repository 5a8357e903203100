using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What the venue shows of a book, order by order.</summary>
internal static class BookViews
{
    /// <summary>The order that rests under a handle.</summary>
    public static OrderView Of(VenueBook book, int handle)
    {
        var record = book.Register.AtHandle(handle);
        var label = book.LabelOf(record);
        return new OrderView(
            label.Id, label.Account, label.Side, label.Price, new Quantity(book.Book.QuantityOf(handle)),
            new Quantity(book.QuantityOf(record)));
    }

    /// <summary>Adds a book to a hash of its venue's state.</summary>
    public static void AddTo(ref StateHash hash, VenueBook book)
    {
        hash.Add((long)book.Phase);
        hash.Add(book.Mid.Value);
        hash.Add(book.LastTradePrice);
        AddOrders(ref hash, book, Side.Buy);
        AddOrders(ref hash, book, Side.Sell);
        hash.Add(book.Stops.Count);
        AddStops(ref hash, book, Side.Buy);
        AddStops(ref hash, book, Side.Sell);
    }

    private static void AddOrders(ref StateHash hash, VenueBook book, Side side)
    {
        for (var handle = book.Book.FirstOrder(side); handle != 0; handle = book.Book.NextOrder(handle)) hash.Add(Of(book, handle));
    }

    private static void AddStops(ref StateHash hash, VenueBook book, Side side)
    {
        for (var record = book.Stops.First(side); record != 0; record = book.Stops.Next(record))
        {
            hash.Add(book.Register[record].Id.Value);
            hash.Add(book.Stops.StopPriceOf(record));
            hash.Add(book.Register.Terms(record).Limit);
            hash.Add(book.Stops.QuantityOf(record));
        }
    }
}
