using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What every event says of an order.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">The price it states; 0 for a market order.</param>
/// <param name="Purpose">What it is for.</param>
internal readonly record struct OrderLabel(OrderId Id, AccountId Account, Side Side, Price Price, OrderPurpose Purpose);
