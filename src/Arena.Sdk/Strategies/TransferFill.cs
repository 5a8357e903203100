namespace Arena.Sdk;

/// <summary>A prop book's side of a transfer that was made.</summary>
/// <param name="Instrument">What was transferred.</param>
/// <param name="Side">The prop book's side.</param>
/// <param name="Quantity">How much; positive; may be less than asked.</param>
/// <param name="Consideration">What the prop book paid for all of it; negative is what it received for a sale.</param>
/// <param name="Time">The round's moment.</param>
public readonly record struct TransferFill(
    InstrumentId Instrument, Side Side, Quantity Quantity, Money Consideration, Timestamp Time);
