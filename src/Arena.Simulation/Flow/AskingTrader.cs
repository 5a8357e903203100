namespace Arena.Simulation;

/// <summary>
/// A background trader that sees of the market what it asks the venue for. A question arrives its latency after the wake, behind the commands of the
/// same wake; the answer states the market of that moment and arrives a latency later; what is decided on it arrives a third latency later. While it
/// waits for an answer it lets wakes pass.
/// </summary>
internal abstract class AskingTrader : BackgroundTrader
{
    private readonly double _meanIntervalNs;
    private Touch _answer;
    private bool _isWaiting;
    private bool _hasQuit;

    /// <summary>A trader before its first session.</summary>
    /// <param name="market">Its surroundings.</param>
    /// <param name="account">Its account; its name addresses its stream.</param>
    /// <param name="place">Its place among the background traders.</param>
    /// <param name="meanIntervalSeconds">Mean time between two wakes of a Poisson process; infinite: it wakes once.</param>
    protected AskingTrader(FlowMarket market, AccountSpec account, int place, double meanIntervalSeconds)
        : base(market, account, place) => _meanIntervalNs = meanIntervalSeconds * Timestamp.NanosecondsPerSecond;

    /// <summary>The instrument that it follows for the session.</summary>
    internal int Instrument { get; private set; }

    /// <inheritdoc/>
    public sealed override void Wake(Timestamp now)
    {
        if (_hasQuit) return;
        if (double.IsFinite(_meanIntervalNs)) ScheduleWakeAfter(now, _meanIntervalNs);
        if (_isWaiting) return;
        Prepare(now);
        if (now + Latency + Latency >= Market.SessionLength) return;
        _isWaiting = true;
        ScheduleTurn(now + Latency, QueueEntryKind.Question);
    }

    /// <summary>Its question has arrived at the venue.</summary>
    public void Ask(Timestamp now)
    {
        _answer = Market.Touch(Instrument);
        Look(now);
        ScheduleTurn(now + Latency, QueueEntryKind.Answer);
    }

    /// <summary>The answer has arrived.</summary>
    public void Hear(Timestamp now)
    {
        _isWaiting = false;
        Decide(now, _answer);
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        (_isWaiting, _hasQuit) = (false, false);
        Instrument = DrawInstrument();
    }

    /// <inheritdoc/>
    protected override void ScheduleFirstWake() => ScheduleWakeAfter(default, _meanIntervalNs);

    /// <summary>Draws what the wake needs, always the same number of draws; sends what needs no answer.</summary>
    protected abstract void Prepare(Timestamp now);

    /// <summary>Notes what else the venue is asked for, at the moment at which the question arrives.</summary>
    protected virtual void Look(Timestamp now)
    {
    }

    /// <summary>Wakes no more in this session.</summary>
    protected void Quit() => _hasQuit = true;

    /// <summary>Acts on the answer.</summary>
    protected abstract void Decide(Timestamp now, in Touch touch);
}
