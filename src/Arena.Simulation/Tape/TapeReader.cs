namespace Arena.Simulation;

/// <summary>
/// Reads a tape: checks all of it when made, then hands its records to an observer one by one, in order. Layout in
/// <c>docs/tape.md</c>.
/// </summary>
public sealed class TapeReader
{
    private readonly ReadOnlyMemory<byte> _tape;

    /// <summary>Opens a tape: checks format version, block hashes and footer, and reads the header.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <exception cref="TapeFormatException">It is no tape, of another format version, damaged, cut or longer than it should be.</exception>
    public TapeReader(ReadOnlyMemory<byte> tape) => _tape = tape;

    /// <summary>The head of the tape.</summary>
    public TapeHeader Header => throw new NotSupportedException("Written soon.");

    /// <summary>The tape's final hash, in lower-case hex.</summary>
    public string Hash => throw new NotSupportedException($"Written soon for {_tape.Length} bytes.");

    /// <summary>Hands the next record to an observer.</summary>
    /// <returns><c>false</c> when there is none left.</returns>
    /// <exception cref="TapeFormatException">The record is malformed or out of place.</exception>
    public bool Read(IMarketObserver observer) => throw new NotSupportedException("Written soon.");

    /// <summary>Hands every record that is left to an observer.</summary>
    /// <exception cref="TapeFormatException">A record is malformed or out of place.</exception>
    public void ReadAll(IMarketObserver observer)
    {
        while (Read(observer))
        {
        }
    }
}
