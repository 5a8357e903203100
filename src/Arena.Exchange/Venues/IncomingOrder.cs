using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>An order on its way into a book, found to be in order.</summary>
/// <param name="Label">What events say of it.</param>
/// <param name="Owner">Whose account it is of.</param>
/// <param name="Limit">The worst price it accepts, in ticks: its own, or a market order's collar.</param>
/// <param name="Lots">Its quantity.</param>
/// <param name="MayRest">Whether what does not trade at once rests; cancelled otherwise.</param>
/// <param name="Display">How many lots of it show at a time; 0: all.</param>
/// <param name="Type">What it rests as: limit, or pegged.</param>
internal readonly record struct IncomingOrder(
    OrderLabel Label, int Owner, long Limit, long Lots, bool MayRest, int Display = 0, OrderType Type = OrderType.Limit);
