namespace Arena.Cli;

/// <summary>A file of messages on its way through an order book, in one of the formats of <c>arena book replay</c>.</summary>
/// <param name="terminal">Where the result is written.</param>
/// <param name="path">The file with the messages.</param>
internal abstract class BookReplay(Terminal terminal, string path)
{
    /// <summary>Where the result is written.</summary>
    protected Terminal Terminal { get; } = terminal;

    /// <summary>The file with the messages.</summary>
    protected string Messages { get; } = path;

    /// <summary>Plays the messages, and writes what is written while they are played.</summary>
    /// <param name="progress">Is told how much is done, 0 to 1.</param>
    public abstract void Play(Action<double> progress);

    /// <summary>Says what it came to.</summary>
    /// <returns>The exit code.</returns>
    public abstract int Report(bool json);

    /// <summary>Opens a file to read.</summary>
    /// <param name="option">What the user calls it: <c>MESSAGES</c>, or an option.</param>
    /// <param name="file">Its path.</param>
    /// <exception cref="CliException">It cannot be read.</exception>
    protected static FileStream Open(string option, string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{option}: {file}: cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reports how much of a file was read, and stops when the user asks for it.</summary>
    protected Action StepOf(Stream file, Action<double> progress) => () =>
    {
        Terminal.Interrupted.ThrowIfCancellationRequested();
        if (file.CanSeek && file.Length > 0) progress((double)file.Position / file.Length);
    };
}
