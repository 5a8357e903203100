using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>The order that was one side of a quote. It may have left the book since: then its record is another's, and the side is not quoted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Record">Its record; 0 when nothing of it ever rested.</param>
internal readonly record struct QuotedOrder(OrderId Id, int Record);
