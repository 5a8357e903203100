namespace Arena.Simulation;

/// <summary>
/// One instrument's latent value, computed at the moments at which somebody asks: an Ornstein-Uhlenbeck process around the reference price r with jumps, taken
/// from one asked moment to the next by its exact transition (Gillespie 1996, eq. 1.9): v' = r + (v - r)·e^(-κΔ) + r·σ·√((1-e^(-2κΔ))/(2κ))·Z + r·jumps, with Δ as a
/// share of the session. Rounded to whole ticks, at least one, and it goes on from there; the jumps of a stretch count at its end.
/// </summary>
internal sealed class OnDemandValue
{
    private const double MaximumTicks = 1L << 49;

    private readonly FundamentalOptions _options;
    private readonly TimeChange? _business;
    private readonly double _sessionNs;
    private readonly double _reference;
    private readonly string _name;
    private readonly RandomStream _stream;
    private double _ticks;
    private long _time;

    /// <summary>A value before its first session.</summary>
    /// <param name="options">What it does.</param>
    /// <param name="instrument">Whose it is.</param>
    /// <param name="sessionLength">The session, of which the options' units are.</param>
    /// <param name="name">The name of its stream.</param>
    /// <param name="business">The time in which it moves; <c>null</c>: wall time.</param>
    public OnDemandValue(FundamentalOptions options, InstrumentSpec instrument, Timestamp sessionLength, string name, TimeChange? business = null)
    {
        _business = business;
        _options = options;
        _sessionNs = sessionLength.Nanoseconds;
        _reference = instrument.ReferencePrice.Ticks;
        _name = name;
        _stream = RandomStream.Derive(0, 0, name);
    }

    /// <summary>Starts a session at the reference price.</summary>
    public void Open(ulong seed, int session)
    {
        _stream.Reset(seed, session, _name);
        _ticks = _reference;
        _time = 0;
    }

    /// <summary>The value at a moment, the same however often it is asked for.</summary>
    /// <param name="time">Not before any moment asked for in this session.</param>
    public HalfTicks ValueAt(Timestamp time)
    {
        Invariant.Require(time.Nanoseconds >= _time, "a value on demand is asked for in the order of time");
        if (time.Nanoseconds > _time) Advance(time.Nanoseconds);
        return new HalfTicks(2 * (long)_ticks);
    }

    // Three draws, always, so that a scenario with jumps and one without have the same diffusion.
    private void Advance(long time)
    {
        var share = (_business is null ? time - _time : _business.At(time) - _business.At(_time)) / _sessionNs;
        var reversion = _options.MeanReversionPerSession;
        var decay = PortableMath.Exp(-reversion * share);
        var variance = reversion > 0 ? (1 - (decay * decay)) / (2 * reversion) : share;
        var diffusion = _options.SessionVolatility * Math.Sqrt(variance) * _stream.NextNormal();
        var jumps = LatentProcess.JumpCount(_stream.NextUniform(), _options.JumpsPerSession * share);
        var jump = _options.JumpVolatility * Math.Sqrt(jumps) * _stream.NextNormal();
        var ticks = _reference + ((_ticks - _reference) * decay) + (_reference * (diffusion + jump));
        _ticks = Math.Clamp(Math.Round(ticks), 1, MaximumTicks);
        _time = time;
    }
}
