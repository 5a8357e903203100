namespace Arena.Firms;

/// <summary>
/// Each account's profit by where it came from, added up fill by fill and mark by mark without a look at its cash: what the
/// postings are compared with. All in micro-units.
/// </summary>
internal sealed class TermsBook(int accounts)
{
    private const int Spread = 0;
    private const int Inventory = 1;
    private const int Transfers = 2;
    private const int Hedging = 3;
    private const int Fees = 4;
    private const int Count = 5;

    private readonly PnlTerms[] _atSessionOpen = new PnlTerms[accounts];
    private readonly long[] _terms = new long[accounts * Count];

    public void OpenSession()
    {
        for (var i = 0; i < accounts; i++) _atSessionOpen[i] = Pnl(i);
    }

    /// <summary>The edge of a fill against the mid before it: a hedge's is a term of its own.</summary>
    public void AddEdge(int account, OrderPurpose purpose, long edge) =>
        Add(account, purpose == OrderPurpose.Hedging ? Hedging : Spread, edge);

    public void AddTransferEdge(int account, long edge) => Add(account, Transfers, edge);

    public void AddRevaluation(int account, long gain) => Add(account, Inventory, gain);

    /// <summary>A fee received; negative when it was paid.</summary>
    public void AddFee(int account, long received) => Add(account, Fees, received);

    public long Total(int account)
    {
        var terms = _terms.AsSpan(account * Count, Count);
        return terms[Spread] + terms[Inventory] + terms[Transfers] + terms[Hedging] + terms[Fees];
    }

    public PnlTerms Pnl(int account)
    {
        var terms = _terms.AsSpan(account * Count, Count);
        return new PnlTerms(
            new Money(terms[Spread]), new Money(terms[Inventory]), new Money(terms[Transfers]),
            new Money(terms[Hedging]), new Money(terms[Fees]));
    }

    public PnlTerms SessionPnl(int account)
    {
        var now = Pnl(account);
        var then = _atSessionOpen[account];
        return new PnlTerms(
            now.Spread - then.Spread, now.Inventory - then.Inventory, now.Transfers - then.Transfers,
            now.Hedging - then.Hedging, now.Fees - then.Fees);
    }

    private void Add(int account, int term, long amount) => _terms[(account * Count) + term] += amount;
}
