namespace Arena.Analysis;

/// <summary>How an order ended.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was refused or cancelled; <see cref="RejectReason.None"/> when its owner asked for it, or it was filled.</param>
/// <param name="Time">When.</param>
/// <param name="Filled">How much of it was filled.</param>
/// <param name="Left">How much was left when it ended.</param>
/// <param name="Cause">What did it, as a clause for people: <c>its owner's next quote moved the bid to 9,998</c>.</param>
/// <param name="CausedBy">The order whose command ended it, if it was another one; none otherwise.</param>
public sealed record OrderFate(
    OrderOutcome Outcome, RejectReason Reason, Timestamp Time, Quantity Filled, Quantity Left, string Cause, OrderId CausedBy);
