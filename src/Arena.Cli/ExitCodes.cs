namespace Arena.Cli;

/// <summary>What the process tells whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is no: a tape was rejected, a check failed.</summary>
    public const int No = 1;

    /// <summary>Wrong input: one message on the error stream says where, what, and what is allowed.</summary>
    public const int WrongInput = 2;

    /// <summary>A fault of the arena's own; the whole exception is in the log.</summary>
    public const int Fault = 70;

    /// <summary>Interrupted by Ctrl-C or a request to terminate; what was finished is kept.</summary>
    public const int Interrupted = 130;
}
