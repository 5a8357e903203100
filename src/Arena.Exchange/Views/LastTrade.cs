using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>The latest trade of an instrument, as everybody sees it.</summary>
/// <param name="Time">When.</param>
/// <param name="Price">At which price.</param>
/// <param name="Quantity">How much; positive.</param>
/// <param name="Aggressor">The side of the order that took; <c>null</c> in an auction, where neither did.</param>
public readonly record struct LastTrade(Timestamp Time, Price Price, Quantity Quantity, Side? Aggressor);
