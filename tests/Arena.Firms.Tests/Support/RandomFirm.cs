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
            if (random.NextChance(0.4)) RandomOrders.Enter(random, context.Market, actions.Orders, instrument);
        }

        RandomOrders.Amend(random, context.OpenOrders, actions.Orders);
    });

    /// <summary>Moves the street's quotes and lets it trade.</summary>
    public static void Street(RandomStream random, Floor floor)
    {
        var bid = 990 + random.NextBelow(20);
        if (random.NextChance(0.5)) floor.StreetQuotes(bid, bid + 1 + random.NextBelow(6));
        for (var i = 0; i < floor.Instruments.Length; i++)
            if (random.NextChance(0.6)) floor.StreetMarket(i, (Side)random.NextBelow(2), 1 + random.NextBelow(40));
    }
}
