using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>Makes bots by name; a host implements it.</summary>
public interface IBotFactory
{
    /// <summary>Every bot of the host, in the ordinal order of their names: what messages and schemas offer to choose from.</summary>
    ImmutableArray<BotDescription> Bots { get; }

    /// <summary>The description of a bot.</summary>
    /// <returns><c>null</c> when the host has no bot of that name.</returns>
    BotDescription? Find(string name);

    /// <summary>Makes a bot.</summary>
    /// <exception cref="ArgumentException">The name is unknown, or a parameter is; the message says what is allowed.</exception>
    object Create(BotChoice choice);
}
