namespace Arena.Interchange;

/// <summary>One stock's book as ITCH messages tell it: the order book that matches run on, with one tick for each 1/10,000 of a unit of currency.</summary>
public sealed class ItchBook
{
    private readonly ReplayedBook _replayed = new();
    private readonly Dictionary<ulong, int> _orders = [];

    /// <summary>The book.</summary>
    public OrderBook Book => _replayed.Book;

    /// <summary>Executions at an order's price of the very order that price-time priority would have traded.</summary>
    public long ExecutionsInPriority => _replayed.InPriority;

    /// <summary>Executions at an order's price of another order than price-time priority would have traded.</summary>
    public long ExecutionsOutOfPriority => _replayed.OutOfPriority;

    /// <summary>Whether a type of message changes books.</summary>
    public static bool Changes(ItchMessageType type) => type is ItchMessageType.AddOrder or ItchMessageType.AddAttributedOrder
        or ItchMessageType.OrderExecuted or ItchMessageType.OrderExecutedWithPrice or ItchMessageType.OrderCancel
        or ItchMessageType.OrderDelete or ItchMessageType.OrderReplace;

    /// <summary>Follows a message about the stock; one that changes no book changes nothing.</summary>
    /// <returns>What contradicts the messages before it; <c>null</c> when all is well.</returns>
    public string? Apply(in ItchMessage message)
    {
        if (message.Type is ItchMessageType.AddOrder or ItchMessageType.AddAttributedOrder) return Add(message, message.Reference, message.Side);
        if (!Changes(message.Type)) return null;
        if (!_orders.TryGetValue(message.Reference, out var order)) return $"order {message.Reference} does not rest";
        var (left, side) = (Book.QuantityOf(order), Book.SideOf(order));
        var takesAll = message.Type is ItchMessageType.OrderDelete or ItchMessageType.OrderReplace;
        var taken = takesAll ? left : message.Shares;
        if (taken == 0 || taken > left) return $"{taken} shares leave order {message.Reference}; allowed are 1 to the {left} that it has";
        if (taken == left) _orders.Remove(message.Reference);
        if (message.Type == ItchMessageType.OrderExecuted) _replayed.Execute(order, taken);
        else _replayed.TakeOff(order, taken);
        return message.Type == ItchMessageType.OrderReplace ? Add(message, message.NewReference, side) : null;
    }

    private string? Add(in ItchMessage message, ulong reference, Side side)
    {
        if (message.Shares is < 1 or > OrderBook.MaximumQuantity) return $"its shares are {message.Shares}; allowed are 1 to {OrderBook.MaximumQuantity}";
        if (message.Price is < 1 or > OrderBook.MaximumPrice) return $"its price is {message.Price}; allowed are 1 to {OrderBook.MaximumPrice}";
        if (_orders.ContainsKey(reference)) return $"order {reference} rests already";
        if (Book.Count == OrderBook.MaximumOrders) return $"more than {OrderBook.MaximumOrders} orders rest";
        _orders.Add(reference, Book.Rest(side, message.Price, message.Shares));
        return null;
    }
}
