namespace Arena.Cli;

/// <summary>What a command has of the world around it: two streams and the wish to stop.</summary>
/// <param name="Output">Where the result goes, and nothing else.</param>
/// <param name="Error">Where messages and progress go.</param>
/// <param name="IsInteractive">Whether <paramref name="Error"/> is a terminal that somebody watches: progress is drawn only then.</param>
/// <param name="Interrupted">Cancelled when the user asks the command to stop.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive, CancellationToken Interrupted)
{
    /// <summary>Is told how much of a long command is done, 0 to 1, where no bar is drawn; <c>null</c>: nobody is.</summary>
    public Action<double>? Progress { get; init; }

    /// <summary>This process's own streams.</summary>
    public static Terminal ForProcess(CancellationToken interrupted) => new(
        Console.Out, Console.Error, !Console.IsErrorRedirected, interrupted);
}
