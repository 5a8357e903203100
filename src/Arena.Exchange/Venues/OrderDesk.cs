using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Checks and carries out the commands about single orders. Each answers why it was refused, or nothing.</summary>
/// <remarks>The checks run in the order of docs/exchange.md, so that the reason of a command with several faults is defined.</remarks>
internal sealed class OrderDesk
{
    private readonly VenueBook[] _books;
    private readonly VenueContext _venue;

    public OrderDesk(VenueBook[] books, VenueContext venue)
    {
        _books = books;
        _venue = venue;
    }

    public RejectReason Enter(in Command command)
    {
        if (!CommandForm.IsOrder(command)) return RejectReason.MalformedCommand;
        if (!CommandForm.IsIndex(command.Instrument.Index, _books.Length)) return RejectReason.UnknownInstrument;
        if (!_venue.UsedIds.IsFree(command.Order, command.Account)) return RejectReason.DuplicateOrderId;
        var book = _books[command.Instrument.Index];
        var isMarket = command.Type == OrderType.Market;
        var reason = CheckSizeAndPrice(book, command.Quantity, isMarket ? null : command.Price);
        if (reason != RejectReason.None) return reason;
        if (!isMarket && !book.Rules.IsInsideBand(command.Price, book.Mid)) return RejectReason.OutsidePriceBand;
        var owner = _venue.Owners[command.Account.Index];
        var mayRest = command.TimeInForce == TimeInForce.Day;
        if (mayRest && !book.HasRoom(owner, 1)) return RejectReason.TooManyOpenOrders;
        if (command.PostOnly != PostOnly.No && book.WouldTake(command.Side, command.Price)) return RejectReason.PostOnlyWouldTake;
        var price = isMarket ? default : command.Price;
        var order = new IncomingOrder(
            new OrderLabel(command.Order, command.Account, command.Side, price, command.Purpose), owner,
            isMarket ? book.Rules.Collar(command.Side, book.Mid) : price.Ticks, command.Quantity.Lots, mayRest);
        if (command.TimeInForce == TimeInForce.FillOrKill && !CanFillWhole(book, order)) return RejectReason.CannotFillWhole;
        book.Enter(order);
        book.RefreshMid();
        return RejectReason.None;
    }

    public RejectReason Cancel(in Command command)
    {
        if (!TryFindOwn(command, out var book, out var handle)) return RejectReason.UnknownOrder;
        book.Cancel(handle, RejectReason.None);
        book.RefreshMid();
        return RejectReason.None;
    }

    public RejectReason Reduce(in Command command)
    {
        if (!TryFindOwn(command, out var book, out var handle)) return RejectReason.UnknownOrder;
        if (command.Quantity.Lots <= 0) return RejectReason.InvalidQuantity;
        if (command.Quantity.Lots >= book.Book.QuantityOf(handle)) return RejectReason.InvalidReduction;
        book.Reduce(handle, command.Quantity.Lots, RejectReason.None);
        return RejectReason.None;
    }

    public RejectReason Replace(in Command command)
    {
        if (!CommandForm.IsReplacement(command)) return RejectReason.MalformedCommand;
        if (!TryFindOwn(command, out var book, out var handle)) return RejectReason.UnknownOrder;
        if (!_venue.UsedIds.IsFree(command.SecondOrder, command.Account)) return RejectReason.DuplicateOrderId;
        var reason = CheckSizeAndPrice(book, command.Quantity, command.Price);
        if (reason != RejectReason.None) return reason;
        if (command.Price.Ticks == book.Book.PriceOf(handle) && command.Quantity.Lots < book.Book.QuantityOf(handle))
        {
            book.ReplaceInPlace(handle, command.SecondOrder, command.Purpose, command.Quantity.Lots);
            return RejectReason.None;
        }

        if (!book.Rules.IsInsideBand(command.Price, book.Mid)) return RejectReason.OutsidePriceBand;
        var side = book.Book.SideOf(handle);
        if (command.PostOnly != PostOnly.No && book.WouldTake(side, command.Price)) return RejectReason.PostOnlyWouldTake;
        book.Cancel(handle, RejectReason.None);
        book.Enter(new IncomingOrder(
            new OrderLabel(command.SecondOrder, command.Account, side, command.Price, command.Purpose),
            _venue.Owners[command.Account.Index], command.Price.Ticks, command.Quantity.Lots, MayRest: true));
        book.RefreshMid();
        return RejectReason.None;
    }

    public RejectReason CancelAll(in Command command)
    {
        foreach (var book in _books)
        {
            book.CancelAll(command.Account);
            book.RefreshMid();
        }

        return RejectReason.None;
    }

    private static RejectReason CheckSizeAndPrice(VenueBook book, Quantity quantity, Price? price)
    {
        if (!book.Rules.IsValidQuantity(quantity)) return RejectReason.InvalidQuantity;
        return price is { } limit && !book.Rules.IsValidPrice(limit) ? RejectReason.InvalidPrice : RejectReason.None;
    }

    private bool TryFindOwn(in Command command, out VenueBook book, out int handle)
    {
        var isFound = _venue.Directory.TryFind(command.Order, out var instrument, out handle);
        book = _books[instrument];
        return isFound && book.Resting(handle).Account == command.Account.Index;
    }

    /// <summary>
    /// Whether other owners' orders inside the limit fill an order whole. Orders of its own owner give it nothing: they are
    /// stepped over where self-trade prevention would cancel them and let it go on, and end it otherwise.
    /// </summary>
    private bool CanFillWhole(VenueBook book, in IncomingOrder order)
    {
        var needed = order.Lots;
        var side = order.Label.Side.Opposite();
        var sign = order.Label.Side.Sign();
        for (var maker = book.Book.FirstOrder(side); maker != 0; maker = book.Book.NextOrder(maker))
        {
            if ((book.Book.PriceOf(maker) - order.Limit) * sign > 0) return false;
            if (book.Resting(maker).Owner != order.Owner) needed -= book.Book.QuantityOf(maker);
            else if (_venue.Options.SelfTradePrevention != SelfTradePrevention.CancelResting) return false;
            if (needed <= 0) return true;
        }

        return false;
    }
}
