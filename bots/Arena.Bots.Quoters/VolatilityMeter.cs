using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// Measures how much each mid moves: the root of the exponentially weighted mean of squared moves per second, in ticks per root
/// second. Bounces between prices count as moves, so it reads high in a thin book; the bounds keep it sane.
/// </summary>
internal sealed class VolatilityMeter
{
    /// <summary>The weight of what is believed before anything is seen, in seconds of observation.</summary>
    private const double PriorSeconds = 30;

    private readonly double _minimum;
    private readonly double _maximum;
    private readonly double _interval;
    private readonly double _decay;
    private readonly double[] _last;
    private readonly double[] _squares;
    private readonly double[] _seconds;

    /// <summary>A meter for one session; it starts in the geometric middle of its bounds.</summary>
    /// <param name="session">The session.</param>
    /// <param name="parameters">Values of <see cref="QuoterParameters.Volatility"/>.</param>
    public VolatilityMeter(SessionInfo session, BotParameters parameters)
    {
        _minimum = parameters["minimumVolatilityTicks"];
        _maximum = Math.Max(_minimum, parameters["maximumVolatilityTicks"]);
        _interval = session.RoundInterval.Seconds;
        _decay = PortableMath.Exp(-PortableMath.Log(2) * _interval / parameters["volatilityHalfLifeSeconds"]);
        _last = new double[session.Instruments.Length];
        _squares = new double[session.Instruments.Length];
        _seconds = new double[session.Instruments.Length];
        foreach (var instrument in session.Instruments)
        {
            _last[instrument.Id.Index] = instrument.ReferencePrice.Ticks;
            _squares[instrument.Id.Index] = _minimum * _maximum * PriorSeconds;
            _seconds[instrument.Id.Index] = PriorSeconds;
        }
    }

    /// <summary>Takes in a round's mid and answers with the volatility, in ticks per root second, within the bounds.</summary>
    public double Update(InstrumentId instrument, double midTicks)
    {
        var i = instrument.Index;
        var move = midTicks - _last[i];
        _last[i] = midTicks;
        _squares[i] = (_squares[i] * _decay) + (move * move);
        _seconds[i] = (_seconds[i] * _decay) + _interval;
        return Math.Clamp(Math.Sqrt(_squares[i] / _seconds[i]), _minimum, _maximum);
    }
}
