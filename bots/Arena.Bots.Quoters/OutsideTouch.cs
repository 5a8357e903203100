using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// The best bid and ask that others show. A quoter that took its own quote for the market would follow itself: each skew would
/// move the mid, and each move of the mid the next quote.
/// </summary>
/// <param name="Bid">The best bid less the own part of it; a quantity of 0 when nobody else bids in view.</param>
/// <param name="Ask">The best ask less the own part of it; a quantity of 0 when nobody else offers in view.</param>
internal readonly record struct OutsideTouch(Level Bid, Level Ask)
{
    /// <summary>Whether somebody else bids.</summary>
    public bool HasBid => Bid.Quantity.Lots > 0;

    /// <summary>Whether somebody else offers.</summary>
    public bool HasAsk => Ask.Quantity.Lots > 0;

    /// <summary>Whether others make a market by themselves.</summary>
    public bool IsTwoSided => HasBid && HasAsk;

    /// <summary>The quantity at the best bid less that at the best ask over their sum: -1 to 1; 0 unless two-sided.</summary>
    public double Imbalance
    {
        get
        {
            if (!IsTwoSided) return 0;
            double bid = Bid.Quantity.Lots, ask = Ask.Quantity.Lots;
            return (bid - ask) / (bid + ask);
        }
    }

    /// <summary>What others show in a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="own">What rests of the own quote.</param>
    public static OutsideTouch Of(BookView book, in TwoSidedQuote own) =>
        new(Best(book.Bids, own.Bid, own.BidQuantity), Best(book.Asks, own.Ask, own.AskQuantity));

    /// <summary>
    /// The mid that others make, in ticks. With a side missing, the last one known, moved only as far as the other side proves it
    /// wrong: nobody's ask lies below fair value by much, nobody's bid above.
    /// </summary>
    /// <param name="last">The last mid known, in ticks.</param>
    public double MidTicks(double last)
    {
        if (IsTwoSided) return HalfTicks.Mid(Bid.Price, Ask.Price).Ticks;
        if (HasBid) return Math.Max(last, Bid.Price.Ticks);
        return HasAsk ? Math.Min(last, Ask.Price.Ticks) : last;
    }

    private static Level Best(ReadOnlySpan<Level> levels, Price ownPrice, Quantity ownQuantity)
    {
        foreach (ref readonly var level in levels)
        {
            var others = level.Price == ownPrice ? level.Quantity - ownQuantity : level.Quantity;
            if (others.Lots > 0) return level with { Quantity = others };
        }

        return default;
    }
}
