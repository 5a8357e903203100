namespace Arena.Firms.Tests;

/// <summary>Orders of every kind, near the market, and everything that can be done to them.</summary>
internal static class RandomOrders
{
    public static void Enter(RandomStream random, MarketView market, OrderActions orders, InstrumentId instrument)
    {
        var price = market.Book(instrument).Mid.Floor() + random.NextBelow(9) - 4;
        var (side, lots) = ((Side)random.NextBelow(2), new Quantity(1 + random.NextBelow(30)));
        var display = random.NextChance(0.3) ? new Quantity(1 + random.NextBelow(8)) : default;
        switch (random.NextBelow(8))
        {
            case 0: orders.Market(instrument, side, lots); break;
            case 1: orders.Limit(instrument, side, price, lots, (TimeInForce)random.NextBelow(3)); break;
            case 2: orders.Limit(instrument, side, price, lots, postOnly: (PostOnly)random.NextBelow(3)); break;
            case 3: orders.Limit(instrument, side, price, lots, display: display); break;
            case 4: orders.Stop(instrument, side, price + random.NextBelow(9) - 4, lots); break;
            case 5: orders.StopLimit(instrument, side, price + random.NextBelow(9) - 4, price, lots, (TimeInForce)random.NextBelow(2)); break;
            case 6: orders.PegToBest(instrument, side, lots, random.NextBelow(7) - 3, random.NextChance(0.5) ? price : default, display); break;
            default: orders.PegToMid(instrument, side, lots, random.NextBelow(7) - 3, random.NextChance(0.5) ? price : default, display); break;
        }
    }

    public static void Amend(RandomStream random, ReadOnlySpan<OpenOrder> open, OrderActions orders)
    {
        foreach (var order in open)
        {
            var lots = new Quantity(1 + random.NextBelow(30));
            switch (random.NextBelow(20))
            {
                case 0: orders.Cancel(order.Order); break;
                case 1: orders.Reduce(order.Order, new Quantity(1)); break;
                case 2 when order.Type is OrderType.PegBest or OrderType.PegMid: orders.ReplacePeg(order.Order, lots, random.NextBelow(5) - 2); break;
                case 2 when order.StopPrice != default: orders.ReplaceStop(order.Order, order.StopPrice + 1, lots, order.Price); break;
                case 2: orders.Replace(order.Order, order.Price + random.NextBelow(3) - 1, lots, (PostOnly)random.NextBelow(3)); break;
                case 3: orders.Replace(order.Order, order.Price, new Quantity(Math.Max(1, order.Remaining.Lots - 1))); break;
            }
        }

        if (random.NextChance(0.02)) orders.CancelAll(new InstrumentId(0), (Side)random.NextBelow(2));
        if (random.NextChance(0.01)) orders.CancelAll();
    }
}
