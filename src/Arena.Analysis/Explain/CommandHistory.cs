namespace Arena.Analysis;

/// <summary>The commands of a session so far, kept in blocks so that nothing is ever copied.</summary>
internal sealed class CommandHistory
{
    private const int BlockLength = 4096;

    private readonly List<(Timestamp Time, Command Command)[]> _blocks = [];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>A command by its place in the session, counted from 0.</summary>
    public ref readonly (Timestamp Time, Command Command) this[long index] => ref _blocks[(int)(index / BlockLength)][index % BlockLength];

    /// <summary>Adds a command.</summary>
    public void Add(Timestamp time, in Command command)
    {
        if (Count == (long)_blocks.Count * BlockLength) _blocks.Add(new (Timestamp, Command)[BlockLength]);
        _blocks[^1][Count++ % BlockLength] = (time, command);
    }

    /// <summary>Forgets them, for the next session.</summary>
    public void Clear()
    {
        _blocks.Clear();
        Count = 0;
    }
}
