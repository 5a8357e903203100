using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// What a quoter believes each instrument to be worth: an exponential average of the mid that others make. Whoever follows that
/// mid at once follows everybody's skew: a few makers who are all long would chase each other down without a trade. The average
/// gives way to what lasts and not to what they do to each other.
/// </summary>
internal sealed class FairValue
{
    private readonly double _weight;
    private readonly double[] _mid;
    private readonly double[] _fair;
    private readonly bool[] _isSeen;

    /// <summary>Fair values of one session; the reference prices until something is seen.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seconds">The average's time constant in seconds; 0 follows at once.</param>
    public FairValue(SessionInfo session, double seconds)
    {
        _weight = seconds > 0 ? 1 - PortableMath.Exp(-session.RoundInterval.Seconds / seconds) : 1;
        _mid = new double[session.Instruments.Length];
        foreach (var instrument in session.Instruments) _mid[instrument.Id.Index] = instrument.ReferencePrice.Ticks;
        _fair = [.. _mid];
        _isSeen = new bool[_mid.Length];
    }

    /// <summary>The mid that others made in the last round taken in, in ticks.</summary>
    public double Mid(InstrumentId instrument) => _mid[instrument.Index];

    /// <summary>Takes in a round and answers with the fair value, in ticks.</summary>
    public double Update(InstrumentId instrument, in OutsideTouch outside)
    {
        var i = instrument.Index;
        _mid[i] = outside.MidTicks(_mid[i]);
        _fair[i] = _isSeen[i] ? _fair[i] + (_weight * (_mid[i] - _fair[i])) : _mid[i];
        _isSeen[i] = true;
        return _fair[i];
    }
}
