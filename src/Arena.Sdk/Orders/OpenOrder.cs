namespace Arena.Sdk;

/// <summary>An own order that rests, waits for its stop price, or is on its way, as far as its owner knows.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">
/// Its price; where the venue has re-priced it, the price it rests at. 0 for a market or stop order, and for a pegged order that has
/// not arrived.
/// </param>
/// <param name="Remaining">What is left of it, displayed or not.</param>
public readonly record struct OpenOrder(OrderId Order, InstrumentId Instrument, Side Side, Price Price, Quantity Remaining)
{
    /// <summary>What kind of order it is; a stop order stays one after it went to the book.</summary>
    public OrderType Type { get; init; }

    /// <summary>The trade price that it waits for; 0 once it went to the book, and for every other kind.</summary>
    public Price StopPrice { get; init; }

    /// <summary>How much of it everybody sees at a time; 0: all.</summary>
    public Quantity DisplayQuantity { get; init; }
}
