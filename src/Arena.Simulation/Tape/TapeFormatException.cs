namespace Arena.Simulation;

/// <summary>Bytes are not a tape that this engine reads; the message says what is wrong, and at which byte or in which record.</summary>
/// <param name="message">What is wrong and where.</param>
public sealed class TapeFormatException(string message) : Exception(message);
