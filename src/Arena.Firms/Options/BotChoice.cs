using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>A bot by name with the parameters it is given; a host knows how to make it.</summary>
/// <param name="Bot">The bot's name in the host's catalogue.</param>
/// <param name="Parameters">Names and values, in the order given; what is left out has the bot's default.</param>
public sealed record BotChoice(string Bot, ImmutableArray<KeyValuePair<string, double>> Parameters);
