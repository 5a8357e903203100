using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>What every quoter here does with the two prices it has in mind before it shows them to the market.</summary>
internal static class QuoteRules
{
    /// <summary>The half-spread is multiplied by this while nobody else makes a two-sided market to lean on.</summary>
    public const double LonelySpreadFactor = 2;

    /// <summary>Each instrument's reference price in ticks: the mid that is believed before anybody has quoted.</summary>
    public static double[] ReferenceMids(SessionInfo session)
    {
        var mids = new double[session.Instruments.Length];
        foreach (var instrument in session.Instruments) mids[instrument.Id.Index] = instrument.ReferencePrice.Ticks;
        return mids;
    }

    /// <summary>
    /// The inventory limit at a moment: whole for most of the session, then falling in a straight line to nothing over its last
    /// part, so that a book goes home flat without ever having to pay the spread for it.
    /// </summary>
    /// <param name="limit">The limit during the day, in lots.</param>
    /// <param name="market">The market, which knows the time.</param>
    /// <param name="closingShare">The last part of the session, as a share of it; 0 keeps the limit to the end.</param>
    public static long LimitAt(long limit, MarketView market, double closingShare)
    {
        var closing = market.SessionLength.Seconds * closingShare;
        var remaining = market.Remaining.Seconds;
        return remaining >= closing ? limit : (long)Math.Floor(limit * Math.Max(0, remaining) / closing);
    }

    /// <summary>
    /// Both prices moved down by a skew, but neither through fair value: inventory is shed fast without paying the spread away,
    /// and makers who skew the same way do not drag each other's idea of the price along.
    /// </summary>
    /// <param name="fair">What the instrument is believed to be worth, in ticks.</param>
    /// <param name="half">The distance of each side from it without a skew, in ticks.</param>
    /// <param name="skew">How far both sides move down, in ticks; negative moves them up.</param>
    public static (double BidTicks, double AskTicks) Lean(double fair, double half, double skew) =>
        (Math.Min(fair, fair - half - skew), Math.Max(fair, fair + half - skew));

    /// <summary>
    /// Rounds away from the trade (bid down, ask up) to prices of the tick table, keeps bid below ask, both inside the price band and on their own side of
    /// what others show, and cuts each size to the room that the inventory limit leaves: a side without room is not quoted.
    /// </summary>
    /// <param name="book">The market.</param>
    /// <param name="outside">What others show.</param>
    /// <param name="bidTicks">The highest price to pay.</param>
    /// <param name="askTicks">The lowest price to sell at.</param>
    /// <param name="lots">The size of a side.</param>
    /// <param name="inventory">The position, in lots.</param>
    /// <param name="limit">The largest position either way, in lots.</param>
    public static TwoSidedQuote Make(
        BookView book, in OutsideTouch outside, double bidTicks, double askTicks, long lots, long inventory, long limit)
    {
        var lowest = Math.Max(1, book.Mid.Ceiling().Ticks - book.Instrument.PriceBandTicks);
        var highest = book.Mid.Floor().Ticks + book.Instrument.PriceBandTicks;
        if (outside.HasBid) askTicks = Math.Max(askTicks, outside.Bid.Price.Ticks + 1);
        if (outside.HasAsk) bidTicks = Math.Min(bidTicks, outside.Ask.Price.Ticks - 1);
        var bid = book.Instrument.RoundToTick(Side.Buy, Math.Clamp(bidTicks, lowest - 1, highest));
        var ask = book.Instrument.RoundToTick(Side.Sell, Math.Clamp(askTicks, lowest, highest + 1));
        if (ask <= bid) ask = book.Instrument.RoundToTick(Side.Sell, bid + 1);
        var bidLots = bid.Ticks < lowest ? 0 : Size(book.Instrument, lots, limit - inventory);
        var askLots = ask.Ticks > highest ? 0 : Size(book.Instrument, lots, limit + inventory);
        return new TwoSidedQuote(bid, new Quantity(bidLots), ask, new Quantity(askLots));
    }

    /// <summary>The size of a side inside the room that the limit leaves: nothing, if that is less than an order may be.</summary>
    private static long Size(InstrumentSpec instrument, long lots, long room)
    {
        var size = Math.Clamp(room, 0, Math.Min(lots, instrument.MaximumOrderQuantity.Lots));
        return size < instrument.MinimumOrderQuantity.Lots ? 0 : size;
    }
}
