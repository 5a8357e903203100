namespace Arena.Analysis;

/// <summary>One order of a tape in a line.</summary>
/// <param name="Order">The order.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Session">The session.</param>
/// <param name="Instrument">Its instrument's symbol.</param>
/// <param name="Time">When it was accepted or refused.</param>
/// <param name="Command">What brought it.</param>
/// <param name="Side">Its side.</param>
/// <param name="Type">Its type.</param>
/// <param name="Price">Its limit price; 0 where it has none.</param>
/// <param name="Quantity">Its quantity.</param>
/// <param name="Filled">How much of it was filled.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why it was refused or cancelled; <see cref="RejectReason.None"/> when its owner asked for it, or it was filled.</param>
/// <param name="Ended">When it ended.</param>
public sealed record OrderLine(
    OrderId Order, string Account, int Session, string Instrument, Timestamp Time, CommandKind Command, Side Side, OrderType Type, Price Price,
    Quantity Quantity, Quantity Filled, OrderOutcome Outcome, RejectReason Reason, Timestamp Ended);
