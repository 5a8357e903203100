using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What a price level holds after an event: one increment of the book by price.</summary>
/// <param name="Side"><see cref="Side.Buy"/> for a bid level, <see cref="Side.Sell"/> for an ask level.</param>
/// <param name="Level">The level as it is now, displayed lots only; without lots and orders it is gone.</param>
public readonly record struct LevelChange(Side Side, Level Level);
