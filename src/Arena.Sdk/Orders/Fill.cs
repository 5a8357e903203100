namespace Arena.Sdk;

/// <summary>One participant's side of a trade.</summary>
/// <param name="Instrument">What was traded.</param>
/// <param name="Order">The own order that was filled.</param>
/// <param name="Side">The own side.</param>
/// <param name="Price">The price.</param>
/// <param name="Quantity">How much; positive.</param>
/// <param name="Fee">What the venue charged; negative is a rebate.</param>
/// <param name="IsMaker">Whether the own order rested; in an auction both sides did, and both pay the auction fee.</param>
/// <param name="Time">When.</param>
public readonly record struct Fill(
    InstrumentId Instrument, OrderId Order, Side Side, Price Price, Quantity Quantity, Money Fee, bool IsMaker, Timestamp Time);
