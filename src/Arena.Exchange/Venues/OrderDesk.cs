using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Checks and carries out commands for new orders. Answers why one was refused, or nothing.</summary>
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
        var book = _books[command.Instrument.Index];
        var reason = CheckPhase(book.Phase, command);
        if (reason != RejectReason.None) return reason;
        if (!_venue.UsedIds.IsFree(command.Order, command.Account)) return RejectReason.DuplicateOrderId;
        reason = CheckTerms(book, command);
        if (reason != RejectReason.None) return reason;
        var owner = _venue.Owners[command.Account.Index];
        if (MayStayOpen(command) && !book.Orders.HasRoom(owner, 1)) return RejectReason.TooManyOpenOrders;
        reason = command.Type switch
        {
            OrderType.Stop or OrderType.StopLimit => EnterStop(book, owner, command),
            OrderType.PegBest or OrderType.PegMid => EnterPegged(book, owner, command),
            _ => EnterNow(book, owner, command),
        };
        if (reason == RejectReason.None) book.Settle();
        return reason;
    }

    private static RejectReason CheckPhase(TradingPhase phase, in Command command)
    {
        if (phase == TradingPhase.Continuous) return RejectReason.None;
        if (phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        if (phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        var isCollected = command.Type switch
        {
            OrderType.Limit => command.TimeInForce == TimeInForce.Day && command.PostOnly == PostOnly.No,
            OrderType.Stop or OrderType.StopLimit => true,
            _ => false,
        };
        return isCollected ? RejectReason.None : RejectReason.NotInAuctionCall;
    }

    /// <summary>Checks what the order says of itself against what its instrument allows.</summary>
    private static RejectReason CheckTerms(VenueBook book, in Command command)
    {
        var rules = book.Rules;
        if (!rules.IsValidQuantity(command.Quantity)) return RejectReason.InvalidQuantity;
        if (command.DisplayQuantity != default &&
            !(CommandForm.MayBeIceberg(command) && rules.IsValidDisplay(command.DisplayQuantity, command.Quantity)))
            return RejectReason.InvalidDisplayQuantity;
        if (HasPrice(command))
        {
            if (!rules.IsValidPrice(command.Price)) return RejectReason.InvalidPrice;
            if (!rules.IsValidTick(command.Price)) return RejectReason.InvalidTick;
        }

        if (IsStop(command) && !rules.IsValidPrice(command.StopPrice)) return RejectReason.InvalidStopPrice;
        return command.Type == OrderType.Limit && !rules.IsInsideBand(command.Price, book.Mid)
            ? RejectReason.OutsidePriceBand
            : RejectReason.None;
    }

    /// <summary>Enters a limit or market order.</summary>
    private RejectReason EnterNow(VenueBook book, int owner, in Command command)
    {
        var isMarket = command.Type == OrderType.Market;
        var order = OrderOf(command, owner, isMarket ? default : command.Price);
        if (isMarket) order = order with { Limit = book.Rules.Collar(command.Side, book.Mid) };
        if (command.PostOnly != PostOnly.No && book.Orders.WouldTake(command.Side, command.Price))
        {
            var price = command.PostOnly == PostOnly.Reprice ? book.Orders.NearestPassive(command.Side, command.Price.Ticks) : 0;
            if (price == 0) return RejectReason.PostOnlyWouldTake;
            book.EnterRepriced(order, price);
            return RejectReason.None;
        }

        if (command.TimeInForce == TimeInForce.FillOrKill && !FillOrKill.CanFill(book, order, _venue.Options.SelfTradePrevention))
            return RejectReason.CannotFillWhole;
        book.Enter(order);
        return RejectReason.None;
    }

    private static RejectReason EnterStop(VenueBook book, int owner, in Command command)
    {
        var limit = command.Type == OrderType.StopLimit ? command.Price : default;
        book.EnterStop(OrderOf(command, owner, limit), command.StopPrice, command.TimeInForce);
        return RejectReason.None;
    }

    private static RejectReason EnterPegged(VenueBook book, int owner, in Command command)
    {
        var price = book.Orders.Pegs.PriceFor(command.Type, command.Side, command.PegOffset, command.Price.Ticks);
        if (price == 0) return RejectReason.NoPegReference;
        var order = OrderOf(command, owner, new Price(price)) with { Type = command.Type };
        book.EnterPegged(order, command.PegOffset, command.Price.Ticks);
        return RejectReason.None;
    }

    private static IncomingOrder OrderOf(in Command command, int owner, Price price) => new(
        new OrderLabel(command.Order, command.Account, command.Side, price, command.Purpose), owner, price.Ticks,
        command.Quantity.Lots, command.TimeInForce == TimeInForce.Day, (int)command.DisplayQuantity.Lots);

    private static bool IsStop(in Command command) => command.Type is OrderType.Stop or OrderType.StopLimit;

    private static bool MayStayOpen(in Command command) => command.TimeInForce == TimeInForce.Day || IsStop(command);

    /// <summary>Whether the price means something: a market order has none, and a pegged order may have no worst price.</summary>
    private static bool HasPrice(in Command command) => command.Type switch
    {
        OrderType.Limit or OrderType.StopLimit => true,
        OrderType.PegBest or OrderType.PegMid => command.Price != default,
        _ => false,
    };
}
