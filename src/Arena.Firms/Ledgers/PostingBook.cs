namespace Arena.Firms;

/// <summary>
/// Balances of accounts in assets: cash, and lots of each instrument. The one way to change a balance takes from one account
/// what it gives to another, so that every asset sums to zero over all accounts.
/// </summary>
internal sealed class PostingBook
{
    /// <summary>The asset that is cash, in micro-units; lots of instrument i are asset i + 1.</summary>
    public const int Cash = 0;

    private readonly TouchedAccounts _touched;
    private readonly long[] _balances;
    private readonly bool[] _isChanged;
    private readonly BalanceChange[] _changed;
    private readonly long[] _sums;
    private readonly int _assets;
    private int _changedCount;

    public PostingBook(int accounts, int instruments, TouchedAccounts touched)
    {
        _touched = touched;
        _assets = instruments + 1;
        Accounts = accounts;
        _balances = new long[accounts * _assets];
        _isChanged = new bool[_balances.Length];
        _changed = new BalanceChange[_balances.Length];
        _sums = new long[_assets];
    }

    public int Accounts { get; }

    public static int LotsOf(int instrument) => instrument + 1;

    /// <summary>Debits one account and credits another.</summary>
    /// <param name="asset">What is moved.</param>
    /// <param name="from">Who gives; receives when the amount is negative.</param>
    /// <param name="to">Who receives.</param>
    /// <param name="amount">How much.</param>
    public void Post(int asset, int from, int to, long amount)
    {
        Change((from * _assets) + asset, -amount);
        Change((to * _assets) + asset, amount);
        _touched.Add(from);
        _touched.Add(to);
    }

    public long Balance(int account, int asset) => _balances[(account * _assets) + asset];

    /// <summary>An account's positions by instrument, in lots.</summary>
    public ReadOnlySpan<long> Positions(int account) => _balances.AsSpan((account * _assets) + 1, _assets - 1);

    /// <summary>The sum of each asset over all accounts. Valid until the next call of anything.</summary>
    public ReadOnlySpan<long> Sums()
    {
        Array.Clear(_sums);
        for (var start = 0; start < _balances.Length; start += _assets)
            for (var asset = 0; asset < _assets; asset++) _sums[asset] += _balances[start + asset];
        return _sums;
    }

    /// <summary>The balances that have changed since the last check, each once, with what they were. Valid until it.</summary>
    public ReadOnlySpan<BalanceChange> Changed => _changed.AsSpan(0, _changedCount);

    /// <summary>Whose a changed balance is, and of what.</summary>
    public (int Account, int Asset) PlaceOf(in BalanceChange change) => Math.DivRem(change.Place, _assets);

    /// <summary>What a changed balance is now.</summary>
    public long Now(in BalanceChange change) => _balances[change.Place];

    /// <summary>
    /// Checks that no asset's sum over all accounts has changed since the last check: over the changed balances, since the others
    /// stand as they stood.
    /// </summary>
    public void RequireSumsKept()
    {
        Array.Clear(_sums);
        foreach (ref readonly var change in Changed)
        {
            _sums[PlaceOf(change).Asset] += Now(change) - change.Before;
            _isChanged[change.Place] = false;
        }

        _changedCount = 0;
        for (var asset = 0; asset < _assets; asset++)
            Invariant.RequireEqual(0, _sums[asset], asset == Cash ? "change of the sum of cash" : "change of the sum of positions");
    }

    private void Change(int place, long amount)
    {
        ref var balance = ref _balances[place];
        if (!_isChanged[place])
        {
            _isChanged[place] = true;
            _changed[_changedCount++] = new BalanceChange(place, balance);
        }

        balance += amount;
    }
}
