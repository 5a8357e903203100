using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>A halt that the venue has on its timetable.</summary>
/// <param name="Instrument">What halts.</param>
/// <param name="At">From when: after the opening auction and before the closing call, if there are any; not negative.</param>
/// <param name="Duration">How long; positive.</param>
/// <param name="Reopening">How long orders are then collected for the reopening auction; positive.</param>
public readonly record struct ScheduledHalt(InstrumentId Instrument, Timestamp At, Timestamp Duration, Timestamp Reopening);
