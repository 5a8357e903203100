namespace Arena.Interchange;

/// <summary>A file in another tool's format cannot be read as what it should be.</summary>
/// <param name="message">Which file, where in it, what stands there, and what is allowed; without a full stop.</param>
public sealed class InterchangeException(string message) : Exception(message);
