namespace Arena.Analysis;

/// <summary>What the fills of an order add up to.</summary>
/// <param name="Lots">How much was filled.</param>
/// <param name="AveragePrice">The average price in ticks; <c>null</c> without fills.</param>
/// <param name="Edge">The lots against the mids at the fills, positive is a gain; without fees.</param>
/// <param name="Fees">What the venue took; negative is a rebate.</param>
/// <param name="After">What they were worth against the mid 1, 10 and 60 seconds after each fill; <c>null</c> where the session was over.</param>
public sealed record FillTotals(Quantity Lots, double? AveragePrice, Money Edge, Money Fees, ImmutableArray<Money?> After)
{
    /// <summary>The totals of some fills.</summary>
    public static FillTotals Of(ImmutableArray<OrderFill> fills)
    {
        var lots = fills.Sum(fill => fill.Quantity.Lots);
        return new FillTotals(
            new Quantity(lots),
            lots == 0 ? null : fills.Sum(fill => (double)fill.Price.Ticks * fill.Quantity.Lots) / lots,
            new Money(fills.Sum(fill => fill.Edge.Micros)),
            new Money(fills.Sum(fill => fill.Fee.Micros)),
            [.. Enumerable.Range(0, FillBook.Horizons.Length).Select(k => Sum(fills, k))]);
    }

    private static Money? Sum(ImmutableArray<OrderFill> fills, int horizon) =>
        fills.Any(fill => fill.Markouts[horizon].Value is null) ? null : new Money(fills.Sum(fill => fill.Markouts[horizon].Value.GetValueOrDefault().Micros));
}
