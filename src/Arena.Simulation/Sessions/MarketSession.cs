namespace Arena.Simulation;

/// <summary>
/// The kernel: runs the market up to each round, hands out the round, takes the competitors' decisions, and goes on. Does no
/// I/O and knows no bot; one session after another can be played on it.
/// </summary>
public sealed class MarketSession
{
    /// <summary>A session before its opening.</summary>
    /// <param name="options">The scenario.</param>
    /// <param name="participants">Who takes part; the background traders must be those of the scenario's <see cref="BackgroundRoster"/>.</param>
    /// <param name="seed">The seed of every random stream.</param>
    /// <param name="observer">Sees everything that enters and comes out.</param>
    public MarketSession(MarketOptions options, ParticipantTable participants, ulong seed, IMarketObserver observer)
    {
    }

    /// <summary>Opens a session: empty books, latent values at the reference prices, streams of (seed, session).</summary>
    /// <param name="session">Its number, counted from 0; a session is the same whatever was played before it.</param>
    public void Open(int session) => throw new NotSupportedException("Written soon.");

    /// <summary>
    /// Runs everything that is due up to the next round. The decisions taken since the last round are shown to the observer
    /// first, in the order of places.
    /// </summary>
    /// <param name="round">The round, when there is one.</param>
    /// <returns><c>false</c> when the session has closed instead.</returns>
    public bool Advance(out Round round) => throw new NotSupportedException("Written soon.");

    /// <summary>What happened to a competitor's own orders since the last round, oldest first. Valid until the next <see cref="Advance"/>.</summary>
    public ReadOnlySpan<ExecutionReport> Reports(int competitor) => throw new NotSupportedException("Written soon.");

    /// <summary>
    /// Takes a competitor's decision of the round; it is copied. At most once per competitor and round, in any order among
    /// competitors: the order makes no difference.
    /// </summary>
    public void Apply(int competitor, SeatDecision decision) => throw new NotSupportedException("Written soon.");
}
