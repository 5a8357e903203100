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
    private readonly long[] _checked;
    private readonly long[] _changes;
    private readonly int _assets;

    public PostingBook(int accounts, int instruments, TouchedAccounts touched)
    {
        _touched = touched;
        _assets = instruments + 1;
        Accounts = accounts;
        _balances = new long[accounts * _assets];
        _checked = new long[_balances.Length];
        _changes = new long[_assets];
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
        _balances[(from * _assets) + asset] -= amount;
        _balances[(to * _assets) + asset] += amount;
        _touched.Add(from);
        _touched.Add(to);
    }

    public long Balance(int account, int asset) => _balances[(account * _assets) + asset];

    /// <summary>An account's positions by instrument, in lots.</summary>
    public ReadOnlySpan<long> Positions(int account) => _balances.AsSpan((account * _assets) + 1, _assets - 1);

    /// <summary>The sum of an asset over all accounts.</summary>
    public long Sum(int asset)
    {
        var sum = 0L;
        for (var i = asset; i < _balances.Length; i += _assets) sum += _balances[i];
        return sum;
    }

    /// <summary>
    /// Checks that no asset's sum over all accounts has changed since the last check: over the touched accounts, since the others'
    /// balances stand as they stood.
    /// </summary>
    public void RequireSumsKept()
    {
        foreach (var account in _touched.All)
        {
            var start = account * _assets;
            for (var asset = 0; asset < _assets; asset++)
            {
                _changes[asset] += _balances[start + asset] - _checked[start + asset];
                _checked[start + asset] = _balances[start + asset];
            }
        }

        for (var asset = 0; asset < _assets; asset++)
            Invariant.RequireEqual(0, _changes[asset], asset == Cash ? "change of the sum of cash" : "change of the sum of positions");
    }
}
