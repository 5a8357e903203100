namespace Arena.Analysis;

/// <summary>A report or an export could not be written; what stood in the folder before still does.</summary>
/// <param name="message">Which file, and what is in the way.</param>
/// <param name="cause">What the file system said; <c>null</c> when the content itself is the trouble.</param>
public sealed class OutputException(string message, Exception? cause = null) : Exception(message, cause);
