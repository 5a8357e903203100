using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>One side of a quote that was asked for, next to what rests of the one before.</summary>
/// <param name="Side">Which side.</param>
/// <param name="Id">The id of the order that makes it, if it needs a new one.</param>
/// <param name="Price">The price; means nothing without quantity.</param>
/// <param name="Lots">The quantity; 0 is no quote.</param>
/// <param name="Record">The order that rests as this side of the quote, or 0.</param>
/// <param name="Keeps">Whether that order stays in its place, whole or reduced.</param>
internal readonly record struct QuoteSide(Side Side, OrderId Id, Price Price, long Lots, int Record, bool Keeps)
{
    /// <summary>Whether a new order enters.</summary>
    public bool Enters => Lots > 0 && !Keeps;

    /// <summary>Whether the order that rests leaves.</summary>
    public bool Leaves => Record != 0 && !Keeps;

    /// <summary>By how much the side changes the number of open orders.</summary>
    public int MoreOrders => (Enters ? 1 : 0) - (Leaves ? 1 : 0);
}
