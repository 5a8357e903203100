namespace Arena.Tournaments;

/// <summary>
/// A match without its bots: opens and closes the sessions, hands out rounds, takes decisions, and keeps tape, ledger and result.
/// Whoever hosts the bots drives it; every host gets the same tape.
/// </summary>
/// <example><code>
/// while (match.Advance(out var round))
///     for (var competitor = 0; competitor &lt; match.Participants.Competitors.Length; competitor++)
///         match.Apply(competitor, /* a decision from round.Market and match.Reports(competitor) */);
/// var result = match.Complete();
/// </code></example>
public sealed class Match
{
    private readonly MarketSession _market;
    private readonly MatchRecorder _recorder;
    private int _session = -1;
    private MatchResult? _result;

    /// <summary>A match before its first session.</summary>
    /// <param name="spec">What is played.</param>
    /// <param name="tape">Where the tape's bytes go; <c>null</c>: nowhere, its hash is in the result all the same.</param>
    /// <param name="observer">Sees everything that enters the market and comes out, after the tape; <c>null</c>: nobody else does.</param>
    /// <exception cref="ArgumentException">Two competitors share a name, or no session is to be played.</exception>
    public Match(MatchSpec spec, ITapeSink? tape = null, IMarketObserver? observer = null)
    {
        if (spec.Sessions < 1) throw new ArgumentException($"A match of {spec.Sessions} sessions; allowed is 1 or more.", nameof(spec));
        Spec = spec;
        Participants = Tournaments.Participants.Of(spec);
        _recorder = new MatchRecorder(
            TapeHeader.Of(spec.Market, Participants, spec.Seed, spec.Sessions, spec.ConfigurationHash), Participants, tape);
        IMarketObserver observers = observer is null ? _recorder : new ObserverPair(_recorder, observer);
        _market = new MarketSession(spec.Market, Participants, spec.Seed, observers);
    }

    /// <summary>What is played.</summary>
    public MatchSpec Spec { get; }

    /// <summary>Who takes part: competitors in the order of their places, then the background flow.</summary>
    public ParticipantTable Participants { get; }

    /// <summary>What the background flow has done so far beside sending commands.</summary>
    public FlowActivity Activity => _market.Activity;

    /// <summary>How much of the match has been played, 0 to 1, by simulated time.</summary>
    public double Progress { get; private set; }

    /// <summary>
    /// Runs the market up to the next round; opens and closes sessions on the way. A session's first round has
    /// <see cref="Round.Number"/> 0: seats are told of the session then, before they decide.
    /// </summary>
    /// <returns><c>false</c> when the last session has closed.</returns>
    public bool Advance(out Round round)
    {
        if (_session < 0) Open();
        while (_session < Spec.Sessions)
        {
            if (_market.Advance(out round))
            {
                Progress = (_session + (round.Time.Seconds / Spec.Market.SessionLength.Seconds)) / Spec.Sessions;
                return true;
            }

            Open();
        }

        Progress = 1;
        round = default;
        return false;
    }

    /// <summary>What happened to a competitor's own orders since the last round, oldest first. Valid until the next <see cref="Advance"/>.</summary>
    public ReadOnlySpan<ExecutionReport> Reports(int competitor) => _market.Reports(competitor);

    /// <summary>
    /// Takes a competitor's decision of the round; it is copied. At most once per competitor and round, in any order among
    /// competitors: the order makes no difference.
    /// </summary>
    public void Apply(int competitor, SeatDecision decision) => _market.Apply(competitor, decision);

    /// <summary>Ends the tape and adds up the result.</summary>
    /// <exception cref="InvalidOperationException">The last session has not closed yet.</exception>
    public MatchResult Complete()
    {
        if (_session < Spec.Sessions) throw new InvalidOperationException("A match is complete when Advance has returned false.");
        return _result ??= _recorder.Complete();
    }

    private void Open()
    {
        _session++;
        if (_session < Spec.Sessions) _market.Open(_session);
    }
}
