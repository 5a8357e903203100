namespace Arena.Firms.Tests;

/// <summary>Bots that do anything that is allowed, and some things that are not, and a street that trades with them.</summary>
internal static class RandomFirm
{
    public static ScriptedQuoter Quoter(RandomStream random) => new((context, sheet) =>
    {
        foreach (var book in context.Market.Books)
        {
            if (random.NextChance(0.3)) continue;
            var mid = book.Mid.Floor();
            var width = 1 + random.NextBelow(6);
            sheet.Quote(
                book.Instrument.Id, mid - width + random.NextBelow(3), new Quantity(random.NextBelow(30)),
                mid + width + random.NextBelow(3), new Quantity(random.NextBelow(30)));
        }
    });

    public static ScriptedProp Prop(RandomStream random) => new((context, actions) =>
    {
        for (var i = 0; i < context.Market.Books.Length; i++)
        {
            var instrument = new InstrumentId(i);
            if (random.NextChance(0.5)) actions.Transfer(instrument, (Side)random.NextBelow(2), new Quantity(1 + random.NextBelow(40)));
            if (random.NextChance(0.3)) Order(random, context, actions.Orders, instrument);
        }

        foreach (var open in context.OpenOrders)
        {
            if (random.NextChance(0.1)) actions.Orders.Cancel(open.Order);
            else if (random.NextChance(0.1)) actions.Orders.Replace(open.Order, open.Price + 1, new Quantity(1 + random.NextBelow(30)));
            else if (random.NextChance(0.1)) actions.Orders.Reduce(open.Order, new Quantity(1));
        }
    });

    /// <summary>Moves the street's quotes and lets it trade.</summary>
    public static void Street(RandomStream random, Floor floor)
    {
        var bid = 990 + random.NextBelow(20);
        if (random.NextChance(0.5)) floor.StreetQuotes(bid, bid + 1 + random.NextBelow(6));
        for (var i = 0; i < floor.Instruments.Length; i++)
            if (random.NextChance(0.6)) floor.StreetMarket(i, (Side)random.NextBelow(2), 1 + random.NextBelow(40));
    }

    private static void Order(RandomStream random, PropContext context, OrderActions orders, InstrumentId instrument)
    {
        var mid = context.Market.Book(instrument).Mid.Floor();
        var (side, lots) = ((Side)random.NextBelow(2), new Quantity(1 + random.NextBelow(30)));
        if (random.NextChance(0.2)) orders.Market(instrument, side, lots);
        else orders.Limit(instrument, side, mid + random.NextBelow(9) - 4, lots, (TimeInForce)random.NextBelow(3), random.NextChance(0.2) ? PostOnly.Reject : PostOnly.No);
    }
}
