using System.Reflection;
using Arena.Bots;

namespace Arena.Cli;

/// <summary>The bots a command can use: the arena's own, and those of an assembly the user names.</summary>
internal static class BotSource
{
    /// <summary>Makes the factory.</summary>
    /// <param name="assembly">The assembly's file; <c>null</c>: only the arena's own.</param>
    /// <exception cref="CliException">The assembly cannot be used.</exception>
    public static InProcessBotFactory Create(string? assembly)
    {
        if (assembly is null) return new InProcessBotFactory();
        try
        {
            return new InProcessBotFactory(BotAssembly.Load(assembly).AsSpan());
        }
        catch (ArgumentException exception)
        {
            throw new CliException($"--bots: {exception.Message}");
        }
        catch (TargetInvocationException exception)
        {
            throw new CliException($"--bots: {assembly}: a bot's Description throws {exception.GetBaseException().GetType().Name}: {exception.GetBaseException().Message}");
        }
    }
}
