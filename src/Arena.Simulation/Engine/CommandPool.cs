namespace Arena.Simulation;

/// <summary>Commands on their way, in slots that are used again. Grows to the busiest moment, then allocates nothing.</summary>
internal sealed class CommandPool
{
    private Command[] _commands = new Command[1_024];
    private int[] _free = new int[1_024];
    private int _freeCount;
    private int _used;

    /// <summary>How many commands are on their way.</summary>
    public int Count => _used - _freeCount;

    /// <summary>A command on its way.</summary>
    public ref readonly Command this[int slot] => ref _commands[slot];

    /// <summary>Keeps a command.</summary>
    /// <returns>Its slot.</returns>
    public int Add(in Command command)
    {
        int slot;
        if (_freeCount > 0)
        {
            slot = _free[--_freeCount];
        }
        else
        {
            if (_used == _commands.Length)
            {
                Array.Resize(ref _commands, _used * 2);
                Array.Resize(ref _free, _used * 2);
            }

            slot = _used++;
        }

        _commands[slot] = command;
        return slot;
    }

    /// <summary>Gives a slot back. Its content stays readable until the next <see cref="Add"/>.</summary>
    public void Release(int slot) => _free[_freeCount++] = slot;

    /// <summary>Forgets every command.</summary>
    public void Clear()
    {
        _freeCount = 0;
        _used = 0;
    }
}
