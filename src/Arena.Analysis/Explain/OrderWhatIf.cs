namespace Arena.Analysis;

/// <summary>
/// What an order would have come to with another price: the session's recorded commands played again on the same engine, with that
/// one price changed, and nobody reacting to it. Fills are valued against the mids that there were.
/// </summary>
/// <param name="Ticks">How much better the price is in ticks: positive pays more as a buyer, asks less as a seller.</param>
/// <param name="Price">The price it asks: the limit; of a stop order the stop price; of a pegged order its first price.</param>
/// <param name="Kept">
/// None as a rule. Of a quote's side at the price that it had before: the order that the quote would have left in place, which fate and
/// fills are then about.
/// </param>
/// <param name="Fate">What would have become of it.</param>
/// <param name="Fills">Its fills, oldest first.</param>
public sealed record OrderWhatIf(long Ticks, Price Price, OrderId Kept, OrderFate Fate, ImmutableArray<OrderFill> Fills);
