using System.CommandLine;

namespace Arena.Cli.Tests;

public sealed class HelpTests
{
    public static TheoryData<string> Commands =>
        [.. CommandsBelow(CliApplication.RootCommandFor(new Terminal(TextWriter.Null, TextWriter.Null, false, default)), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_EveryCommand_DescribesItAndGivesAnExample(string command)
    {
        var outcome = Cli.Run([.. command.Split(' '), "--help"]);

        outcome.AssertDone();
        Assert.Contains($"arena {command}", outcome.Output, StringComparison.Ordinal);
        Assert.Matches($@"Example:\s+arena {command}( |\r?\n)", outcome.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tournament")]
    [InlineData("new")]
    [InlineData("book")]
    public void Group_Alone_ShowsItsCommands(string group)
    {
        var outcome = Cli.Run(group.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        outcome.AssertDone();
        Assert.Contains("Commands:", outcome.Output, StringComparison.Ordinal);
        foreach (var code in new[] { ExitCodes.Done, ExitCodes.No, ExitCodes.WrongInput, ExitCodes.Fault, ExitCodes.Interrupted })
            Assert.Matches($@"\n  {code} +\w", outcome.Output);
    }

    [Fact]
    public void Help_WithWrongArguments_StillHelps() => Cli.Run("match", "--seed", "abc", "--help").AssertDone();

    private static IEnumerable<string> CommandsBelow(Command command, string path) => command.Subcommands.SelectMany(child =>
        child is ArenaCommand ? [(path + " " + child.Name).Trim()] : CommandsBelow(child, path + " " + child.Name));
}
