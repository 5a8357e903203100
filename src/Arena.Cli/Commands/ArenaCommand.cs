using System.CommandLine;

namespace Arena.Cli;

/// <summary>A command of the arena: its help shows an example, and its failures become one message and an exit code.</summary>
internal abstract class ArenaCommand : Command
{
    /// <summary>A command.</summary>
    /// <param name="name">What the user types.</param>
    /// <param name="description">What it does, in one or two sentences.</param>
    /// <param name="example">A whole command line that works in a fresh clone, without the program's name.</param>
    /// <param name="terminal">Where it writes.</param>
    protected ArenaCommand(string name, string description, string example, Terminal terminal)
        : base(name, description)
    {
        Example = example;
        Terminal = terminal;
        SetAction((arguments, _) => FailureHandler.RunAsync(terminal, log => RunAsync(arguments, log), LogPath(arguments)));
    }

    /// <summary>A whole command line that works in a fresh clone, without the program's name.</summary>
    public string Example { get; }

    /// <summary>Where the command writes.</summary>
    protected Terminal Terminal { get; }

    /// <summary>Does what the command is for.</summary>
    /// <param name="arguments">What the user typed.</param>
    /// <param name="log">The log the user asked for, or silence.</param>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log);

    /// <summary>Adds an argument that must be given. It is checked here since the parser's own message does not name it.</summary>
    protected Argument<string> AddRequired(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
        Add(argument);
        Validators.Add(result =>
        {
            if (string.IsNullOrEmpty(result.GetValue(argument))) result.AddError($"{name} is missing: {description}");
        });
        return argument;
    }

    /// <summary>The log file the user asked for, if the command takes one.</summary>
    protected virtual string? LogPath(ParseResult arguments) => null;
}
