namespace Arena.Analysis;

/// <summary>Plays sessions for an observer, as a match does, without tape and ledger.</summary>
internal static class SessionPlayer
{
    /// <summary>Plays all sessions of a match.</summary>
    /// <param name="spec">What is played; its line-up may be empty.</param>
    /// <param name="bots">Where the line-up's bots come from.</param>
    /// <param name="observer">Sees everything.</param>
    /// <param name="progress">Called after every session with the share played, 0 to 1.</param>
    /// <param name="cancellation">Looked at before each round.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Play(MatchSpec spec, IBotFactory bots, IMarketObserver observer, Action<double> progress, CancellationToken cancellation)
    {
        var seats = SeatFactory.Create(spec, bots);
        var market = new MarketSession(spec.Market, Participants.Of(spec), spec.Seed, observer);
        var decision = new SeatDecision();
        for (var session = 0; session < spec.Sessions; session++)
        {
            market.Open(session);
            while (market.Advance(out var round))
            {
                cancellation.ThrowIfCancellationRequested();
                for (var competitor = 0; competitor < seats.Length; competitor++)
                {
                    if (round.Number == 0) seats[competitor].OpenSession(session);
                    decision.Clear();
                    seats[competitor].Decide(round.Market, market.Reports(competitor), decision);
                    market.Apply(competitor, decision);
                }
            }

            progress((session + 1.0) / spec.Sessions);
        }
    }
}
