namespace Arena.Tournaments;

/// <summary>A bot that lost its seat.</summary>
/// <param name="Book">The book it drove.</param>
/// <param name="Session">In which session, counted from 0.</param>
/// <param name="Round">In which round, counted from 0.</param>
/// <param name="Reason">Why.</param>
public sealed record SeatFault(string Book, int Session, int Round, RejectReason Reason);
