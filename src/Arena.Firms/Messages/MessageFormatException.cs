namespace Arena.Firms;

/// <summary>Bytes that are no message, or not the one expected. What was being read into is then partly filled and must be read into anew.</summary>
/// <param name="message">What is wrong, and at which byte.</param>
public sealed class MessageFormatException(string message) : Exception(message);
