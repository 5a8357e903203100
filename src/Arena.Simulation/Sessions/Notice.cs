namespace Arena.Simulation;

/// <summary>A fact that a seat states of itself in a round.</summary>
/// <param name="Time">The round's moment.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Account">To which account.</param>
/// <param name="Instrument">In which instrument, where that means something.</param>
/// <param name="Side">On which side, where that means something.</param>
/// <param name="Reason">Why.</param>
/// <param name="Quantity">How much was refused, taken off or left, where that means something.</param>
public readonly record struct Notice(
    Timestamp Time, NoticeKind Kind, AccountId Account, InstrumentId Instrument, Side Side, RejectReason Reason, Quantity Quantity);
