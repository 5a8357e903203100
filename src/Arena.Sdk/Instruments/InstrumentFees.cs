namespace Arena.Sdk;

/// <summary>What the two sides of a trade pay the venue per lot; negative is a rebate. <c>default</c>: nothing.</summary>
/// <param name="MakerPerLot">Fee per lot for the order that rested.</param>
/// <param name="TakerPerLot">Fee per lot for the order that took.</param>
/// <param name="AuctionPerLot">Fee per lot for each side of an auction's trade, where neither took.</param>
public readonly record struct InstrumentFees(Money MakerPerLot, Money TakerPerLot, Money AuctionPerLot);
