namespace Arena.Firms;

/// <summary>How many commands may still be sent in a round.</summary>
internal sealed class CommandBudget(int perRound)
{
    private int _taken;

    public void BeginRound() => _taken = 0;

    /// <summary>Takes one command out of the budget, if one is left.</summary>
    public bool TryTake()
    {
        if (_taken >= perRound) return false;
        _taken++;
        return true;
    }
}
