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

    private RejectReason Refusal(Book book, MarketView market, in OrderRequest request) => request.Kind switch
    {
        OrderRequestKind.Order => OrderRefusal(book, market, request),
        OrderRequestKind.Replace => ReplacementRefusal(book, request),
        OrderRequestKind.Cancel or OrderRequestKind.Reduce =>
            book.Orders.TryGet(request.Order, out _) ? RejectReason.None : RejectReason.UnknownOrder,
        OrderRequestKind.CancelAll => CancelRefusal(market, request),
        _ => RejectReason.MalformedCommand,
    };

    private RejectReason OrderRefusal(Book book, MarketView market, in OrderRequest request)
    {
        if (!Exists(market, request.Instrument)) return RejectReason.UnknownInstrument;
        if (request.Side > Side.Sell || request.Type > OrderType.PegMid || request.TimeInForce > TimeInForce.FillOrKill ||
            request.PostOnly > PostOnly.Reprice)
            return RejectReason.MalformedCommand;
        if (book.Orders.TryGet(request.Order, out _)) return RejectReason.DuplicateOrderId;
        return IsPegged(request.Type) && !gate.IsNear(request.PegOffset) ? RejectReason.PriceTooFar : RejectReason.None;
    }

    private RejectReason ReplacementRefusal(Book book, in OrderRequest request)
    {
        if (!book.Orders.TryGet(request.Order, out var old)) return RejectReason.UnknownOrder;
        if (request.PostOnly > PostOnly.Reprice) return RejectReason.MalformedCommand;
        return IsPegged(old.Type) && !gate.IsNear(request.PegOffset) ? RejectReason.PriceTooFar : RejectReason.None;
    }

    /// <summary>A book may cancel all that is its own, never what other books of its firm have open.</summary>
    private static RejectReason CancelRefusal(MarketView market, in OrderRequest request)
    {
        const CancelScope Allowed = CancelScope.OneInstrument | CancelScope.OneSide;
        var scope = request.CancelScope;
        if ((scope & ~Allowed) != 0) return RejectReason.MalformedCommand;
        if ((scope & CancelScope.OneSide) != 0 && request.Side > Side.Sell) return RejectReason.MalformedCommand;
        return (scope & CancelScope.OneInstrument) != 0 && !Exists(market, request.Instrument)
            ? RejectReason.UnknownInstrument
            : RejectReason.None;
    }

    private static bool Exists(MarketView market, InstrumentId instrument) =>
        instrument.Index >= 0 && instrument.Index < market.Books.Length;

    private static bool IsPegged(OrderType type) => type is OrderType.PegBest or OrderType.PegMid;

    /// <summary>The price that an order must not trade beyond, if it states one: a market or stop order does not.</summary>
    private static Price? WorstPrice(OrderType type, Price price) => type switch
    {
        OrderType.Market or OrderType.Stop => null,
        OrderType.PegBest or OrderType.PegMid when price == default => null,
        _ => price,
    };

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
            case OrderRequestKind.CancelAll:
                outbox.Send(new Command
                {
                    Kind = CommandKind.CancelAll, Account = book.Account, CancelScope = request.CancelScope,
                    Instrument = request.Instrument, Side = request.Side,
                });
                break;
            default:
                outbox.Send(new Command
                {
                    Kind = request.Kind == OrderRequestKind.Cancel ? CommandKind.Cancel : CommandKind.Reduce,
                    Account = book.Account, Order = request.Order, Quantity = request.Quantity,
                });
                break;
        }
    }

    private void PassOrder(Book book, MarketView market, in OrderRequest request)
    {
        var worst = WorstPrice(request.Type, request.Price);
        var answer = Check(book, market.Book(request.Instrument), request, request.Side, worst, request.TimeInForce == TimeInForce.FillOrKill);
        if (answer.Lots == 0) return;
        var display = DisplayOf(request, answer);
        outbox.Send(new Command
        {
            Kind = CommandKind.Order, Account = book.Account, Instrument = request.Instrument, Side = request.Side,
            Type = request.Type, TimeInForce = request.TimeInForce, PostOnly = request.PostOnly, Purpose = OrderPurpose.Trading,
            Order = request.Order, Price = request.Price, Quantity = new Quantity(answer.Lots), DisplayQuantity = display,
            StopPrice = request.StopPrice, PegOffset = request.PegOffset,
        });
        gate.Register(book, new OwnOrder(
            request.Order, request.Instrument, request.Side, KnownPrice(request.Type, request.Price), answer.Lots, OrderPurpose.Trading,
            outbox.Arrival, false)
        {
            Type = request.Type, StopPrice = IsStop(request.Type) ? request.StopPrice : default, DisplayQuantity = display,
        });
    }

    /// <summary>Old and new order both count until the venue says that the old one is gone: it may fill on the way.</summary>
    private void PassReplacement(Book book, MarketView market, in OrderRequest request)
    {
        book.Orders.TryGet(request.Order, out var old);
        var answer = Check(book, market.Book(old.Instrument), request, old.Side, WorstPrice(old.Type, request.Price), false);
        if (answer.Lots == 0) return;
        var display = DisplayOf(request, answer);
        outbox.Send(new Command
        {
            Kind = CommandKind.Replace, Account = book.Account, Instrument = old.Instrument, Side = old.Side,
            PostOnly = request.PostOnly, Order = request.Order, SecondOrder = request.NewOrder, Price = request.Price,
            Quantity = new Quantity(answer.Lots), DisplayQuantity = display, StopPrice = request.StopPrice, PegOffset = request.PegOffset,
        });
        var shown = display == Quantity.Zero ? old.DisplayQuantity : display;
        gate.Register(book, new OwnOrder(
            request.NewOrder, old.Instrument, old.Side, KnownPrice(old.Type, request.Price), answer.Lots, OrderPurpose.Trading,
            outbox.Arrival, false)
        {
            Type = old.Type,
            StopPrice = old.StopPrice != default && request.StopPrice != default ? request.StopPrice : old.StopPrice,
            DisplayQuantity = shown.Lots < answer.Lots ? shown : default,
        });
    }

    private static bool IsStop(OrderType type) => type is OrderType.Stop or OrderType.StopLimit;

    /// <summary>What is known of the price an order will have: a pegged one gets its own from the venue.</summary>
    private static Price KnownPrice(OrderType type, Price price) => type is OrderType.Limit or OrderType.StopLimit ? price : default;

    /// <summary>An iceberg that was shrunk to what it would display, or less, shows whole: the venue would refuse it otherwise.</summary>
    private static Quantity DisplayOf(in OrderRequest request, in RiskAnswer answer) =>
        answer.Reason != RejectReason.None && request.DisplayQuantity.Lots >= answer.Lots ? default : request.DisplayQuantity;

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
