using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// Checks and sets two-sided quotes: one for each account and instrument. A side that stays as it is keeps its order; one that only
/// shrinks is reduced; any other is replaced. All of it or nothing.
/// </summary>
internal sealed class QuoteDesk
{
    private readonly VenueBook[] _books;
    private readonly VenueContext _venue;

    public QuoteDesk(VenueBook[] books, VenueContext venue)
    {
        _books = books;
        _venue = venue;
    }

    public RejectReason Set(in Command command)
    {
        if (!CommandForm.IsQuote(command)) return RejectReason.MalformedCommand;
        if (!CommandForm.IsIndex(command.Instrument.Index, _books.Length)) return RejectReason.UnknownInstrument;
        var book = _books[command.Instrument.Index];
        if (book.Phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        var reason = CheckSizesAndPrices(book, command);
        if (reason != RejectReason.None) return reason;
        ref var quote = ref book.Orders.Register.Quote(command.Account);
        var bid = Compare(book, quote.Bid, Side.Buy, command.Order, command.Price, command.Quantity);
        var ask = Compare(book, quote.Ask, Side.Sell, command.SecondOrder, command.AskPrice, command.AskQuantity);
        reason = CheckEntries(book, command.Account, bid, ask);
        if (reason != RejectReason.None) return reason;

        // What leaves leaves first, so that a quote that moves never meets itself.
        Withdraw(book, bid);
        Withdraw(book, ask);
        if (bid.Enters) quote.Bid = new QuotedOrder(bid.Id, Enter(book, command, bid));
        if (ask.Enters) quote.Ask = new QuotedOrder(ask.Id, Enter(book, command, ask));
        book.Settle();
        return RejectReason.None;
    }

    private static RejectReason CheckSizesAndPrices(VenueBook book, in Command command)
    {
        var rules = book.Rules;
        bool hasBid = command.Quantity != Quantity.Zero, hasAsk = command.AskQuantity != Quantity.Zero;
        if (hasBid && !rules.IsValidQuantity(command.Quantity)) return RejectReason.InvalidQuantity;
        if (hasAsk && !rules.IsValidQuantity(command.AskQuantity)) return RejectReason.InvalidQuantity;
        if (hasBid && !rules.IsValidPrice(command.Price)) return RejectReason.InvalidPrice;
        if (hasAsk && !rules.IsValidPrice(command.AskPrice)) return RejectReason.InvalidPrice;
        if (hasBid && !rules.IsValidTick(command.Price)) return RejectReason.InvalidTick;
        if (hasAsk && !rules.IsValidTick(command.AskPrice)) return RejectReason.InvalidTick;
        return hasBid && hasAsk && command.Price >= command.AskPrice ? RejectReason.CrossedQuote : RejectReason.None;
    }

    private static QuoteSide Compare(VenueBook book, QuotedOrder quoted, Side side, OrderId id, Price price, Quantity quantity)
    {
        // A record is used again for another order once its own is gone.
        var rests = quoted.Record != 0 && book.Orders.Register[quoted.Record].Id == quoted.Id;
        var record = rests ? quoted.Record : 0;
        var keeps = rests && quantity.Lots > 0 && book.Orders.LabelOf(record).Price == price && quantity.Lots <= book.Orders.QuantityOf(record);
        return new QuoteSide(side, id, price, quantity.Lots, record, keeps);
    }

    private RejectReason CheckEntries(VenueBook book, AccountId account, in QuoteSide bid, in QuoteSide ask)
    {
        if ((bid.Enters || ask.Enters) && book.Phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        if (bid.Enters && !_venue.UsedIds.IsFree(bid.Id, account)) return RejectReason.DuplicateOrderId;
        if (ask.Enters && !_venue.UsedIds.IsFree(ask.Id, account)) return RejectReason.DuplicateOrderId;
        if (bid.Enters && ask.Enters && bid.Id == ask.Id) return RejectReason.DuplicateOrderId;
        if (bid.Enters && !book.Rules.IsInsideBand(bid.Price, book.Mid)) return RejectReason.OutsidePriceBand;
        if (ask.Enters && !book.Rules.IsInsideBand(ask.Price, book.Mid)) return RejectReason.OutsidePriceBand;
        return book.Orders.HasRoom(_venue.Owners[account.Index], bid.MoreOrders + ask.MoreOrders)
            ? RejectReason.None
            : RejectReason.TooManyOpenOrders;
    }

    private static void Withdraw(VenueBook book, in QuoteSide side)
    {
        if (side.Leaves)
        {
            book.Orders.Cancel(side.Record, RejectReason.None);
            return;
        }

        if (!side.Keeps) return;
        var excess = book.Orders.QuantityOf(side.Record) - side.Lots;
        if (excess > 0) book.Orders.Reduce(side.Record, excess, RejectReason.None);
    }

    private int Enter(VenueBook book, in Command command, in QuoteSide side) =>
        book.Enter(new IncomingOrder(
            new OrderLabel(side.Id, command.Account, side.Side, side.Price, command.Purpose),
            _venue.Owners[command.Account.Index], side.Price.Ticks, side.Lots, MayRest: true));
}
