namespace Arena.Cli.Tests;

/// <summary>What a command line came to.</summary>
internal sealed record CliOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>Requires that the input was refused: exit code 2, nothing on the output stream, one clear message and no stack trace.</summary>
    /// <param name="parts">What the message must say.</param>
    public void AssertRefused(params ReadOnlySpan<string> parts)
    {
        Assert.Equal(2, ExitCode);
        Assert.Equal("", Output);
        Assert.StartsWith("arena: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        foreach (var part in parts) Assert.Contains(part, Error, StringComparison.Ordinal);
    }

    /// <summary>Requires success with nothing on the error stream.</summary>
    public void AssertDone()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
    }
}
