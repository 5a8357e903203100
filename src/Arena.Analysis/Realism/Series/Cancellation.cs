namespace Arena.Analysis;

/// <summary>An order that its owner took out of the book.</summary>
/// <param name="Time">When, in seconds since the session opened.</param>
/// <param name="Age">For how long it had rested, in seconds.</param>
internal readonly record struct Cancellation(double Time, double Age);
