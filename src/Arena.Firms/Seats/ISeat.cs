namespace Arena.Firms;

/// <summary>A competitor's place in a match: asked each round, answers with commands, transfers and notices.</summary>
public interface ISeat
{
    /// <summary>A session opens: positions are flat, nothing rests.</summary>
    void OpenSession(int session);

    /// <summary>Decides a round.</summary>
    /// <param name="market">The market, the same for every seat.</param>
    /// <param name="reports">What happened to the seat's own orders since the last round, oldest first.</param>
    /// <param name="decision">Where the answer goes; empty on entry.</param>
    void Decide(MarketView market, ReadOnlySpan<ExecutionReport> reports, SeatDecision decision);
}
