namespace Arena.Firms;

/// <summary>The price of an order that shall trade at once, but not at any price.</summary>
internal static class TouchPrice
{
    /// <summary>
    /// The opposite best price and a number of ticks through it, but at least one tick, inside the venue's price band, and in the tick
    /// table, where rounding never makes it worse than the slippage allows.
    /// </summary>
    /// <returns>Whether the opposite side shows an order, as it does in continuous trading alone.</returns>
    public static bool TryThrough(BookView view, Side side, long slippageTicks, out Price price)
    {
        price = default;
        if (!view.TryGetBest(side.Opposite(), out var best)) return false;
        var band = 2 * view.Instrument.PriceBandTicks;
        var lowest = Math.Max(1, new HalfTicks(view.Mid.Value - band).Ceiling().Ticks);
        var highest = Math.Max(lowest, new HalfTicks(view.Mid.Value + band).Floor().Ticks);
        var through = new Price(Math.Clamp(best.Price.Ticks + (side.Sign() * slippageTicks), lowest, highest));
        price = view.Instrument.RoundToTick(side, through);
        return true;
    }
}
