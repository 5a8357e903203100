namespace Arena.Firms;

/// <summary>The accounts that something was booked to since the last check, each once: no other can have become wrong.</summary>
/// <param name="accounts">How many accounts there are.</param>
internal sealed class TouchedAccounts(int accounts)
{
    private readonly int[] _touched = new int[accounts];
    private readonly bool[] _isTouched = new bool[accounts];
    private int _count;

    /// <summary>The accounts, in the order in which they were first touched.</summary>
    public ReadOnlySpan<int> All => _touched.AsSpan(0, _count);

    public void Add(int account)
    {
        if (_isTouched[account]) return;
        _isTouched[account] = true;
        _touched[_count++] = account;
    }

    public void Clear()
    {
        foreach (var account in All) _isTouched[account] = false;
        _count = 0;
    }
}
