namespace Arena.Sdk;

/// <summary>What a bot is told when practice begins.</summary>
internal static class PracticeSession
{
    public static SessionInfo Of(PracticeMarket market, long positionLimit, ulong seed, int session)
    {
        Invariant.Require(positionLimit > 0, "a position limit is positive");
        return new SessionInfo(
            session, market.Instruments, market.View.SessionLength, market.View.RoundInterval, new Quantity(positionLimit),
            RandomStream.Derive(seed, session, "practice"));
    }
}
