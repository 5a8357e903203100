namespace Arena.Cli;

/// <summary>Wrong input: the message is all the user needs to put it right.</summary>
/// <param name="message">What is wrong, where, and what is allowed; one sentence without a full stop.</param>
internal sealed class CliException(string message) : Exception(message);
