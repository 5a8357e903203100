namespace Arena.Firms;

/// <summary>
/// Each account's profit by where it came from, added up fill by fill without a look at its cash: what the postings are compared
/// with. All in micro-units.
/// </summary>
/// <remarks>
/// The term inventory is what an account's lots are worth at the marks less what they were worth at the mids at which they came in.
/// Only the second part is kept, as <em>entry</em>: so a move of the marks, which changes what every position is worth, is nothing to be booked.
/// </remarks>
internal sealed class TermsBook(int accounts, TouchedAccounts touched)
{
    private const int Spread = 0;
    private const int Entry = 1;
    private const int Transfers = 2;
    private const int Hedging = 3;
    private const int Fees = 4;
    private const int Count = 5;

    private readonly PnlTerms[] _atSessionOpen = new PnlTerms[accounts];
    private readonly long[] _terms = new long[accounts * Count];

    /// <summary>Starts a session; nobody has a position.</summary>
    public void OpenSession()
    {
        for (var i = 0; i < accounts; i++) _atSessionOpen[i] = Pnl(i, worth: 0);
    }

    /// <summary>The edge of a fill against the mid before it: a hedge's is a term of its own.</summary>
    public void AddEdge(int account, OrderPurpose purpose, long edge) =>
        Add(account, purpose == OrderPurpose.Hedging ? Hedging : Spread, edge);

    public void AddTransferEdge(int account, long edge) => Add(account, Transfers, edge);

    /// <summary>What lots that came in were worth at the mid then; negative of lots that went out.</summary>
    public void AddEntry(int account, long value) => Add(account, Entry, value);

    /// <summary>A fee received; negative when it was paid.</summary>
    public void AddFee(int account, long received) => Add(account, Fees, received);

    /// <summary>What an account's cash must be: its profit less what its positions are worth, whatever the marks.</summary>
    public long Cash(int account)
    {
        var terms = _terms.AsSpan(account * Count, Count);
        return terms[Spread] - terms[Entry] + terms[Transfers] + terms[Hedging] + terms[Fees];
    }

    /// <summary>An account's profit over all sessions.</summary>
    /// <param name="account">The account.</param>
    /// <param name="worth">What its positions are worth at the marks.</param>
    public PnlTerms Pnl(int account, long worth)
    {
        var terms = _terms.AsSpan(account * Count, Count);
        return new PnlTerms(
            new Money(terms[Spread]), new Money(worth - terms[Entry]), new Money(terms[Transfers]),
            new Money(terms[Hedging]), new Money(terms[Fees]));
    }

    /// <summary>An account's profit of the session.</summary>
    /// <inheritdoc cref="Pnl"/>
    public PnlTerms SessionPnl(int account, long worth)
    {
        var now = Pnl(account, worth);
        var then = _atSessionOpen[account];
        return new PnlTerms(
            now.Spread - then.Spread, now.Inventory - then.Inventory, now.Transfers - then.Transfers,
            now.Hedging - then.Hedging, now.Fees - then.Fees);
    }

    private void Add(int account, int term, long amount)
    {
        _terms[(account * Count) + term] += amount;
        touched.Add(account);
    }
}
