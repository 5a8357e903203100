namespace Arena.Analysis;

/// <summary>Something that happened to an order, or to its market while it was open.</summary>
/// <param name="Time">When.</param>
/// <param name="What">What, in a few words.</param>
/// <param name="Price">At which price; <c>null</c> where there is none.</param>
/// <param name="Quantity">How much; <c>null</c> where that means nothing.</param>
/// <param name="Left">What was left of the order after it.</param>
/// <param name="Ahead">Displayed lots in front of it at its price after it; <c>null</c> while it did not rest.</param>
/// <param name="Bid">The best bid after it; <c>null</c> when there was none.</param>
/// <param name="Ask">The best ask after it; <c>null</c> when there was none.</param>
public sealed record OrderMoment(
    Timestamp Time, string What, Price? Price, Quantity? Quantity, Quantity Left, Quantity? Ahead, Price? Bid, Price? Ask);
