using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Commands about single orders, and mass cancels: the checks in the order of the document.</content>
public sealed partial class NaiveVenue
{
    private RejectReason Order(Command command)
    {
        if (!IsWellFormed(command)) return RejectReason.MalformedCommand;
        if (!Exists(command.Instrument)) return RejectReason.UnknownInstrument;
        var book = Books[command.Instrument.Index];
        var order = NewOrder(command);
        var reason = CheckPhase(order, command.PostOnly, book);
        if (reason != RejectReason.None) return reason;
        if (!IsFree(order.Id, order.Account)) return RejectReason.DuplicateOrderId;
        reason = CheckValues(order, book);
        if (reason != RejectReason.None) return reason;
        var mayStay = order.TimeInForce == TimeInForce.Day || order.IsStop;
        if (mayStay && !HasRoom(order.Account, book, 1)) return RejectReason.TooManyOpenOrders;
        reason = FindLimit(order, command.PostOnly, book);
        if (reason != RejectReason.None) return reason;
        if (order.TimeInForce == TimeInForce.FillOrKill && !CanFillWhole(order, book)) return RejectReason.CannotFillWhole;
        Enter(order, book);
        return RejectReason.None;
    }

    private RejectReason Cancel(Command command)
    {
        if (Find(command.Order, command.Account) is not { } order) return RejectReason.UnknownOrder;
        Cancel(order, RejectReason.None);
        return RejectReason.None;
    }

    private RejectReason Reduce(Command command)
    {
        if (Find(command.Order, command.Account) is not { } order) return RejectReason.UnknownOrder;
        if (command.Quantity.Lots <= 0) return RejectReason.InvalidQuantity;
        if (command.Quantity >= order.Remaining) return RejectReason.InvalidReduction;
        Reduce(order, command.Quantity, RejectReason.None);
        return RejectReason.None;
    }

    private RejectReason Replace(Command command)
    {
        if (!Enum.IsDefined(command.Purpose) || !Enum.IsDefined(command.PostOnly) || command.Type != OrderType.Limit ||
            command.TimeInForce != TimeInForce.Day)
            return RejectReason.MalformedCommand;
        if (Find(command.Order, command.Account) is not { } old) return RejectReason.UnknownOrder;
        var book = Books[old.Instrument.Index];
        var postOnly = old.IsPegged || old.IsStop ? PostOnly.No : command.PostOnly;
        var order = Replacement(old, command);
        var reason = CheckPhase(order, postOnly, book);
        if (reason != RejectReason.None) return reason;
        if (!IsFree(order.Id, order.Account)) return RejectReason.DuplicateOrderId;
        var staysInPlace = old.Type == OrderType.Limit && order.Price == old.Price && order.Remaining < old.Remaining &&
            (command.DisplayQuantity.Lots == 0 || command.DisplayQuantity == old.Display);
        reason = CheckValues(order, book);
        if (reason == RejectReason.OutsidePriceBand && staysInPlace) reason = RejectReason.None;
        if (reason != RejectReason.None) return reason;
        if (staysInPlace)
        {
            ReplaceInPlace(old, command);
            return RejectReason.None;
        }

        reason = FindLimit(order, postOnly, book);
        if (reason != RejectReason.None) return reason;
        Cancel(old, RejectReason.None);
        Enter(order, book);
        return RejectReason.None;
    }

    private void ReplaceInPlace(NaiveOrder order, Command command)
    {
        StateOf(MarketEventKind.OrderCancelled, order, RejectReason.None, order.Remaining, default);
        (order.Id, order.Purpose) = (command.SecondOrder, command.Purpose);
        order.TakeOff(order.Remaining - command.Quantity);
        Use(order.Id);
        StateOf(MarketEventKind.OrderAccepted, order, RejectReason.None, order.Remaining, order.Remaining);
        StateOf(MarketEventKind.OrderRestedInPlace, order, RejectReason.None, order.Shown, order.Remaining);
    }

    private RejectReason CancelAll(Command command)
    {
        var scope = command.CancelScope;
        bool isOneInstrument = scope.HasFlag(CancelScope.OneInstrument), isOneSide = scope.HasFlag(CancelScope.OneSide);
        if ((scope & ~(CancelScope.OneInstrument | CancelScope.OneSide | CancelScope.WholeOwner)) != 0)
            return RejectReason.MalformedCommand;
        if (isOneSide && !Enum.IsDefined(command.Side)) return RejectReason.MalformedCommand;
        if (isOneInstrument && !Exists(command.Instrument)) return RejectReason.UnknownInstrument;
        if (isOneInstrument && Books[command.Instrument.Index].Phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        var isWholeOwner = scope.HasFlag(CancelScope.WholeOwner);
        foreach (var book in Books.Where(book => !isOneInstrument || book.Spec.Id == command.Instrument))
        {
            var orders = book.Open
                .Where(order => order.Account == command.Account ||
                    (isWholeOwner && Owner(order) == _owners[command.Account.Index]))
                .Where(order => !isOneSide || order.Side == command.Side)
                .OrderBy(order => order.Account.Index).ThenBy(order => order.Age).ToList();
            foreach (var order in orders) Cancel(order, RejectReason.None);
        }

        return RejectReason.None;
    }

    private static NaiveOrder NewOrder(Command command) => new()
    {
        Id = command.Order, Account = command.Account, Instrument = command.Instrument, Side = command.Side, Type = command.Type,
        TimeInForce = command.TimeInForce, Price = command.Type is OrderType.Limit or OrderType.StopLimit ? command.Price : default,
        Worst = command.Price, StopPrice = command.StopPrice, PegOffset = command.PegOffset, Remaining = command.Quantity,
        Display = command.DisplayQuantity, Purpose = command.Purpose,
    };

    /// <summary>A replacement is of the kind of what it replaces; a stop price or display quantity of 0 is the old one's.</summary>
    private static NaiveOrder Replacement(NaiveOrder old, Command command)
    {
        var kept = old.Display < command.Quantity ? old.Display : default;
        var display = command.DisplayQuantity.Lots == 0 ? kept : command.DisplayQuantity;
        return NewOrder(command with
        {
            Order = command.SecondOrder, Instrument = old.Instrument, Side = old.Side, Type = old.Type, TimeInForce = old.TimeInForce,
            StopPrice = command.StopPrice.Ticks == 0 ? old.StopPrice : command.StopPrice,
            DisplayQuantity = old.IsStop ? default : display,
        });
    }

    private static RejectReason CheckPhase(NaiveOrder order, PostOnly postOnly, NaiveBook book)
    {
        if (book.Phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        if (book.Phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        if (!book.Phase.IsCall() || order.IsStop) return RejectReason.None;
        var isCollected = order.Type == OrderType.Limit && order.TimeInForce == TimeInForce.Day && postOnly == PostOnly.No;
        return isCollected ? RejectReason.None : RejectReason.NotInAuctionCall;
    }

    /// <summary>Finds how far an order trades, and where it rests: its own limit, the collar, or what pegging and post-only make of it.</summary>
    private static RejectReason FindLimit(NaiveOrder order, PostOnly postOnly, NaiveBook book)
    {
        if (order.IsPegged)
        {
            if (PegPrice(order, book) is not { } price) return RejectReason.NoPegReference;
            order.Price = order.Limit = price;
            return RejectReason.None;
        }

        order.Limit = order.Type == OrderType.Market ? Collar(order.Side, book) : order.Price;
        if (postOnly == PostOnly.No || book.Best(order.Side.Opposite()) is not { } best) return RejectReason.None;
        if (!NaiveBook.Crosses(order.Side, order.Limit, best)) return RejectReason.None;
        order.Limit = new Price(InFront(order.Side, book)!.Value);
        return postOnly == PostOnly.Reprice && IsValid(order.Limit, book) ? RejectReason.None : RejectReason.PostOnlyWouldTake;
    }
}
