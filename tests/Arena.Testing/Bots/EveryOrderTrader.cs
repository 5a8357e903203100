using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Sends every kind of order and every change of one in the first instrument, in turns of twelve rounds; some of it is refused.</summary>
internal sealed class EveryOrderTrader : ITrader
{
    private const int Turn = 12;

    private static readonly InstrumentId What = new(0);

    public void OnSessionOpened(SessionInfo session)
    {
        // It keeps nothing.
    }

    public void Decide(TraderContext context, OrderActions orders)
    {
        var book = context.Market.Book(What);
        var buy = book.Instrument.RoundToTick(Side.Buy, book.Mid.Floor());
        var sell = book.Instrument.RoundToTick(Side.Sell, book.Mid.Ceiling());
        switch (context.Market.Round % Turn)
        {
            case 0: orders.Limit(What, Side.Buy, buy - 2, new Quantity(12), display: new Quantity(3)); break;
            case 1: orders.PegToBest(What, Side.Buy, new Quantity(9), offset: -2, display: new Quantity(2)); break;
            case 2: orders.PegToMid(What, Side.Sell, new Quantity(5), offset: 1); break;
            case 3: orders.Limit(What, Side.Sell, sell + 2, new Quantity(6), postOnly: PostOnly.Reject); break;
            case 4: orders.Limit(What, Side.Buy, buy + 20, new Quantity(6), postOnly: PostOnly.Reprice); break;
            case 5: orders.Stop(What, Side.Buy, book.LastTradePrice + 1, new Quantity(4)); break;
            case 6: orders.StopLimit(What, Side.Sell, book.LastTradePrice - 1, sell - 10, new Quantity(4)); break;
            case 7: Change(context, orders, buy, sell); break;
            case 8: Take(orders, buy, sell); break;
            case 9: orders.CancelAll(Side.Buy); break;
            case 10: Flood(orders, buy); break;
            default: orders.CancelAll(What); break;
        }
    }

    private static void Change(TraderContext context, OrderActions orders, Price buy, Price sell)
    {
        if (context.OpenOrders.IsEmpty) return;
        var oldest = context.OpenOrders[0];
        orders.Reduce(oldest.Order, new Quantity(1));
        var inPlace = orders.Replace(oldest.Order, oldest.Price, new Quantity(Math.Max(2, oldest.Remaining.Lots - 2)));
        if (context.Market.Round % 2 == 0) return;
        orders.Replace(inPlace, oldest.Side == Side.Buy ? buy - 4 : sell + 4, new Quantity(4), display: new Quantity(2));
        orders.Cancel(context.OpenOrders[^1].Order);
    }

    private static void Take(OrderActions orders, Price buy, Price sell)
    {
        orders.Limit(What, Side.Buy, sell + 4, new Quantity(3), TimeInForce.ImmediateOrCancel);
        orders.Limit(What, Side.Sell, buy - 4, new Quantity(3), TimeInForce.FillOrKill);
        orders.Market(What, Side.Sell, new Quantity(3));
    }

    // Off the table, too small, showing too little, and more than the venue takes at a time.
    private static void Flood(OrderActions orders, Price buy)
    {
        orders.Limit(What, Side.Buy, buy - 5, new Quantity(5));
        orders.Limit(What, Side.Buy, buy - 4, new Quantity(1));
        orders.Limit(What, Side.Buy, buy - 4, new Quantity(5), display: new Quantity(1));
        for (var i = 0; i < 8; i++) orders.Limit(What, Side.Buy, buy - 6, new Quantity(2));
    }
}
