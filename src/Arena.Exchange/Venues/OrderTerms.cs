using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What a stop or pegged order asked for beyond what its record holds.</summary>
/// <param name="Limit">Of a stop-limit, its limit; of a pegged order, the worst price it follows to; in ticks, 0 for none.</param>
/// <param name="Offset">Of a pegged order: signed ticks from its reference.</param>
/// <param name="TimeInForce">Of a stop order: how it lives once released.</param>
/// <param name="Sequence">Counts the instrument's stop and pegged orders in the order in which they entered.</param>
internal readonly record struct OrderTerms(long Limit, long Offset, TimeInForce TimeInForce, long Sequence);
