namespace Arena.Tournaments;

/// <summary>A tape in good order whose recorded outcome does not follow from its recorded inputs.</summary>
/// <param name="message">Where the replay parts from the tape: what is recorded, and what the engine made of it.</param>
public sealed class TapeRejectedException(string message) : Exception(message);
