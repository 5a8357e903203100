using System.CommandLine;
using System.CommandLine.Help;

namespace Arena.Cli;

/// <summary>A word that only leads to commands; alone it shows its help.</summary>
internal sealed class CommandGroup : Command
{
    public CommandGroup(string name, string description, params ReadOnlySpan<Command> commands)
        : base(name, description)
    {
        foreach (var command in commands) Add(command);
        SetAction(ShowHelp);
    }

    /// <summary>Shows the help of the command that was typed.</summary>
    public static int ShowHelp(ParseResult arguments) => new HelpWithExample(new HelpAction()).Invoke(arguments);
}
