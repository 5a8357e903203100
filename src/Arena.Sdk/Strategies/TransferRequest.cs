namespace Arena.Sdk;

/// <summary>A prop book's wish to trade with the central book at the desk's price.</summary>
/// <param name="Instrument">What.</param>
/// <param name="Side">The prop book's side.</param>
/// <param name="Quantity">How much; positive.</param>
public readonly record struct TransferRequest(InstrumentId Instrument, Side Side, Quantity Quantity);
