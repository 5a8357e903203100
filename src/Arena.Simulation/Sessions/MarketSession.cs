namespace Arena.Simulation;

/// <summary>
/// The kernel: runs the market up to each round, hands out the round, takes the competitors' decisions, and goes on. Does no
/// I/O and knows no bot; one session after another can be played on it. The calls are: <see cref="Open"/>; then
/// <see cref="Advance"/>, and for each round it hands out <see cref="Reports"/> and <see cref="Apply"/> for each competitor, until
/// it returns <c>false</c>.
/// </summary>
public sealed class MarketSession
{
    /// <summary>How many commands one decision may hold.</summary>
    public const int MaximumCommandsPerDecision = 65_536;

    private readonly MarketOptions _options;
    private readonly ParticipantTable _participants;
    private readonly ulong _seed;
    private readonly IMarketObserver _observer;
    private readonly MarketEngine _engine;
    private readonly Schedule _schedule;
    private readonly BackgroundFlow _flow;
    private readonly RoundBuilder _rounds;
    private readonly SettlementAverage _settlement;
    private readonly TieBreaks _tieBreaks;
    private readonly TakenDecision[] _decisions;
    private int _session;
    private int _round;
    private Timestamp _roundTime;
    private bool _isOpen;

    /// <summary>A session before its opening.</summary>
    /// <param name="options">The scenario.</param>
    /// <param name="participants">Who takes part; the background traders must be those of the scenario's <see cref="BackgroundRoster"/>.</param>
    /// <param name="seed">The seed of every random stream.</param>
    /// <param name="observer">Sees everything that enters and comes out.</param>
    public MarketSession(MarketOptions options, ParticipantTable participants, ulong seed, IMarketObserver observer)
    {
        Invariant.Require(options.RoundInterval.Nanoseconds > 0 && options.SessionLength.Nanoseconds > 0);
        Invariant.RequireEqual(options.Instruments.Length, options.Fundamentals.Length, "latent values, one per instrument");
        _options = options;
        _participants = participants;
        _seed = seed;
        var watch = MarketWatch.For(options, observer);
        _observer = watch ?? observer;
        _engine = new MarketEngine(options, participants, _observer);
        _schedule = new Schedule(participants.Competitors.Length + participants.BackgroundCount);
        _flow = new BackgroundFlow(options, participants, _engine.Venue, _schedule, watch);
        _rounds = new RoundBuilder(options, _engine);
        _settlement = new SettlementAverage(options.Instruments.Length);
        _tieBreaks = new TieBreaks(participants.Competitors);
        _decisions = new TakenDecision[participants.Competitors.Length];
        for (var i = 0; i < _decisions.Length; i++) _decisions[i] = new TakenDecision();
    }

    /// <summary>What the background traders have done so far, over all sessions.</summary>
    public FlowActivity Activity => _flow.Activity;

    /// <summary>The flow; for tests that look at its streams.</summary>
    internal BackgroundFlow Flow => _flow;

    /// <summary>Opens a session: empty books, latent values at the reference prices, streams of (seed, session).</summary>
    /// <param name="session">Its number, counted from 0; a session is the same whatever was played before it.</param>
    public void Open(int session)
    {
        Invariant.Require(!_isOpen, "the session before has closed");
        Invariant.Require(session >= 0);
        _isOpen = true;
        _session = session;
        _round = -1;
        _roundTime = default;
        _engine.Reset();
        _schedule.Clear();
        _settlement.Clear();
        _tieBreaks.Open(_seed, session);
        _rounds.Open();
        _observer.OnSessionOpened(session);
        _flow.Open(_seed, session, _engine.Mids);
    }

    /// <summary>
    /// Runs everything that is due up to and including the next round's moment. The decisions taken since the last round are shown
    /// to the observer first, in the order of places.
    /// </summary>
    /// <param name="round">The round, when there is one.</param>
    /// <returns><c>false</c> when the session has closed instead.</returns>
    public bool Advance(out Round round)
    {
        Invariant.Require(_isOpen, "a session is open");
        for (var competitor = 0; competitor < _decisions.Length; competitor++)
            _decisions[competitor].Show(_observer, competitor, _round);
        _engine.ClearReports();
        var next = _roundTime + _options.RoundInterval;
        if (next < _options.SessionLength)
        {
            Run(next.Nanoseconds);
            round = OpenRound(next);
            return true;
        }

        Run(_options.SessionLength.Nanoseconds - 1);
        Close();
        round = default;
        return false;
    }

    /// <summary>What happened to a competitor's own orders since the last round, oldest first. Valid until the next <see cref="Advance"/>.</summary>
    public ReadOnlySpan<ExecutionReport> Reports(int competitor) => _engine.Reports(competitor);

    /// <summary>
    /// Takes a competitor's decision of the round; it is copied. At most once per competitor and round, in any order among
    /// competitors: the order makes no difference. Its commands arrive after the competitor's latency and the decision's thinking
    /// time; at or after the session's end they reach a closed venue.
    /// </summary>
    /// <param name="competitor">The competitor's place.</param>
    /// <param name="decision">Commands, transfers and notices of the competitor's own accounts.</param>
    /// <exception cref="InvariantViolationException">There is no round to decide, it was decided already, or the decision speaks for others.</exception>
    public void Apply(int competitor, SeatDecision decision)
    {
        Invariant.Require(_isOpen && _round >= 0, "a round waits for decisions");
        Invariant.Require(!_decisions[competitor].IsTaken, "a competitor decides once in a round");
        DecisionRules.Require(decision, _participants, competitor, _roundTime, _options.Instruments.Length);
        _decisions[competitor].Take(decision);
        var arrival = _roundTime + _participants.Competitors[competitor].Latency + decision.ThinkingTime;
        foreach (ref readonly var command in decision.Commands)
            _schedule.AddCommand(arrival, _tieBreaks[competitor], competitor, command);
    }

    private void Run(long until)
    {
        while (_schedule.TryTake(until, out var entry))
        {
            StepTo(entry.Time);
            var now = new Timestamp(entry.Time);
            switch (entry.Kind)
            {
                case QueueEntryKind.Command:
                    var command = _schedule.Collect(entry.Payload);
                    _engine.Execute(command, now);
                    _flow.OnExecuted(command, now, _engine.LastEvents);
                    break;
                case QueueEntryKind.Expiry:
                    _flow.Expire(_schedule.Collect(entry.Payload), now);
                    break;
                default:
                    _flow.Turn(entry.Kind, entry.Payload, now);
                    break;
            }
        }

        StepTo(until);
    }

    // Changes of phase come before whatever else is due at their moment, a step of the latent values too.
    private void StepTo(long time)
    {
        while (_flow.IsStepDue(time))
        {
            _engine.AdvanceTo(_flow.NextStep);
            _flow.Step(_engine.Mids);
        }

        _engine.AdvanceTo(new Timestamp(time));
    }

    private Round OpenRound(Timestamp time)
    {
        _round++;
        _roundTime = time;
        _tieBreaks.Draw();
        var mids = _engine.Mids;
        if (time >= _options.SessionLength - _options.SettlementWindow) _settlement.Add(mids);
        _observer.OnRound(_round, time, mids, _flow.Values(time));
        return new Round(_session, _round, time, _rounds.Fill(_round, time));
    }

    private void Close()
    {
        _engine.AdvanceTo(_options.SessionLength);
        var prices = _settlement.Prices(_engine.Mids);
        _engine.Close();
        while (_schedule.TryTake(long.MaxValue, out var entry))
        {
            Invariant.Require(entry.Kind is QueueEntryKind.Command or QueueEntryKind.Expiry, "nobody has a turn after the close");
            var command = _schedule.Collect(entry.Payload);
            if (entry.Kind == QueueEntryKind.Command) _engine.Execute(command, new Timestamp(entry.Time));
        }

        Invariant.RequireEqual(0, _schedule.CommandCount, "commands left on their way after the close");
        _isOpen = false;
        _observer.OnSessionClosed(_options.SessionLength, prices);
    }
}
