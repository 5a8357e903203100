namespace Arena.Simulation;

/// <summary>A trade between two books of one firm, made at a round. The venue never sees it; the ledger and the tape do.</summary>
/// <param name="Time">The round's moment.</param>
/// <param name="Instrument">What.</param>
/// <param name="Buyer">The account that bought.</param>
/// <param name="Seller">The account that sold.</param>
/// <param name="Quantity">How much; positive.</param>
/// <param name="Consideration">What the buyer paid for all of it.</param>
/// <param name="Mid">The mid it was priced against.</param>
public readonly record struct Transfer(
    Timestamp Time, InstrumentId Instrument, AccountId Buyer, AccountId Seller, Quantity Quantity, Money Consideration, HalfTicks Mid);
