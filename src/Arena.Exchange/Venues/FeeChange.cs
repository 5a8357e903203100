using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>A change of an instrument's fees that the venue has on its timetable; it holds until the session's end or the next change.</summary>
/// <param name="Instrument">Whose fees change.</param>
/// <param name="At">From when; trades of that moment have the new fees.</param>
/// <param name="MakerFeePerLot">Fee per lot for the order that rested; negative is a rebate.</param>
/// <param name="TakerFeePerLot">Fee per lot for the order that took; negative is a rebate.</param>
/// <param name="AuctionFeePerLot">Fee per lot for each side of an auction's trade; negative is a rebate.</param>
public readonly record struct FeeChange(InstrumentId Instrument, Timestamp At, Money MakerFeePerLot, Money TakerFeePerLot, Money AuctionFeePerLot);
