using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Arena.Cli;

/// <summary>The <c>arena</c> command line: parses the arguments, runs one command, and turns every failure into one clear message.</summary>
public static class CliApplication
{
    /// <summary>Runs a command line to its end, without a terminal.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="stdout">Receives the result.</param>
    /// <param name="stderr">Receives messages.</param>
    /// <param name="interrupted">Cancelled to interrupt the command as Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public static int Invoke(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken interrupted = default) =>
        InvokeAsync(args, new Terminal(stdout, stderr, IsInteractive: false, interrupted)).GetAwaiter().GetResult();

    internal static async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var arguments = RootCommandFor(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (arguments.Action is ParseErrorAction) return RefuseArguments(arguments, terminal);
        var streams = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await arguments.InvokeAsync(streams, terminal.Interrupted).ConfigureAwait(false);
    }

    internal static RootCommand RootCommandFor(Terminal terminal)
    {
        var root = new RootCommand("Arena: market makers compete on a simulated exchange, and the arena says who is good, and why.")
        {
            new CommandGroup("tournament", "Tournaments: many matches, one leaderboard.", new TournamentRunCommand(terminal)),
            new MatchCommand(terminal),
            new ReplayCommand(terminal),
            new ExplainCommand(terminal),
            new ExportCommand(terminal),
            new CommandGroup("book", "Order books of other markets, through the order book that matches run on.", new BookReplayCommand(terminal)),
            new RealismCommand(terminal),
            new FairnessCommand(terminal),
            new RosterCommand(terminal),
            new SchemaCommand(terminal),
            new CommandGroup("new", "Starts something of your own.", new NewBotCommand(terminal)),
            new BotsCommand(terminal),
        };
        root.SetAction(CommandGroup.ShowHelp);
        HelpWithExample.Install(root);
        return root;
    }

    private static int RefuseArguments(ParseResult arguments, Terminal terminal)
    {
        foreach (var error in arguments.Errors) terminal.Error.WriteLine($"arena: {error.Message}");
        terminal.Error.WriteLine($"Try '{CommandPath(arguments.CommandResult.Command)} --help'.");
        return ExitCodes.WrongInput;
    }

    private static string CommandPath(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "arena" : $"{CommandPath(parent)} {command.Name}";
    }
}
