namespace Arena.Firms;

/// <summary>A quote on its way to the venue.</summary>
/// <param name="Instrument">Of what.</param>
/// <param name="Quote">The quote.</param>
/// <param name="Arrival">When it reaches the venue.</param>
internal readonly record struct SentQuote(int Instrument, TwoSidedQuote Quote, Timestamp Arrival);
