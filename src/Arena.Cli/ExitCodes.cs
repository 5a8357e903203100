namespace Arena.Cli;

/// <summary>What the process tells whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>The codes, for the help.</summary>
    public const string Help = """
        Exit codes:
          0    done
          1    done, and the answer is no: a tape was rejected, a market is unfair
          2    wrong input, or a file that cannot be read or written: the message says which
          70   a fault of the arena's own: the log (--log) has all of it
          130  interrupted by Ctrl-C or a request to terminate; finished matches are kept

        """;

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
