namespace Arena.Firms;

/// <summary>
/// Each account's profit by where it came from, added up fill by fill and mark by mark without a look at its cash: what the
/// postings are compared with. All in micro-units.
/// </summary>
internal sealed class TermsBook(int accounts)
{
    private readonly PnlTerms[] _atSessionOpen = new PnlTerms[accounts];
    private readonly long[] _spread = new long[accounts];
    private readonly long[] _inventory = new long[accounts];
    private readonly long[] _transfers = new long[accounts];
    private readonly long[] _hedging = new long[accounts];
    private readonly long[] _fees = new long[accounts];

    public void OpenSession()
    {
        for (var i = 0; i < accounts; i++) _atSessionOpen[i] = Pnl(i);
    }

    /// <summary>The edge of a fill against the mid before it: a hedge's is a term of its own.</summary>
    public void AddEdge(int account, OrderPurpose purpose, long edge)
    {
        if (purpose == OrderPurpose.Hedging) _hedging[account] += edge;
        else _spread[account] += edge;
    }

    public void AddTransferEdge(int account, long edge) => _transfers[account] += edge;

    public void AddRevaluation(int account, long gain) => _inventory[account] += gain;

    /// <summary>A fee received; negative when it was paid.</summary>
    public void AddFee(int account, long received) => _fees[account] += received;

    public long Total(int account) =>
        _spread[account] + _inventory[account] + _transfers[account] + _hedging[account] + _fees[account];

    public PnlTerms Pnl(int account) => new(
        new Money(_spread[account]), new Money(_inventory[account]), new Money(_transfers[account]),
        new Money(_hedging[account]), new Money(_fees[account]));

    public PnlTerms SessionPnl(int account)
    {
        var now = Pnl(account);
        var then = _atSessionOpen[account];
        return new PnlTerms(
            now.Spread - then.Spread, now.Inventory - then.Inventory, now.Transfers - then.Transfers,
            now.Hedging - then.Hedging, now.Fees - then.Fees);
    }
}
