using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>A change of an instrument's fees that the venue has on its timetable; it holds until the session's end or the next change.</summary>
/// <param name="Instrument">Whose fees change.</param>
/// <param name="At">From when, auctions included; trades of that moment have the new fees. Not negative.</param>
/// <param name="Fees">The new fees.</param>
public readonly record struct FeeChange(InstrumentId Instrument, Timestamp At, InstrumentFees Fees);
