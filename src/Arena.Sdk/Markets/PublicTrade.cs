namespace Arena.Sdk;

/// <summary>A trade as everybody sees it: without names.</summary>
/// <param name="Instrument">What was traded.</param>
/// <param name="Time">When.</param>
/// <param name="Price">The price of the resting order, or of the auction.</param>
/// <param name="Quantity">How much; positive.</param>
/// <param name="Aggressor">The side of the order that took; <see cref="Side.Buy"/>, and without meaning, in an auction.</param>
/// <param name="IsAuction">Whether an auction made it: then nobody took.</param>
public readonly record struct PublicTrade(
    InstrumentId Instrument, Timestamp Time, Price Price, Quantity Quantity, Side Aggressor, bool IsAuction = false);
