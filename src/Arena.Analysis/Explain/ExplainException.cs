namespace Arena.Analysis;

/// <summary>There is nothing on the tape to explain under the name that was given.</summary>
/// <param name="message">What is not there, and what is nearest to it.</param>
public sealed class ExplainException(string message) : Exception(message);
