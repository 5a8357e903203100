namespace Arena.Analysis;

/// <summary>A message, but for its time.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Order">The order that rests or rested.</param>
/// <param name="Lots">How much: positive.</param>
/// <param name="Ticks">Its price in ticks.</param>
/// <param name="Direction">1 when the resting order buys, -1 when it sells.</param>
internal readonly record struct LobsterMessage(LobsterMessageType Type, OrderId Order, long Lots, long Ticks, long Direction);
