using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Arena.Cli;

/// <summary>The usual help, followed by a command line that can be copied.</summary>
/// <param name="usual">Writes the usual help.</param>
internal sealed class HelpWithExample(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>A wrong argument next to <c>--help</c> is no reason to refuse help.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in the place of the usual help.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual) option.Action = new HelpWithExample(usual);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ArenaCommand command) output.WriteLine($"Example:\n  arena {command.Example}\n");
        else output.WriteLine(ExitCodes.Help);
        return exitCode;
    }
}
