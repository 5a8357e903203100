namespace Arena.Simulation.Tests;

/// <summary>Sessions that have been played, with random seats for all competitors.</summary>
internal sealed record Played(string Hash, byte[] Tape, Recording Recording, MarketSession Market)
{
    /// <summary>Plays sessions.</summary>
    /// <param name="options">The scenario.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="seed">The seed, also of the seats.</param>
    /// <param name="sessions">Which sessions.</param>
    /// <param name="backwards">Whether the last competitor's decision is applied first.</param>
    public static Played Of(
        MarketOptions options, ParticipantTable participants, ulong seed, ReadOnlySpan<int> sessions, bool backwards = false)
    {
        var recording = new Recording();
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(TapeHeader.Of(options, participants, seed, 1, "0f"));
        var market = new MarketSession(options, participants, seed, new Fanout(recording, writer));
        foreach (var session in sessions) Play(market, participants, seed, session, backwards);
        return new Played(writer.Complete(), sink.ToArray(), recording, market);
    }

    /// <summary>Plays one session of a market.</summary>
    public static void Play(MarketSession market, ParticipantTable participants, ulong seed, int session, bool backwards = false)
    {
        var count = participants.Competitors.Length;
        var seats = Enumerable.Range(0, count).Select(i => new RandomSeat(participants, i, seed, session)).ToArray();
        var decision = new SeatDecision();
        market.Open(session);
        while (market.Advance(out var round))
        {
            for (var i = 0; i < count; i++)
            {
                var competitor = backwards ? count - 1 - i : i;
                decision.Clear();
                seats[competitor].Decide(round, decision);
                market.Apply(competitor, decision);
            }
        }
    }
}
