using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>
/// How every prop strategy here turns an opinion into transfers: it asks for a lot only while the forecast is worth more than the
/// lot costs, for more when it is worth more, and brings the position home when the opinion has gone or the day ends.
/// </summary>
internal sealed class TransferBook
{
    private readonly long _clipLots;
    private readonly long _limit;
    private readonly double _closingSeconds;

    /// <summary>A book for one session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="parameters">Values of <see cref="PropParameters.Sizes"/>.</param>
    public TransferBook(SessionInfo session, BotParameters parameters)
    {
        _clipLots = parameters.Whole("clipLots");
        _limit = (long)Math.Floor(session.PositionLimit.Lots * parameters["limitShare"]);
        _closingSeconds = session.Length.Seconds * parameters["closingShare"];
    }

    /// <summary>Whether the session is so far gone that positions are only brought home.</summary>
    public bool IsClosing(MarketView market) => market.Remaining.Seconds <= _closingSeconds;

    /// <summary>
    /// Asks for a clip in the direction of a forecast if its edge, after the indicative cost, is at least the margin. The clip is
    /// clipLots · edge / margin, rounded down, between 1 lot and two clips, and never past the limit.
    /// </summary>
    /// <param name="context">The round.</param>
    /// <param name="actions">Where the request goes.</param>
    /// <param name="book">The instrument.</param>
    /// <param name="forecastTicks">How far the price is expected to move from mid, in ticks; positive is up.</param>
    /// <param name="marginTicks">The least edge after cost, in ticks; positive.</param>
    /// <returns>Whether anything was asked.</returns>
    public bool Enter(PropContext context, PropActions actions, BookView book, double forecastTicks, double marginTicks)
    {
        var side = forecastTicks > 0 ? Side.Buy : Side.Sell;
        var offer = context.Offer(book.Instrument.Id);
        if (!offer.IsAvailable) return false;
        var edge = Math.Abs(forecastTicks) - CostTicks(offer, side, book.Instrument);
        if (edge < marginTicks) return false;
        var room = _limit - (side.Sign() * context.Position(book.Instrument.Id).Lots);
        var clip = (long)Math.Floor(Math.Clamp(_clipLots * edge / marginTicks, 1, 2 * _clipLots));
        return Ask(actions, book, side, Math.Min(clip, room));
    }

    /// <summary>Asks for a clip that brings the position towards flat, at whatever the desk says.</summary>
    /// <returns>Whether anything was asked.</returns>
    public bool Exit(PropContext context, PropActions actions, BookView book)
    {
        var position = context.Position(book.Instrument.Id).Lots;
        if (!context.Offer(book.Instrument.Id).IsAvailable) return false;
        return Ask(actions, book, position > 0 ? Side.Sell : Side.Buy, Math.Min(2 * _clipLots, Math.Abs(position)));
    }

    /// <summary>What the next lot costs against mid, in ticks; negative when the desk pays for it.</summary>
    public static double CostTicks(in TransferOffer offer, Side side, InstrumentSpec instrument)
    {
        var cost = side == Side.Buy ? offer.BuyPerLot - offer.MidPerLot : offer.MidPerLot - offer.SellPerLot;
        return cost.Micros / (double)instrument.TickValue.Micros;
    }

    private static bool Ask(PropActions actions, BookView book, Side side, long lots)
    {
        if (lots <= 0) return false;
        actions.Transfer(book.Instrument.Id, side, new Quantity(lots));
        return true;
    }
}
