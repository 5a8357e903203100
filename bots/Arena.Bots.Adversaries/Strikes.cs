using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>Orders that every adversary here sends.</summary>
internal static class Strikes
{
    /// <summary>A market order of at most a clip, at most the room under the limit; nothing while nobody is there to trade with.</summary>
    public static void Take(TraderContext context, OrderActions orders, InstrumentId instrument, Side side, long clip, long limit)
    {
        var room = limit - (side.Sign() * context.Position(instrument).Lots);
        Send(context, orders, instrument, side, Math.Min(clip, room));
    }

    /// <summary>A market order of at most a clip towards flat.</summary>
    /// <returns>Whether the position was flat already.</returns>
    public static bool Flatten(TraderContext context, OrderActions orders, InstrumentId instrument, long clip)
    {
        var position = context.Position(instrument).Lots;
        if (position == 0) return true;
        Send(context, orders, instrument, position > 0 ? Side.Sell : Side.Buy, Math.Min(clip, Math.Abs(position)));
        return false;
    }

    private static void Send(TraderContext context, OrderActions orders, InstrumentId instrument, Side side, long lots)
    {
        var book = context.Market.Book(instrument);
        lots = Math.Min(lots, book.Instrument.MaximumOrderQuantity.Lots);
        if (lots >= book.Instrument.MinimumOrderQuantity.Lots && book.TryGetBest(side.Opposite(), out _))
            orders.Market(instrument, side, new Quantity(lots));
    }
}
