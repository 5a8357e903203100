namespace Arena.Simulation;

/// <summary>The background traders of a market, and what they all look at: latent values and averages of the mids.</summary>
internal sealed class BackgroundFlow
{
    private readonly FlowMarket _market;
    private readonly FundamentalPath _path;
    private readonly BackgroundTrader[] _traders;
    private readonly HalfTicks[] _values;
    private readonly int _firstAccount;
    private long _nextStep;
    private long _nextStepTime;

    /// <summary>The flow before its first session.</summary>
    public BackgroundFlow(MarketOptions options, ParticipantTable participants, Venue venue, Schedule schedule)
    {
        _path = new FundamentalPath(options, options.Background.Informed.LeadSeconds);
        _market = new FlowMarket(options, venue, schedule, _path);
        _values = new HalfTicks[options.Instruments.Length];
        _firstAccount = participants.FirstBackgroundAccount.Index;
        _traders = new BackgroundTrader[participants.BackgroundCount];
        Invariant.RequireEqual(BackgroundRoster.Count(options.Background), _traders.Length, "background traders of the scenario");
        for (var place = 0; place < _traders.Length; place++)
            _traders[place] = Make(options.Background, place, participants.Accounts[_firstAccount + place]);
    }

    /// <summary>The traders, in the order of their accounts.</summary>
    internal ReadOnlySpan<BackgroundTrader> Traders => _traders;

    /// <summary>The latent values.</summary>
    internal FundamentalPath Path => _path;

    /// <summary>Starts a session: every stream from its first number, every trader's first wake scheduled.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="session">The session.</param>
    /// <param name="mids">The mids of the open.</param>
    public void Open(ulong seed, int session, ReadOnlySpan<HalfTicks> mids)
    {
        _path.Open(seed, session);
        _market.Averages.Open(mids);
        _nextStep = 1;
        _nextStepTime = _path.TimeOf(1);
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
        _market.Averages.Sample(mids);
        _nextStepTime = _path.TimeOf(++_nextStep);
    }

    /// <summary>The latent values at a moment, in the order of the instruments. Valid until the next call.</summary>
    public ReadOnlySpan<HalfTicks> Values(Timestamp now)
    {
        for (var i = 0; i < _values.Length; i++) _values[i] = _path.ValueAt(i, now);
        return _values;
    }

    /// <summary>A trader's time has come.</summary>
    public void Wake(int trader, Timestamp now) => _traders[trader].Wake(now);

    /// <summary>The time to consider a cancellation has come.</summary>
    public void Expire(in Command cancel, Timestamp now) => _traders[cancel.Account.Index - _firstAccount].Expire(cancel, now);

    /// <summary>A command was executed; when it is a background trader's, the trader is told.</summary>
    public void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
        var place = command.Account.Index - _firstAccount;
        if (place >= 0 && place < _traders.Length) _traders[place].OnExecuted(command, events);
    }

    private BackgroundTrader Make(BackgroundOptions options, int place, AccountSpec account)
    {
        var index = place;
        if (index < options.Noise.Count) return new NoiseTrader(_market, account, place, options.Noise);
        index -= options.Noise.Count;
        if (index < options.Value.Count) return new ValueTrader(_market, account, place, options.Value);
        index -= options.Value.Count;
        return index < options.Momentum.Count
            ? new MomentumTrader(_market, account, place, options.Momentum)
            : new InformedTrader(_market, account, place, options.Informed);
    }
}
