namespace Arena.Firms;

/// <summary>An own order that rests, is held, or is on its way.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">Its price; where the venue priced it, the price it rests at; 0 while it has none.</param>
/// <param name="Remaining">What is left of it, displayed or not, in lots.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Arrival">When it reaches the venue.</param>
/// <param name="IsAccepted">Whether the venue has said so.</param>
internal readonly record struct OwnOrder(
    OrderId Order, InstrumentId Instrument, Side Side, Price Price, long Remaining, OrderPurpose Purpose,
    Timestamp Arrival, bool IsAccepted)
{
    /// <summary>What kind of order it was sent as.</summary>
    public OrderType Type { get; init; }

    /// <summary>The trade price it waits for; 0 once it went to the book.</summary>
    public Price StopPrice { get; init; }

    /// <summary>How much of it shows at a time; 0: all.</summary>
    public Quantity DisplayQuantity { get; init; }
}
