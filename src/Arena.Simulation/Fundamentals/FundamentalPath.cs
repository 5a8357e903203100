using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// The latent values of all instruments on a fixed grid of times, some way ahead of the clock. A value is a function of (seed,
/// session, options) and its place on the grid: who asks, when and how often changes nothing. The grid divides each round
/// interval into the fewest equal steps of at most one second; between two of its points a value stays as it is. Instruments whose values are sampled on
/// demand have no part in the grid.
/// </summary>
internal sealed class FundamentalPath
{
    // What keeps absurd options from leaving the numbers that a price can have.
    private const double MaximumHalfTicks = 1L << 50;

    private readonly ImmutableArray<FundamentalOptions> _options;
    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly MarketClock? _clock;
    private readonly LatentProcess _factor;
    private readonly double[] _factors;
    private readonly long[] _lagSteps;
    private readonly LatentProcess[] _own;
    private readonly OnDemandValue?[] _onDemand;
    private readonly RandomStream _factorStream;
    private readonly RandomStream _driftStream = RandomStream.Derive(0, 0, DriftName);
    private readonly double _driftDeviation;
    private readonly RandomStream[] _ownStreams;
    private readonly string[] _ownNames;
    private readonly long _stepsPerRound;
    private readonly long _roundInterval;
    private readonly long _lastStep;
    private readonly double _sessionNs;
    private readonly long _leadSteps;
    private readonly int _capacity;
    private readonly HalfTicks[] _ring;
    private long _known;
    private double _business;
    private int _newsTaken;

    /// <summary>A path before its first session.</summary>
    /// <param name="options">The scenario.</param>
    /// <param name="leadSeconds">How far ahead of the clock values are asked for; not negative.</param>
    /// <param name="clock">Business time and news, opened before the path; <c>null</c>: wall time, and no news.</param>
    public FundamentalPath(MarketOptions options, double leadSeconds, MarketClock? clock = null)
    {
        _clock = clock;
        _options = options.Fundamentals;
        _instruments = options.Instruments;
        _roundInterval = options.RoundInterval.Nanoseconds;
        _stepsPerRound = (_roundInterval + Timestamp.NanosecondsPerSecond - 1) / Timestamp.NanosecondsPerSecond;
        var perSession = options.SessionLength.Nanoseconds / (double)_roundInterval * _stepsPerRound;
        _sessionNs = options.SessionLength.Nanoseconds;
        _lastStep = (long)Math.Ceiling(perSession);
        _leadSteps = (long)Math.Min(_lastStep, Math.Ceiling(leadSeconds * Timestamp.NanosecondsPerSecond * _stepsPerRound / _roundInterval));
        _lagSteps = [.. _options.Select(fundamental => (long)Math.Min(_lastStep, Math.Round(fundamental.FactorLagSeconds / StepSeconds)))];
        _factors = new double[_lagSteps.Max() + 1];
        _capacity = (int)Math.Min(_lastStep, _leadSteps + 1) + 1;
        _ring = new HalfTicks[_capacity * _instruments.Length];
        _factor = LatentProcess.Of(options.Factor, perSession);
        _factorStream = RandomStream.Derive(0, 0, FactorName);
        _driftDeviation = options.Factor.DriftDeviation;
        _own = new LatentProcess[_instruments.Length];
        _ownStreams = new RandomStream[_own.Length];
        _ownNames = new string[_own.Length];
        _onDemand = new OnDemandValue?[_own.Length];
        for (var i = 0; i < _own.Length; i++)
        {
            _own[i] = LatentProcess.Of(_options[i], perSession);
            _ownNames[i] = "fundamental/" + _instruments[i].Symbol;
            _ownStreams[i] = RandomStream.Derive(0, 0, _ownNames[i]);
            if (_options[i].Sampling == FundamentalSampling.OnDemand)
                _onDemand[i] = new OnDemandValue(_options[i], _instruments[i], options.SessionLength, _ownNames[i], clock?.Values);
            else
                HasGrid = true;
        }
    }

    /// <summary>Whether an instrument's value lies on the grid.</summary>
    public bool HasGrid { get; }

    /// <summary>The name of the market factor's stream. No instrument's stream has it, since those have a symbol after a slash.</summary>
    public const string FactorName = "factor";

    private const string DriftName = "factor/drift";

    /// <summary>The time of a point of the grid: the first nanosecond at which it is reached.</summary>
    public long TimeOf(long step) => (step / _stepsPerRound * _roundInterval)
        + (((step % _stepsPerRound * _roundInterval) + _stepsPerRound - 1) / _stepsPerRound);

    /// <summary>The time between two points of the grid, in seconds.</summary>
    public double StepSeconds => _roundInterval / (double)_stepsPerRound / Timestamp.NanosecondsPerSecond;

    /// <summary>Starts a session: every value at its reference price.</summary>
    public void Open(ulong seed, int session)
    {
        _driftStream.Reset(seed, session, DriftName);
        _factor.Reset(_driftDeviation * _driftStream.NextNormal());
        _factorStream.Reset(seed, session, FactorName);
        for (var i = 0; i < _own.Length; i++)
        {
            _own[i].Reset();
            _ownStreams[i].Reset(seed, session, _ownNames[i]);
            _onDemand[i]?.Open(seed, session);
        }

        _known = 0;
        _business = 0;
        _newsTaken = 0;
        Array.Clear(_factors);
        Store();
        AdvanceTo(0);
    }

    /// <summary>Makes the path known as far ahead as the lead, as seen from a point of the grid that the clock has reached.</summary>
    public void AdvanceTo(long step)
    {
        var end = Math.Min(_lastStep, step + _leadSteps);
        while (_known < end)
        {
            _known++;
            if (_clock?.Values is { } values) SetSteps(values);
            _factor.Step(_factorStream);
            for (var i = 0; i < _own.Length; i++) _own[i].Step(_ownStreams[i]);
            if (_clock?.News is { } news) TakeNews(news);
            Store();
        }
    }

    /// <summary>An instrument's latent value.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="time">When: from the last advance up to the lead after it. After the session's end: as at its end.
    /// Of a value on demand: not before any moment asked for.</param>
    public HalfTicks ValueAt(int instrument, Timestamp time)
    {
        if (_onDemand[instrument] is { } onDemand) return onDemand.ValueAt(time);
        var step = Math.Min(StepAt(time.Nanoseconds), _known);
        Invariant.Require(step > _known - _capacity, "the latent value asked for is still kept");
        return _ring[((int)(step % _capacity) * _own.Length) + instrument];
    }

    // A step is as long as business time says. Only differences of it are used, so it may go on after the session's end.
    private void SetSteps(TimeChange values)
    {
        var business = values.At(TimeOf(_known));
        var share = (business - _business) / _sessionNs;
        _business = business;
        _factor.SetStep(share);
        foreach (var own in _own) own.SetStep(share);
    }

    // News shows at the first point of the grid that is not before it.
    private void TakeNews(SessionNews news)
    {
        var items = news.Items;
        var time = TimeOf(_known);
        for (; _newsTaken < items.Length && items[_newsTaken].At <= time; _newsTaken++)
        {
            var item = items[_newsTaken];
            (item.Instrument == SessionNews.OfFactor ? _factor : _own[item.Instrument]).Jump(item.LogJump);
        }
    }

    // Whole rounds apart from the rest, so that the product stays within 64 bits for rounds of up to a day.
    private long StepAt(long time) =>
        (time / _roundInterval * _stepsPerRound) + (time % _roundInterval * _stepsPerRound / _roundInterval);

    private void Store()
    {
        var row = (int)(_known % _capacity) * _own.Length;
        _factors[_known % _factors.Length] = _factor.Value;
        for (var i = 0; i < _own.Length; i++)
        {
            var factor = _known < _lagSteps[i] ? 0 : _factors[(_known - _lagSteps[i]) % _factors.Length];
            var log = (_options[i].Beta * factor) + _own[i].Value;
            var halfTicks = _instruments[i].ReferencePrice.Ticks * 2 * PortableMath.Exp(log);
            _ring[row + i] = new HalfTicks((long)Math.Clamp(Math.Round(halfTicks), 2, MaximumHalfTicks));
        }
    }
}
