namespace Arena.Sdk;

/// <summary>A bot answered more than a round holds, or something about an instrument that the market does not have.</summary>
/// <param name="message">What was answered and what is allowed.</param>
public sealed class BotAnswerException(string message) : InvalidOperationException(message);
