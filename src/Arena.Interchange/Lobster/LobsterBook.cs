namespace Arena.Interchange;

/// <summary>
/// The order book that a LOBSTER message file describes: the arena's own <see cref="OrderBook"/>, with one tick for each 1/10,000 of a unit of
/// currency. Quantity that rested before the first message is an order without a name at the front of its price's queue, and messages about
/// orders that the file never introduced take from it.
/// </summary>
internal sealed class LobsterBook
{
    private readonly ReplayedBook _replayed = new();
    private readonly Dictionary<long, int> _orders = [];
    private readonly Dictionary<(Side Side, long Price), int> _seeded = [];
    private int _seededLevels;
    private long _seededReferences;
    private long _unseenReferences;

    /// <summary>The book.</summary>
    public OrderBook Book => _replayed.Book;

    /// <summary>What happened so far.</summary>
    public LobsterTally Tally => new()
    {
        SeededLevels = _seededLevels,
        ExecutionsInPriority = _replayed.InPriority,
        ExecutionsOutOfPriority = _replayed.OutOfPriority,
        SeededReferences = _seededReferences,
        UnseenReferences = _unseenReferences,
    };

    /// <summary>Puts the book before the first message into the empty book.</summary>
    /// <param name="row">The book after the first message.</param>
    /// <param name="message">The first message.</param>
    /// <returns>What contradicts what; <c>null</c> when all is well.</returns>
    public string? Seed(LobsterRow row, in LobsterMessage message)
    {
        // What the message did is undone: it added, or took off.
        var undo = message.Type switch
        {
            LobsterMessageType.NewOrder => -message.Size,
            LobsterMessageType.PartialCancellation or LobsterMessageType.Deletion or LobsterMessageType.Execution => message.Size,
            _ => 0,
        };
        foreach (var side in new[] { Side.Buy, Side.Sell })
        {
            foreach (var level in row.Of(side))
            {
                if (level.Quantity.Lots == 0) continue;
                var isItsLevel = side == message.Side && level.Price.Ticks == message.Price;
                var problem = Seed(side, level.Price.Ticks, level.Quantity.Lots + (isItsLevel ? undo : 0));
                if (problem is not null) return problem;
                if (isItsLevel) undo = 0;
            }
        }

        // The level that the message emptied is not in the row.
        return undo > 0 && new LobsterRange(row).Holds(message.Side, message.Price) ? Seed(message.Side, message.Price, undo) : null;
    }

    /// <summary>Follows a message.</summary>
    /// <returns>What contradicts the messages before it; <c>null</c> when all is well.</returns>
    public string? Apply(in LobsterMessage message) => message.Type switch
    {
        LobsterMessageType.NewOrder => Add(message),
        LobsterMessageType.PartialCancellation or LobsterMessageType.Deletion or LobsterMessageType.Execution => TakeOff(message),
        _ => null,
    };

    private string? Seed(Side side, long price, long size)
    {
        if (size == 0) return null;
        if (size < 0) return "the first message adds more to its price than rests there after it";
        if (size > OrderBook.MaximumQuantity) return $"{size} rest at {price}; at most {OrderBook.MaximumQuantity} are allowed";
        _seeded.Add((side, price), Book.Rest(side, price, size));
        _seededLevels++;
        return null;
    }

    private string? Add(in LobsterMessage message)
    {
        if (_orders.ContainsKey(message.Order)) return $"order {message.Order} rests already";
        if (Book.Count == OrderBook.MaximumOrders) return $"more than {OrderBook.MaximumOrders} orders rest";
        _orders.Add(message.Order, Book.Rest(message.Side, message.Price, message.Size));
        return null;
    }

    private string? TakeOff(in LobsterMessage message)
    {
        if (!_orders.TryGetValue(message.Order, out var order)) return TakeOffSeeded(message);
        if (Book.SideOf(order) != message.Side || Book.PriceOf(order) != message.Price)
            return $"order {message.Order} rests at {Book.PriceOf(order)} on the other side or at another price than the message says";
        var left = Book.QuantityOf(order);
        if (message.Size > left) return $"{message.Size} leave order {message.Order}, which has {left}";

        // A file of some levels leaves out what happens behind them: an order may have lost quantity there before it is deleted.
        var taken = message.Type == LobsterMessageType.Deletion ? left : message.Size;
        if (taken != message.Size) _unseenReferences++;
        if (taken == left) _orders.Remove(message.Order);
        TakeOff(message, order, taken);
        return null;
    }

    private string? TakeOffSeeded(in LobsterMessage message)
    {
        var place = (message.Side, message.Price);
        if (!_seeded.TryGetValue(place, out var order))
        {
            _unseenReferences++;
            return null;
        }

        var left = Book.QuantityOf(order);
        var taken = Math.Min(left, message.Size);
        _seededReferences++;
        if (taken < message.Size) _unseenReferences++;
        if (taken == left) _seeded.Remove(place);
        TakeOff(message, order, taken);
        return null;
    }

    private void TakeOff(in LobsterMessage message, int order, long taken)
    {
        if (message.Type == LobsterMessageType.Execution) _replayed.Execute(order, taken);
        else _replayed.TakeOff(order, taken);
    }
}
