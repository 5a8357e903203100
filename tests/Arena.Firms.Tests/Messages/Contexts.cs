namespace Arena.Firms.Tests;

/// <summary>Messages with something in every field.</summary>
internal static class Contexts
{
    private static readonly Fill AFill = new(
        new InstrumentId(1), OrderId.Of(2, 9), Side.Sell, new Price(1_001), new Quantity(4), new Money(-8), true, new Timestamp(77));

    private static readonly OrderRejection ARejection = new(OrderId.Of(2, 10), new InstrumentId(1), Side.Sell, RejectReason.BotThrew);

    private static readonly OpenOrder AnOrder = new(OrderId.Of(2, 11), new InstrumentId(1), Side.Sell, new Price(1_002), new Quantity(6))
    {
        Type = OrderType.StopLimit, StopPrice = new Price(1_003), DisplayQuantity = new Quantity(2),
    };

    public static PropContext Prop(MarketView market)
    {
        var context = PropContextCodec.Create(market);
        context.PositionArray[1] = new Quantity(-300);
        context.OfferArray[0] = new TransferOffer(true, new Money(-1), new Money(2), new Money(long.MaxValue));
        context.ProfitAndLoss = new Money(long.MinValue);
        context.FillList.Add(AFill);
        context.TransferList.Add(new TransferFill(new InstrumentId(1), Side.Sell, new Quantity(3), new Money(-9), new Timestamp(5)));
        context.RejectionList.Add(ARejection);
        context.OpenOrderList.Add(AnOrder);
        return context;
    }

    public static QuoterContext Quoter(MarketView market)
    {
        var context = QuoterContextCodec.Create(market);
        context.InventoryArray[0] = new Quantity(17);
        context.QuoteArray[1] = new TwoSidedQuote(new Price(1), new Quantity(2), new Price(3), new Quantity(4));
        context.FillList.Add(AFill);
        context.FillList.Add(AFill with { IsMaker = false });
        context.RejectionList.Add(ARejection);
        return context;
    }

    public static TraderContext Trader(MarketView market)
    {
        var context = TraderContextCodec.Create(market);
        context.PositionArray[0] = new Quantity(17);
        context.ProfitAndLoss = new Money(-3);
        context.FillList.Add(AFill);
        context.RejectionList.Add(ARejection);
        context.OpenOrderList.Add(AnOrder);
        return context;
    }

    public static PropActions Actions(int instruments)
    {
        var actions = new PropActions(instruments, new OrderActions(3));
        actions.Transfer(new InstrumentId(1), Side.Sell, new Quantity(-7));
        var order = actions.Orders.Limit(new InstrumentId(-4), (Side)9, new Price(long.MinValue), new Quantity(5), TimeInForce.FillOrKill, PostOnly.Reject);
        actions.Orders.Market(default, Side.Sell, new Quantity(long.MaxValue));
        actions.Orders.Reduce(order, new Quantity(1));
        actions.Orders.Replace(order, new Price(1), new Quantity(1));
        actions.Orders.Cancel(order);
        actions.Orders.CancelAll();
        actions.Orders.Limit(default, Side.Buy, new Price(5), new Quantity(9), display: new Quantity(3));
        var stop = actions.Orders.Stop(default, Side.Sell, new Price(4), new Quantity(8));
        actions.Orders.StopLimit(default, Side.Sell, new Price(4), new Price(3), new Quantity(8), TimeInForce.ImmediateOrCancel);
        var peg = actions.Orders.PegToBest(default, Side.Buy, new Quantity(6), -2, new Price(7), new Quantity(1));
        actions.Orders.PegToMid(new InstrumentId(1), Side.Sell, new Quantity(6), long.MinValue);
        actions.Orders.ReplaceStop(stop, new Price(2), new Quantity(7), new Price(1));
        actions.Orders.ReplacePeg(peg, new Quantity(5), 3, new Price(8), new Quantity(2));
        actions.Orders.CancelAll(new InstrumentId(1), Side.Sell);
        return actions;
    }

    public static SeatDecision Decision()
    {
        var decision = new SeatDecision { ThinkingTime = new Timestamp(123) };
        decision.Add(new Command
        {
            Kind = CommandKind.Quote, Account = new AccountId(2), Instrument = new InstrumentId(1), Side = Side.Sell, Type = OrderType.Market,
            TimeInForce = TimeInForce.FillOrKill, PostOnly = PostOnly.Reprice, Purpose = OrderPurpose.Unwinding, Order = new OrderId(-1),
            SecondOrder = new OrderId(5), Price = new Price(6), Quantity = new Quantity(7), AskPrice = new Price(8), AskQuantity = new Quantity(9),
            DisplayQuantity = new Quantity(10), StopPrice = new Price(11), PegOffset = -12, CancelScope = CancelScope.WholeOwner,
        });
        decision.Add(new Transfer(
            new Timestamp(1), new InstrumentId(1), new AccountId(2), new AccountId(3), new Quantity(4), new Money(-5), new HalfTicks(6)));
        decision.Add(new Notice(
            new Timestamp(1), NoticeKind.Flattened, new AccountId(2), new InstrumentId(1), Side.Sell, RejectReason.FirmStopped, new Quantity(8)));
        return decision;
    }
}
