namespace Arena.Sdk;

/// <summary>An own order that rests, or is on its way, as far as its owner knows.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Side">Its side.</param>
/// <param name="Price">Its price.</param>
/// <param name="Remaining">What is left of it.</param>
public readonly record struct OpenOrder(OrderId Order, InstrumentId Instrument, Side Side, Price Price, Quantity Remaining);
