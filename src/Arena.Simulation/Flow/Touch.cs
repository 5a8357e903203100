namespace Arena.Simulation;

/// <summary>What the venue answers: best bid and ask at the moment at which the question arrived.</summary>
/// <param name="TakesOrders">Whether orders were taken at all.</param>
/// <param name="IsTwoSided">Whether both sides had an order that could be traded with; without, the prices mean nothing.</param>
/// <param name="Bid">The best bid.</param>
/// <param name="Ask">The best ask.</param>
internal readonly record struct Touch(bool TakesOrders, bool IsTwoSided, Price Bid, Price Ask)
{
    /// <summary>The middle, rounded down to a tick.</summary>
    public Price Middle => HalfTicks.Mid(Bid, Ask).Floor();

    /// <summary>The spread in ticks.</summary>
    public long Spread => Ask - Bid;

    /// <summary>The best price of a side.</summary>
    public Price Best(Side side) => side == Side.Buy ? Bid : Ask;
}
