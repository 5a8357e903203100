namespace Arena.Sdk;

/// <summary>An invariant of the arena does not hold: a defect of the arena itself, never of a bot or of a file.</summary>
/// <param name="message">What must be true, with expected and actual values.</param>
public sealed class InvariantViolationException(string message) : Exception("Invariant violated: " + message);
