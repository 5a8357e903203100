namespace Arena.Analysis;

/// <summary>One fill of an order.</summary>
/// <param name="Time">When.</param>
/// <param name="Price">At which price.</param>
/// <param name="Quantity">How much; positive.</param>
/// <param name="Role">The order's part in it.</param>
/// <param name="Counterparty">The other account: <c>firm/book</c>, or the trader's name, which for the background begins with its kind.</param>
/// <param name="CounterpartyOrder">The other order.</param>
/// <param name="MidBefore">The mid before the command that caused it.</param>
/// <param name="Edge">The lots against that mid, positive is a gain; without fees.</param>
/// <param name="Fee">The own fee; negative is a rebate.</param>
/// <param name="Markouts">What it was worth 1, 10 and 60 seconds later; without fees.</param>
public sealed record OrderFill(
    Timestamp Time, Price Price, Quantity Quantity, FillRole Role, string Counterparty, OrderId CounterpartyOrder, HalfTicks MidBefore,
    Money Edge, Money Fee, ImmutableArray<Markout> Markouts);
