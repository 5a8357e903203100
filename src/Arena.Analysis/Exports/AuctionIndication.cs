namespace Arena.Analysis;

/// <summary>
/// What an auction would do now, from the orders of a call: the rules of <c>docs/exchange.md</c> written down once more, by trying every price that
/// could be the best.
/// </summary>
internal static class AuctionIndication
{
    /// <summary>Finds it.</summary>
    /// <param name="spec">The instrument: its tick table says which prices there are.</param>
    /// <param name="bids">The buyers, in priority.</param>
    /// <param name="asks">The sellers, in priority.</param>
    /// <param name="reference">The price of the session's last trade; the instrument's reference price before the first.</param>
    /// <returns><c>default</c> when the sides do not meet.</returns>
    public static Indicative Find(InstrumentSpec spec, ReadOnlySpan<OrderView> bids, ReadOnlySpan<OrderView> asks, Price reference)
    {
        if (bids.IsEmpty || asks.IsEmpty || bids[0].Price < asks[0].Price) return default;
        var best = default(Indicative);
        foreach (var price in Candidates(spec, bids, asks, reference))
        {
            long demand = 0, supply = 0;
            foreach (ref readonly var bid in bids)
            {
                if (bid.Price >= price) demand += bid.Remaining.Lots;
            }

            foreach (ref readonly var ask in asks)
            {
                if (ask.Price <= price) supply += ask.Remaining.Lots;
            }

            var candidate = new Indicative(price, new Quantity(Math.Min(demand, supply)), demand - supply);
            if (Rank(candidate, reference).CompareTo(Rank(best, reference)) < 0) best = candidate;
        }

        return best;
    }

    // Most lots, fewest left over, nearest to the reference, lowest: smaller is better.
    private static (long Volume, long Imbalance, long Distance, long Price) Rank(in Indicative candidate, Price reference) =>
        (-candidate.Volume.Lots, Math.Abs(candidate.Imbalance), Math.Abs(candidate.Price - reference), candidate.Price.Ticks);

    /// <summary>
    /// The prices of orders between the best ask and the best bid, and between each two of them, where nothing but the distance to the reference
    /// changes, the ones nearest to it.
    /// </summary>
    private static SortedSet<Price> Candidates(InstrumentSpec spec, ReadOnlySpan<OrderView> bids, ReadOnlySpan<OrderView> asks, Price reference)
    {
        var prices = new SortedSet<Price>();
        foreach (ref readonly var bid in bids)
        {
            if (bid.Price >= asks[0].Price) prices.Add(bid.Price);
        }

        foreach (ref readonly var ask in asks)
        {
            if (ask.Price <= bids[0].Price) prices.Add(ask.Price);
        }

        Price? below = null;
        var between = new List<Price>();
        foreach (var price in prices)
        {
            if (below is { } low && price - low > 1)
            {
                var nearest = new Price(Math.Clamp(reference.Ticks, low.Ticks + 1, price.Ticks - 1));
                between.Add(spec.RoundToTick(Side.Buy, nearest));
                between.Add(spec.RoundToTick(Side.Sell, nearest));
            }

            below = price;
        }

        prices.UnionWith(between);
        return prices;
    }
}
