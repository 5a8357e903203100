namespace Arena.Sdk;

/// <summary>What an auction would do if its call ended now. <c>default</c>: there is no call, or nothing would trade.</summary>
/// <param name="Price">The price at which everything would trade; <c>default</c> when nothing would.</param>
/// <param name="Volume">How many lots would trade; 0 when the sides do not meet.</param>
/// <param name="Imbalance">
/// What would be left unfilled at the price, in lots: positive when buyers are left over, negative when sellers are.
/// </param>
public readonly record struct Indicative(Price Price, Quantity Volume, long Imbalance);
