using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// The books of a match: every trade, transfer, fee and settlement as a double entry, and beside them each account's profit by
/// where it came from. Both are kept apart and compared at every round.
/// </summary>
public sealed class Ledger : IMarketObserver
{
    /// <summary>An empty ledger.</summary>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="accounts">Every account of the match, at the index its id says.</param>
    public Ledger(ImmutableArray<InstrumentSpec> instruments, ImmutableArray<AccountSpec> accounts)
    {
    }

    /// <summary>An account's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public PnlTerms SessionPnl(AccountId account) => throw new NotSupportedException("in work");

    /// <summary>An account's profit over all sessions so far, marked at the last mids.</summary>
    public PnlTerms Pnl(AccountId account) => throw new NotSupportedException("in work");

    /// <summary>An account's cash over all sessions.</summary>
    public Money Cash(AccountId account) => throw new NotSupportedException("in work");

    /// <summary>An account's position; positive when long.</summary>
    public Quantity Position(AccountId account, InstrumentId instrument) => throw new NotSupportedException("in work");

    /// <summary>An owner's profit over all sessions so far, marked at the last mids: the sum over its accounts.</summary>
    public Money OwnerPnl(int owner) => throw new NotSupportedException("in work");

    /// <summary>An owner's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public Money OwnerSessionPnl(int owner) => throw new NotSupportedException("in work");

    /// <summary>What an account did and held.</summary>
    public AccountActivity Activity(AccountId account) => throw new NotSupportedException("in work");

    /// <summary>Commands that reached the venue.</summary>
    public long Commands => throw new NotSupportedException("in work");

    /// <summary>Trades.</summary>
    public long Trades => throw new NotSupportedException("in work");

    /// <summary>Lots traded, each trade counted once.</summary>
    public Quantity TradedLots => throw new NotSupportedException("in work");

    /// <summary>Transfers.</summary>
    public long Transfers => throw new NotSupportedException("in work");

    /// <summary>What the venue took in fees, net of rebates.</summary>
    public Money VenueFees => throw new NotSupportedException("in work");

    /// <summary>The sum of cash over all accounts and the venue's: zero.</summary>
    public Money CashSum => throw new NotSupportedException("in work");

    /// <summary>The sum of an instrument's positions over all accounts: zero.</summary>
    public Quantity PositionSum(InstrumentId instrument) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnSessionOpened(int session) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) =>
        throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnNotice(in Notice notice) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) => throw new NotSupportedException("in work");
}
