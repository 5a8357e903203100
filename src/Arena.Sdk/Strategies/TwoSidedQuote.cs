namespace Arena.Sdk;

/// <summary>A bid and an ask in one instrument. A side of quantity 0 is not quoted. <c>default</c> quotes nothing.</summary>
/// <param name="Bid">The bid's price; meaningless when <paramref name="BidQuantity"/> is 0.</param>
/// <param name="BidQuantity">The bid's quantity; not negative.</param>
/// <param name="Ask">The ask's price; meaningless when <paramref name="AskQuantity"/> is 0.</param>
/// <param name="AskQuantity">The ask's quantity; not negative.</param>
public readonly record struct TwoSidedQuote(Price Bid, Quantity BidQuantity, Price Ask, Quantity AskQuantity);
