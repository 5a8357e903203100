namespace Arena.Simulation;

/// <summary>
/// Sees everything that enters a session and everything that comes out, in order: the tape writes it, the ledger posts it. What
/// enters is enough to make what comes out again.
/// </summary>
public interface IMarketObserver
{
    /// <summary>A session opened.</summary>
    void OnSessionOpened(int session);

    /// <summary>A round was reached.</summary>
    /// <param name="round">The round's number in its session, counted from 0.</param>
    /// <param name="now">The round's moment.</param>
    /// <param name="mids">The venue's mid of each instrument, in half ticks: what positions are marked to. Follows from what entered.</param>
    /// <param name="values">The latent value of each instrument, in half ticks.</param>
    void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values);

    /// <summary>A competitor's answer to a round was taken.</summary>
    void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands);

    /// <summary>Two books of one firm traded.</summary>
    void OnTransfer(in Transfer transfer);

    /// <summary>A seat stated a fact about itself.</summary>
    void OnNotice(in Notice notice);

    /// <summary>A command arrived at the venue; its events follow.</summary>
    void OnCommand(Timestamp now, in Command command);

    /// <summary>The venue stated a fact: of the command before it, or, without one, of a change of phase or of the close.</summary>
    void OnEvent(in MarketEvent marketEvent);

    /// <summary>The session closed; positions settle at these prices, one per instrument, in half ticks.</summary>
    void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices);
}
