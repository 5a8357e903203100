namespace Arena.Tournaments;

/// <summary>Bytes are not a match's result.</summary>
/// <param name="message">What is wrong, and at which byte.</param>
public sealed class MatchResultFormatException(string message) : Exception(message);
