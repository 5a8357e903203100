namespace Arena.Firms;

/// <summary>An own order that rests or is on its way.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">Its price; 0 for a market order.</param>
/// <param name="Remaining">What is left of it, in lots.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Arrival">When it reaches the venue.</param>
/// <param name="IsAccepted">Whether the venue has said so.</param>
internal readonly record struct OwnOrder(
    OrderId Order, InstrumentId Instrument, Side Side, Price Price, long Remaining, OrderPurpose Purpose,
    Timestamp Arrival, bool IsAccepted);
