using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// A firm without its bots: the state of its books and everything it decides by rule. A host calls the phases of a round in
/// order and carries observations to the bots and answers back, in process or as messages; the firm never knows which.
/// <code>
/// firm.BeginRound(market, reports);
/// for each prop with IsPropAsked(prop): ReceiveProp(prop, answer to PropObservation(prop)) or PropFaulted(prop, why)
/// firm.SettleTransfers();
/// if IsQuoterAsked: ReceiveQuotes(answer to QuoterObservation) or QuoterFaulted(why)
/// firm.CompleteRound(decision);
/// </code>
/// </summary>
public sealed class Firm
{
    /// <summary>A firm before its first session.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="accounts">Its accounts: the central book, then the prop books in the order of the options.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, the market or the accounts; the message says how.</exception>
    public Firm(FirmOptions options, ImmutableArray<InstrumentSpec> instruments, ReadOnlySpan<AccountSpec> accounts) =>
        throw new NotSupportedException("in work");

    /// <summary>What the firm is made of.</summary>
    public FirmOptions Options => throw new NotSupportedException("in work");

    /// <summary>Starts a session: books flat, nothing rests. A book whose bot faulted in an earlier session stays out.</summary>
    public void OpenSession(int session) => throw new NotSupportedException("in work");

    /// <summary>Takes what happened since the last round.</summary>
    /// <param name="market">The market; kept until <see cref="CompleteRound"/>.</param>
    /// <param name="reports">What happened to the firm's own orders, oldest first.</param>
    public void BeginRound(MarketView market, ReadOnlySpan<ExecutionReport> reports) => throw new NotSupportedException("in work");

    /// <summary>Whether a prop book's strategy is asked this round: not after a fault, nor while the firm is wound down.</summary>
    public bool IsPropAsked(int prop) => throw new NotSupportedException("in work");

    /// <summary>What a prop book's strategy sees. Valid until <see cref="SettleTransfers"/>.</summary>
    public PropContext PropObservation(int prop) => throw new NotSupportedException("in work");

    /// <summary>Takes a prop strategy's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    public void ReceiveProp(int prop, PropActions actions) => throw new NotSupportedException("in work");

    /// <summary>Takes note that a prop strategy lost its seat: its book is wound down and stays out for the rest of the match.</summary>
    public void PropFaulted(int prop, RejectReason reason) => throw new NotSupportedException("in work");

    /// <summary>Makes the round's transfers.</summary>
    public void SettleTransfers() => throw new NotSupportedException("in work");

    /// <summary>Whether the quoter is asked this round: not after a fault, nor while the firm is wound down.</summary>
    public bool IsQuoterAsked => throw new NotSupportedException("in work");

    /// <summary>What the quoter sees: inventories after the round's transfers. Valid until <see cref="CompleteRound"/>.</summary>
    public QuoterContext QuoterObservation => throw new NotSupportedException("in work");

    /// <summary>Takes the quoter's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    public void ReceiveQuotes(QuoteSheet quotes) => throw new NotSupportedException("in work");

    /// <summary>Takes note that the quoter lost its seat: the whole firm is wound down and stays out for the rest of the match.</summary>
    public void QuoterFaulted(RejectReason reason) => throw new NotSupportedException("in work");

    /// <summary>Checks, hedges and answers the round.</summary>
    /// <param name="decision">Where the answer goes; its thinking time must be set before.</param>
    public void CompleteRound(SeatDecision decision) => throw new NotSupportedException("in work");
}
