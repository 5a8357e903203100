using Arena.Testing;

namespace Arena.Cli.Tests;

public sealed class FailureHandlerTests
{
    [Fact]
    public async Task RunAsync_UnexpectedException_IsOneLineAndWholeInTheLog()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, IsInteractive: false, CancellationToken.None);
        var log = folder.At("arena.log");

        var exitCode = await FailureHandler.RunAsync(terminal, _ => throw new InvalidOperationException("first line\nsecond line"), log);

        Assert.Equal(ExitCodes.Fault, exitCode);
        var line = Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.Contains("InvalidOperationException: first line", line, StringComparison.Ordinal);
        Assert.Contains(log, line, StringComparison.Ordinal);
        Assert.Contains("second line", await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Interrupted_ExitsAsInterrupted()
    {
        using var error = new StringWriter();
        using var interruption = new CancellationTokenSource();
        var terminal = new Terminal(TextWriter.Null, error, IsInteractive: false, interruption.Token);

        var exitCode = await FailureHandler.RunAsync(
            terminal,
            async _ =>
            {
                await interruption.CancelAsync();
                throw new OperationCanceledException(interruption.Token);
            },
            logPath: null);

        Assert.Equal((ExitCodes.Interrupted, "arena: interrupted"), (exitCode, error.ToString().TrimEnd()));
    }
}
