namespace Arena.Simulation;

/// <summary>The background traders of a market, and what they all look at: latent values and averages of the mids.</summary>
internal sealed class BackgroundFlow
{
    private readonly FlowMarket _market;
    private readonly MarketClock? _clock;
    private readonly FundamentalPath _path;
    private readonly BackgroundTrader[] _traders;
    private readonly LadderMaker[] _makers;
    private readonly Venue _venue;
    private readonly bool _needsGrid;
    private readonly HalfTicks[] _values;
    private readonly int _firstAccount;
    private long _wakes;
    private long _questions;
    private long _answers;
    private long _signals;
    private long _nextStep;
    private long _nextStepTime;

    /// <summary>The flow before its first session.</summary>
    public BackgroundFlow(MarketOptions options, ParticipantTable participants, Venue venue, Schedule schedule, MarketWatch? watch)
    {
        _clock = MarketClock.For(options);
        _path = new FundamentalPath(options, options.Background.Informed.LeadSeconds, _clock);
        _market = new FlowMarket(options, venue, schedule, _path, watch, _clock);
        _venue = venue;
        _needsGrid = _path.HasGrid || _market.NeedsMids;
        _values = new HalfTicks[options.Instruments.Length];
        _firstAccount = participants.FirstBackgroundAccount.Index;
        _traders = new BackgroundTrader[participants.BackgroundCount];
        Invariant.RequireEqual(BackgroundRoster.Count(options.Background), _traders.Length, "background traders of the scenario");
        for (var place = 0; place < _traders.Length; place++)
            _traders[place] = BackgroundRoster.Make(_market, participants.Accounts[_firstAccount + place], place, options.Background);
        _makers = [.. _traders.OfType<LadderMaker>()];
    }

    /// <summary>What the traders have done so far, over all sessions, beside sending commands.</summary>
    public FlowActivity Activity => new(_wakes, _questions, _answers, _signals);

    /// <summary>The traders, in the order of their accounts.</summary>
    internal ReadOnlySpan<BackgroundTrader> Traders => _traders;

    /// <summary>The latent values.</summary>
    internal FundamentalPath Path => _path;

    /// <summary>Business time and news; <c>null</c>: wall time, and no news.</summary>
    internal MarketClock? Clock => _clock;

    /// <summary>Starts a session: every stream from its first number, every trader's first wake scheduled.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="session">The session.</param>
    /// <param name="mids">The mids of the open.</param>
    public void Open(ulong seed, int session, ReadOnlySpan<HalfTicks> mids)
    {
        _clock?.Open(seed, session);
        _path.Open(seed, session);
        _market.Now = default;
        _market.OpenMids(mids);
        _market.Volume?.Clear();
        _market.Distances.Open(seed, session);
        _nextStep = 1;
        _nextStepTime = _needsGrid ? _path.TimeOf(1) : long.MaxValue;
        foreach (var trader in _traders) trader.Open(seed, session);
    }

    /// <summary>The next point of the grid of the latent values that has not been reached yet.</summary>
    public Timestamp NextStep => new(_nextStepTime);

    /// <summary>Whether the grid of the latent values has a point up to a moment that has not been reached yet.</summary>
    public bool IsStepDue(long until) => _nextStepTime <= until;

    /// <summary>Reaches the next point of the grid: the path goes on, the averages take the mids there are.</summary>
    public void Step(ReadOnlySpan<HalfTicks> mids)
    {
        _path.AdvanceTo(_nextStep);
        _market.SampleMids(mids);
        _nextStepTime = _path.TimeOf(++_nextStep);
    }

    /// <summary>The latent values at a moment, in the order of the instruments. Valid until the next call.</summary>
    public ReadOnlySpan<HalfTicks> Values(Timestamp now)
    {
        for (var i = 0; i < _values.Length; i++) _values[i] = _path.ValueAt(i, now);
        return _values;
    }

    /// <summary>A trader has a turn.</summary>
    /// <param name="kind">Which; neither a command nor an expiry.</param>
    /// <param name="trader">The trader's place among the background traders; of a begotten wake, its memory.</param>
    /// <param name="now">The moment.</param>
    public void Turn(QueueEntryKind kind, int trader, Timestamp now)
    {
        _market.Now = now;
        switch (kind)
        {
            case QueueEntryKind.Wake:
                _wakes++;
                _traders[trader].Wake(now);
                break;
            case QueueEntryKind.Question:
                _questions++;
                ((AskingTrader)_traders[trader]).Ask(now);
                break;
            case QueueEntryKind.Answer:
                _answers++;
                ((AskingTrader)_traders[trader]).Hear(now);
                break;
            case QueueEntryKind.Offspring:
                _wakes++;
                var memory = Offspring.Unpack(trader);
                ((NoiseTrader)_traders[memory.Trader]).Wake(now, memory);
                break;
            default:
                _signals++;
                ((LadderMaker)_traders[trader]).Signal(now);
                break;
        }
    }

    /// <summary>The time to consider a cancellation has come.</summary>
    public void Expire(in Command cancel, Timestamp now) => _traders[cancel.Account.Index - _firstAccount].Expire(cancel, now);

    /// <summary>A command was executed; when it is a background trader's, the trader is told.</summary>
    /// <param name="command">The command.</param>
    /// <param name="now">When.</param>
    /// <param name="events">What it caused.</param>
    public void OnExecuted(in Command command, Timestamp now, ReadOnlySpan<MarketEvent> events)
    {
        _market.Volume?.Add(events);
        var place = command.Account.Index - _firstAccount;
        if (place >= 0 && place < _traders.Length) _traders[place].OnExecuted(command, events);
        if (_market.Watch is { } watch) AlertMakers(watch, now);
    }

    private void AlertMakers(MarketWatch watch, Timestamp now)
    {
        for (var instrument = 0; instrument < _values.Length; instrument++)
        {
            if (!watch.HasTipped(_venue, instrument)) continue;
            foreach (var maker in _makers)
                if (maker.Instrument == instrument) maker.Alert(now);
        }
    }
}
