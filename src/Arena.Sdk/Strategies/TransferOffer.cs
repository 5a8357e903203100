namespace Arena.Sdk;

/// <summary>
/// What the central book would pay or ask for the next lot of an instrument before anybody else asks this round: indicative, for
/// one lot; more lots cost more where they add risk.
/// </summary>
/// <param name="IsAvailable">Whether the desk quotes at all: false without a two-sided market or while transfers are suspended.</param>
/// <param name="SellPerLot">What a prop book receives for selling one lot to the central book, in money per lot.</param>
/// <param name="BuyPerLot">What a prop book pays for buying one lot from the central book, in money per lot.</param>
/// <param name="MidPerLot">The mid it is measured against, in money per lot.</param>
public readonly record struct TransferOffer(bool IsAvailable, Money SellPerLot, Money BuyPerLot, Money MidPerLot);
