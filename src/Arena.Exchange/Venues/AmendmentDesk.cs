using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Checks and carries out commands about open orders: cancel, reduce, replace, mass cancel. Answers why one was refused, or nothing.</summary>
/// <remarks>The checks run in the order of docs/exchange.md, so that the reason of a command with several faults is defined.</remarks>
internal sealed class AmendmentDesk
{
    private readonly VenueBook[] _books;
    private readonly VenueContext _venue;

    public AmendmentDesk(VenueBook[] books, VenueContext venue)
    {
        _books = books;
        _venue = venue;
    }

    public RejectReason Cancel(in Command command)
    {
        if (!TryFindOwn(command, out var book, out var record)) return RejectReason.UnknownOrder;
        book.Orders.Cancel(record, RejectReason.None);
        book.Settle();
        return RejectReason.None;
    }

    public RejectReason Reduce(in Command command)
    {
        if (!TryFindOwn(command, out var book, out var record)) return RejectReason.UnknownOrder;
        if (command.Quantity.Lots <= 0) return RejectReason.InvalidQuantity;
        if (command.Quantity.Lots >= book.Orders.QuantityOf(record)) return RejectReason.InvalidReduction;
        book.Orders.Reduce(record, command.Quantity.Lots, RejectReason.None);
        book.Settle();
        return RejectReason.None;
    }

    public RejectReason Replace(in Command command)
    {
        if (!CommandForm.IsReplacement(command)) return RejectReason.MalformedCommand;
        if (!TryFindOwn(command, out var book, out var record)) return RejectReason.UnknownOrder;
        var isHeld = book.Orders.Register[record].IsHeld;
        var isPegged = book.Orders.Register[record].IsPegged;
        if (book.Phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        if (book.Phase.IsCall() && (isPegged || (!isHeld && command.PostOnly != PostOnly.No))) return RejectReason.NotInAuctionCall;
        if (!_venue.UsedIds.IsFree(command.SecondOrder, command.Account)) return RejectReason.DuplicateOrderId;
        if (!book.Rules.IsValidQuantity(command.Quantity)) return RejectReason.InvalidQuantity;
        var reason = (isHeld, isPegged) switch
        {
            (true, _) => ReplaceStop(book, record, command),
            (_, true) => ReplacePegged(book, record, command),
            _ => ReplaceLimit(book, record, command),
        };
        if (reason == RejectReason.None) book.Settle();
        return reason;
    }

    public RejectReason CancelAll(in Command command)
    {
        if (!CommandForm.IsMassCancel(command)) return RejectReason.MalformedCommand;
        var oneInstrument = (command.CancelScope & CancelScope.OneInstrument) != 0;
        if (oneInstrument && !CommandForm.IsIndex(command.Instrument.Index, _books.Length)) return RejectReason.UnknownInstrument;
        if (oneInstrument && _books[command.Instrument.Index].Phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        var books = oneInstrument ? _books.AsSpan(command.Instrument.Index, 1) : _books;
        foreach (var book in books) CancelIn(book, command);
        foreach (var book in books) book.Settle();
        return RejectReason.None;
    }

    private void CancelIn(VenueBook book, in Command command)
    {
        if ((command.CancelScope & CancelScope.WholeOwner) == 0)
        {
            CancelOf(command.Account.Index, book, command);
            return;
        }

        var owner = _venue.Owners[command.Account.Index];
        if (book.Orders.Register.OpenOrders(owner) == 0) return;
        for (var account = 0; account < _venue.Owners.Length; account++)
        {
            if (_venue.Owners[account] == owner) CancelOf(account, book, command);
        }
    }

    private static void CancelOf(int account, VenueBook book, in Command command)
    {
        var oneSide = (command.CancelScope & CancelScope.OneSide) != 0;
        for (var record = book.Orders.Register.Oldest(new AccountId(account)); record != 0;)
        {
            var next = book.Orders.Register[record].Newer;
            if (!oneSide || book.Orders.LabelOf(record).Side == command.Side) book.Orders.Cancel(record, RejectReason.None);
            record = next;
        }
    }

    private RejectReason ReplaceLimit(VenueBook book, int record, in Command command)
    {
        var display = command.DisplayQuantity.Lots;
        if (display != 0 && !book.Rules.IsValidDisplay(command.DisplayQuantity, command.Quantity))
            return RejectReason.InvalidDisplayQuantity;
        if (!book.Rules.IsValidPrice(command.Price)) return RejectReason.InvalidPrice;
        if (!book.Rules.IsValidTick(command.Price)) return RejectReason.InvalidTick;
        var old = book.Orders.Register[record].Display;
        var label = book.Orders.LabelOf(record);
        if (command.Price == label.Price && command.Quantity.Lots < book.Orders.QuantityOf(record) && (display == 0 || display == old))
        {
            book.Orders.ReplaceInPlace(record, command.SecondOrder, command.Purpose, command.Quantity.Lots);
            return RejectReason.None;
        }

        if (!book.Rules.IsInsideBand(command.Price, book.Mid)) return RejectReason.OutsidePriceBand;
        var order = ReplacementOf(command, label.Side, command.Price, Display(display, old, command.Quantity));
        if (command.PostOnly == PostOnly.No || !book.Orders.WouldTake(label.Side, command.Price))
        {
            book.Orders.Cancel(record, RejectReason.None);
            book.Enter(order);
            return RejectReason.None;
        }

        var price = command.PostOnly == PostOnly.Reprice ? book.Orders.NearestPassive(label.Side, command.Price.Ticks) : 0;
        if (price == 0) return RejectReason.PostOnlyWouldTake;
        book.Orders.Cancel(record, RejectReason.None);
        book.EnterRepriced(order, price);
        return RejectReason.None;
    }

    private RejectReason ReplaceStop(VenueBook book, int record, in Command command)
    {
        var label = book.Orders.LabelOf(record);
        var terms = book.Orders.Register.Terms(record);
        var hasLimit = terms.Limit != 0;
        if (hasLimit && !book.Rules.IsValidPrice(command.Price)) return RejectReason.InvalidPrice;
        if (hasLimit && !book.Rules.IsValidTick(command.Price)) return RejectReason.InvalidTick;
        var stopPrice = command.StopPrice == default ? label.Price : command.StopPrice;
        if (!book.Rules.IsValidPrice(stopPrice)) return RejectReason.InvalidStopPrice;
        book.Orders.Cancel(record, RejectReason.None);
        book.EnterStop(ReplacementOf(command, label.Side, hasLimit ? command.Price : default, display: 0), stopPrice, terms.TimeInForce);
        return RejectReason.None;
    }

    private RejectReason ReplacePegged(VenueBook book, int record, in Command command)
    {
        if (command.DisplayQuantity != default && !book.Rules.IsValidDisplay(command.DisplayQuantity, command.Quantity))
            return RejectReason.InvalidDisplayQuantity;
        if (command.Price != default && !book.Rules.IsValidPrice(command.Price)) return RejectReason.InvalidPrice;
        if (command.Price != default && !book.Rules.IsValidTick(command.Price)) return RejectReason.InvalidTick;
        var type = book.Orders.Register[record].Type;
        var side = book.Orders.LabelOf(record).Side;
        var price = book.Orders.Pegs.PriceFor(type, side, command.PegOffset, command.Price.Ticks);
        if (price == 0) return RejectReason.NoPegReference;
        var display = Display(command.DisplayQuantity.Lots, book.Orders.Register[record].Display, command.Quantity);
        book.Orders.Cancel(record, RejectReason.None);
        var order = ReplacementOf(command, side, new Price(price), display) with { Type = type };
        book.EnterPegged(order, command.PegOffset, command.Price.Ticks);
        return RejectReason.None;
    }

    private IncomingOrder ReplacementOf(in Command command, Side side, Price price, int display) => new(
        new OrderLabel(command.SecondOrder, command.Account, side, price, command.Purpose),
        _venue.Owners[command.Account.Index], price.Ticks, command.Quantity.Lots, MayRest: true, display);

    /// <summary>The display quantity of a replacement: what it states, or what the order replaced has, if that hides anything.</summary>
    private static int Display(long stated, int old, Quantity quantity)
    {
        if (stated != 0) return (int)stated;
        return old < quantity.Lots ? old : 0;
    }

    private bool TryFindOwn(in Command command, out VenueBook book, out int record)
    {
        var isFound = _venue.Directory.TryFind(command.Order, out var instrument, out record);
        book = _books[instrument];
        return isFound && book.Orders.Register[record].Account == command.Account.Index;
    }
}
