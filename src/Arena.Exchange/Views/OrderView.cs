using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>A resting order as the venue knows it: one line of the book order by order.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">Its price.</param>
/// <param name="Displayed">How much of it everybody sees.</param>
/// <param name="Remaining">What is left of it, displayed or not.</param>
public readonly record struct OrderView(
    OrderId Order, AccountId Account, Side Side, Price Price, Quantity Displayed, Quantity Remaining);
