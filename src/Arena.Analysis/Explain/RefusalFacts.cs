namespace Arena.Analysis;

/// <summary>The numbers behind a refusal: what was asked, what was allowed, and how the market stood.</summary>
internal static class RefusalFacts
{
    private const string Ticks = "ticks";
    private const string Lots = "lots";

    /// <summary>The numbers behind the refusal of an order.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="entry">What was asked.</param>
    /// <param name="command">The command.</param>
    /// <param name="spec">The instrument.</param>
    /// <param name="venue">The venue's rules.</param>
    /// <param name="book">The book before the command.</param>
    public static ImmutableArray<ExplainFact> Of(
        RejectReason reason, OrderEntry entry, in Command command, InstrumentSpec spec, VenueOptions venue, MarketByOrder book) => reason switch
    {
        RejectReason.OutsidePriceBand => [Price(entry), .. Band(spec, entry.Market.Mid)],
        RejectReason.InvalidQuantity =>
        [
            new("quantity", entry.Quantity.Lots, Lots), new("smallestQuantity", spec.MinimumOrderQuantity.Lots, Lots),
            new("largestQuantity", spec.MaximumOrderQuantity.Lots, Lots),
        ],
        RejectReason.InvalidDisplayQuantity =>
        [
            new("displayQuantity", entry.Display.Lots, Lots), new("smallestDisplayQuantity", spec.MinimumOrderQuantity.Lots, Lots),
            new("quantity", entry.Quantity.Lots, Lots),
        ],
        RejectReason.InvalidTick => [Price(entry), new("tickStep", entry.Limit.Ticks > 0 ? spec.TickStepAt(entry.Limit) : 1, Ticks)],
        RejectReason.InvalidPrice => [Price(entry)],
        RejectReason.InvalidStopPrice => [new("stopPrice", entry.Stop.Ticks, Ticks)],
        RejectReason.PostOnlyWouldTake => [Price(entry), .. BestOf(book, entry.Side.Opposite())],
        RejectReason.CannotFillWhole => [new("quantity", entry.Quantity.Lots, Lots), new("available", Available(entry, spec, book), Lots)],
        RejectReason.CrossedQuote => [new("bid", command.Price.Ticks, Ticks), new("ask", command.AskPrice.Ticks, Ticks)],
        RejectReason.TooManyOpenOrders => [new("mostOpenOrders", venue.MaximumOpenOrdersPerOwner, "orders")],
        RejectReason.TooManyMessages => [new("messagesPerSecond", venue.MessageRate.PerSecond, "messages per second"), new("burst", venue.MessageRate.Burst, "messages")],
        _ => [],
    };

    private static ExplainFact Price(OrderEntry entry) => new("price", entry.Limit.Ticks, Ticks);

    private static ImmutableArray<ExplainFact> Band(InstrumentSpec spec, HalfTicks mid) =>
    [
        new("lowestPrice", Math.Max(1, new HalfTicks(mid.Value - (2 * spec.PriceBandTicks)).Ceiling().Ticks), Ticks),
        new("highestPrice", new HalfTicks(mid.Value + (2 * spec.PriceBandTicks)).Floor().Ticks, Ticks),
        new("mid", mid.Ticks, Ticks),
        new("priceBand", spec.PriceBandTicks, Ticks),
    ];

    private static ImmutableArray<ExplainFact> BestOf(MarketByOrder book, Side side) =>
        book.TryGetBest(side, out var best) ? [new(side == Side.Buy ? "bestBid" : "bestAsk", best.Price.Ticks, Ticks)] : [];

    /// <summary>What rests inside an order's limit, reserves included, whoever's it is.</summary>
    private static long Available(OrderEntry entry, InstrumentSpec spec, MarketByOrder book)
    {
        var orders = new OrderView[256];
        var count = book.Orders(entry.Side.Opposite(), orders);
        while (count == orders.Length)
        {
            orders = new OrderView[count * 2];
            count = book.Orders(entry.Side.Opposite(), orders);
        }

        var band = 2 * spec.PriceBandTicks;
        var limit = entry.Type == OrderType.Market ? entry.Market.Mid.Value + (band * entry.Side.Sign()) : entry.Limit.ToHalfTicks().Value;
        return orders.Take(count).Where(order => (order.Price.ToHalfTicks().Value - limit) * entry.Side.Sign() <= 0).Sum(order => order.Remaining.Lots);
    }
}
