using System.Text.Json;

namespace Arena.Cli.Tests;

/// <summary>Runs the command line in process.</summary>
internal static class Cli
{
    /// <summary>Runs a command line to its end.</summary>
    public static CliOutcome Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CliApplication.Invoke(args, output, error, TestContext.Current.CancellationToken);
        return new CliOutcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line, and interrupts it once so much of it is done.</summary>
    public static async Task<CliOutcome> RunUntil(double share, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interruption = new CancellationTokenSource();
        var terminal = new Terminal(output, error, IsInteractive: false, interruption.Token)
        {
            Progress = done => { if (done >= share) interruption.Cancel(); },
        };
        var exitCode = await CliApplication.InvokeAsync(args, terminal);
        return new CliOutcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that must succeed with nothing but JSON on the output stream.</summary>
    public static JsonElement RunJson(params string[] args)
    {
        var outcome = Run([.. args, "--json"]);
        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
        using var document = JsonDocument.Parse(outcome.Output);
        return document.RootElement.Clone();
    }
}
