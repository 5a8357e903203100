namespace Arena.Firms;

/// <summary>Makes commands of a bot's order requests, through the risk checks.</summary>
internal sealed class OrderRouter(RiskGate gate, Outbox outbox)
{
    /// <summary>Whether requests can be what <see cref="OrderActions"/> of the account collects: every new identity is its own.</summary>
    public static bool AreOwn(AccountId account, ReadOnlySpan<OrderRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (request.Kind == OrderRequestKind.Order && !IsOwn(account, request.Order)) return false;
            if (request.Kind == OrderRequestKind.Replace && !IsOwn(account, request.NewOrder)) return false;
        }

        return true;
    }

    /// <summary>Sends what may be sent.</summary>
    public void Route(Book book, MarketView market, ReadOnlySpan<OrderRequest> requests, CommandBudget budget)
    {
        foreach (ref readonly var request in requests)
        {
            var reason = Refusal(book, market, request);
            if (reason == RejectReason.None && !budget.TryTake()) reason = RejectReason.TooManyCommands;
            if (reason != RejectReason.None) Refuse(book, market, request, reason);
            else Pass(book, market, request);
        }
    }

    /// <summary>Refuses all, for one reason.</summary>
    public void RefuseAll(Book book, MarketView market, ReadOnlySpan<OrderRequest> requests, RejectReason reason)
    {
        foreach (ref readonly var request in requests) Refuse(book, market, request, reason);
    }

    private static bool IsOwn(AccountId account, OrderId order) =>
        order.Value > OrderId.Of(account.Index, 0).Value && order.Value < OrderId.Of(account.Index, Book.FirstOwnSequence).Value;

    private static RejectReason Refusal(Book book, MarketView market, in OrderRequest request) => request.Kind switch
    {
        OrderRequestKind.Order when !Exists(market, request.Instrument) => RejectReason.UnknownInstrument,
        OrderRequestKind.Order when !IsWellFormed(request) => RejectReason.MalformedCommand,
        OrderRequestKind.Order when book.Orders.TryGet(request.Order, out _) => RejectReason.DuplicateOrderId,
        OrderRequestKind.Order or OrderRequestKind.CancelAll => RejectReason.None,
        OrderRequestKind.Cancel or OrderRequestKind.Reduce or OrderRequestKind.Replace =>
            book.Orders.TryGet(request.Order, out _) ? RejectReason.None : RejectReason.UnknownOrder,
        _ => RejectReason.MalformedCommand,
    };

    private static bool Exists(MarketView market, InstrumentId instrument) =>
        instrument.Index >= 0 && instrument.Index < market.Books.Length;

    private static bool IsWellFormed(in OrderRequest request) =>
        request.Side <= Side.Sell && request.Type <= OrderType.Market && request.TimeInForce <= TimeInForce.FillOrKill;

    private void Pass(Book book, MarketView market, in OrderRequest request)
    {
        switch (request.Kind)
        {
            case OrderRequestKind.Order:
                PassOrder(book, market, request);
                break;
            case OrderRequestKind.Replace:
                PassReplacement(book, market, request);
                break;
            default:
                outbox.Send(new Command
                {
                    Kind = request.Kind switch
                    {
                        OrderRequestKind.Cancel => CommandKind.Cancel,
                        OrderRequestKind.Reduce => CommandKind.Reduce,
                        _ => CommandKind.CancelAll,
                    },
                    Account = book.Account, Order = request.Order, Quantity = request.Quantity,
                });
                break;
        }
    }

    private void PassOrder(Book book, MarketView market, in OrderRequest request)
    {
        Price? price = request.Type == OrderType.Limit ? request.Price : null;
        var answer = Check(book, market.Book(request.Instrument), request, request.Side, price, request.TimeInForce == TimeInForce.FillOrKill);
        if (answer.Lots == 0) return;
        outbox.Send(new Command
        {
            Kind = CommandKind.Order, Account = book.Account, Instrument = request.Instrument, Side = request.Side,
            Type = request.Type, TimeInForce = request.TimeInForce, PostOnly = request.PostOnly, Purpose = OrderPurpose.Trading,
            Order = request.Order, Price = request.Price, Quantity = new Quantity(answer.Lots),
        });
        gate.Register(book, new OwnOrder(
            request.Order, request.Instrument, request.Side, request.Price, answer.Lots, OrderPurpose.Trading, outbox.Arrival, false));
    }

    /// <summary>Old and new order both count until the venue says that the old one is gone: it may fill on the way.</summary>
    private void PassReplacement(Book book, MarketView market, in OrderRequest request)
    {
        book.Orders.TryGet(request.Order, out var old);
        var answer = Check(book, market.Book(old.Instrument), request, old.Side, request.Price, false);
        if (answer.Lots == 0) return;
        outbox.Send(new Command
        {
            Kind = CommandKind.Replace, Account = book.Account, Instrument = old.Instrument, Side = old.Side,
            Order = request.Order, SecondOrder = request.NewOrder, Price = request.Price, Quantity = new Quantity(answer.Lots),
        });
        gate.Register(book, new OwnOrder(
            request.NewOrder, old.Instrument, old.Side, request.Price, answer.Lots, OrderPurpose.Trading, outbox.Arrival, false));
    }

    private RiskAnswer Check(Book book, BookView view, in OrderRequest request, Side side, Price? price, bool isWholeOnly)
    {
        var lots = request.Quantity.Lots;
        var answer = gate.Check(book, view, side, lots, price);
        if (answer.Reason == RejectReason.None) return answer;
        if (isWholeOnly) answer = answer with { Lots = 0 };
        var order = request.Kind == OrderRequestKind.Replace ? request.NewOrder : request.Order;
        outbox.Refuse(
            book, new OrderRejection(order, view.Instrument.Id, side, answer.Reason),
            answer.Lots == 0 ? NoticeKind.OrderRefused : NoticeKind.OrderShrunk, lots - answer.Lots);
        return answer;
    }

    /// <summary>An instrument or side that does not exist is stated as the first: a notice names only what there is.</summary>
    private void Refuse(Book book, MarketView market, in OrderRequest request, RejectReason reason)
    {
        var order = request.Kind == OrderRequestKind.Replace ? request.NewOrder : request.Order;
        var side = request.Side == Side.Sell ? Side.Sell : Side.Buy;
        outbox.Refuse(
            book, new OrderRejection(order, Exists(market, request.Instrument) ? request.Instrument : default, side, reason),
            NoticeKind.OrderRefused, request.Quantity.Lots);
    }
}
