namespace Arena.Firms;

/// <summary>Makes quote commands of a quoter's sheet, through the risk checks.</summary>
internal sealed class QuoteRouter(RiskGate gate, Outbox outbox)
{
    /// <summary>Sends the quotes that differ from what rests or is on its way; what the sheet leaves unset stays.</summary>
    public void Route(CentralBook central, MarketView market, QuoteSheet sheet, CommandBudget budget)
    {
        foreach (var view in market.Books)
        {
            var instrument = view.Instrument.Id;
            if (!sheet.TryGet(instrument, out var quote)) continue;
            var expected = central.Quotes.Expected(instrument.Index);
            var passed = CanEnter(view) ? Check(central.Book, view, quote, expected) : WithoutEntries(central.Book, view, quote, expected);
            if (AreSame(passed, expected)) continue;
            if (budget.TryTake()) Send(central, instrument, passed);
            else Refuse(central.Book, instrument, Side.Buy, RejectReason.TooManyCommands, passed.BidQuantity.Lots, 0);
        }
    }

    private static bool AreSame(in TwoSidedQuote quote, in TwoSidedQuote other) =>
        quote.BidQuantity == other.BidQuantity && quote.AskQuantity == other.AskQuantity
        && (quote.BidQuantity == Quantity.Zero || quote.Bid == other.Bid)
        && (quote.AskQuantity == Quantity.Zero || quote.Ask == other.Ask);

    private static bool CanEnter(BookView view) => view.Phase == TradingPhase.Continuous || view.Phase.IsCall();

    private TwoSidedQuote Check(Book book, BookView view, in TwoSidedQuote quote, in TwoSidedQuote expected)
    {
        var terms = WithTerms(book, view, quote);
        return AreSame(terms, expected) ? terms : WithRoom(book, view, terms);
    }

    /// <summary>
    /// In a halt, or after the close, the venue refuses a quote whole if a side would enter: such a side stays as it rests, and the
    /// quoter is told. What only takes out or reduces needs no room and passes.
    /// </summary>
    private static TwoSidedQuote WithoutEntries(Book book, BookView view, TwoSidedQuote quote, in TwoSidedQuote expected)
    {
        if (Enters(quote.Bid, quote.BidQuantity, expected.Bid, expected.BidQuantity))
        {
            quote = quote with { Bid = expected.Bid, BidQuantity = expected.BidQuantity };
            HoldBack(book, view, Side.Buy);
        }

        if (Enters(quote.Ask, quote.AskQuantity, expected.Ask, expected.AskQuantity))
        {
            quote = quote with { Ask = expected.Ask, AskQuantity = expected.AskQuantity };
            HoldBack(book, view, Side.Sell);
        }

        return quote;
    }

    private static bool Enters(Price price, Quantity quantity, Price resting, Quantity rests) =>
        quantity != Quantity.Zero && (quantity.Lots < 0 || price != resting || quantity > rests);

    /// <summary>Tells the quoter alone: the phase is public, and a notice in every round of a halt would say nothing more.</summary>
    private static void HoldBack(Book book, BookView view, Side side)
    {
        var reason = view.Phase == TradingPhase.Closed ? RejectReason.SessionClosed : RejectReason.TradingHalted;
        book.Rejections.Add(new OrderRejection(OrderId.None, view.Instrument.Id, side, reason));
    }

    /// <summary>The quote with each side's price and size checked; a refused side is not quoted.</summary>
    private TwoSidedQuote WithTerms(Book book, BookView view, in TwoSidedQuote quote) => quote with
    {
        BidQuantity = SideTerms(book, view, Side.Buy, quote.Bid, quote.BidQuantity),
        AskQuantity = SideTerms(book, view, Side.Sell, quote.Ask, quote.AskQuantity),
    };

    private Quantity SideTerms(Book book, BookView view, Side side, Price price, Quantity quantity)
    {
        if (quantity == Quantity.Zero) return quantity;
        var answer = gate.CheckTerms(view, quantity.Lots, price);
        if (answer.Reason != RejectReason.None)
            Refuse(book, view.Instrument.Id, side, answer.Reason, quantity.Lots, answer.Lots);
        return new Quantity(answer.Lots);
    }

    /// <summary>
    /// The quote with each side inside position limit and exposure. What rests counts beside what replaces it: it may fill while
    /// the new quote is on its way.
    /// </summary>
    private TwoSidedQuote WithRoom(Book book, BookView view, in TwoSidedQuote quote) => quote with
    {
        BidQuantity = SideRoom(book, view, Side.Buy, quote.BidQuantity),
        AskQuantity = SideRoom(book, view, Side.Sell, quote.AskQuantity),
    };

    private Quantity SideRoom(Book book, BookView view, Side side, Quantity quantity)
    {
        if (quantity == Quantity.Zero) return quantity;
        var answer = gate.CheckRoom(book, view, side, quantity.Lots);
        if (answer.Reason != RejectReason.None)
            Refuse(book, view.Instrument.Id, side, answer.Reason, quantity.Lots, answer.Lots);
        return new Quantity(answer.Lots);
    }

    private void Refuse(Book book, InstrumentId instrument, Side side, RejectReason reason, long asked, long passed) =>
        outbox.Refuse(
            book, new OrderRejection(OrderId.None, instrument, side, reason),
            passed == 0 ? NoticeKind.OrderRefused : NoticeKind.OrderShrunk, asked - passed);

    private void Send(CentralBook central, InstrumentId instrument, in TwoSidedQuote quote)
    {
        var book = central.Book;
        outbox.Send(new Command
        {
            Kind = CommandKind.Quote, Account = book.Account, Instrument = instrument, Purpose = OrderPurpose.Trading,
            Order = book.NextOrderId(), SecondOrder = book.NextOrderId(), Price = quote.Bid, Quantity = quote.BidQuantity,
            AskPrice = quote.Ask, AskQuantity = quote.AskQuantity,
        });
        var worst = ExposureMeter.Worst(book, instrument.Index);
        central.Quotes.Send(new SentQuote(instrument.Index, quote, outbox.Arrival));
        gate.Exposure.Update(book, instrument.Index, worst);
    }
}
