namespace Arena.Firms;

/// <summary>The price of an order that shall trade at once, but not at any price.</summary>
internal static class TouchPrice
{
    /// <summary>The opposite best price and a number of ticks through it; at least one tick.</summary>
    /// <returns>Whether the opposite side has an order.</returns>
    public static bool TryThrough(BookView view, Side side, long slippageTicks, out Price price)
    {
        price = default;
        if (!view.TryGetBest(side.Opposite(), out var best)) return false;
        price = new Price(Math.Max(1, best.Price.Ticks + (side.Sign() * slippageTicks)));
        return true;
    }
}
