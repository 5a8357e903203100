namespace Arena.Simulation;

/// <summary>
/// Fast and slow exponential averages of each instrument's mid, sampled on the grid of the latent values; what traders who follow a move, or fade it,
/// look at. All of a kind see the same averages, so these are kept once.
/// </summary>
internal sealed class MidAverages
{
    private readonly double[] _fast;
    private readonly double[] _slow;
    private readonly double _fastWeight;
    private readonly double _slowWeight;

    /// <summary>Averages before the first session.</summary>
    /// <param name="instruments">How many instruments there are.</param>
    /// <param name="fastSeconds">Time constant of the fast average. Positive.</param>
    /// <param name="slowSeconds">Time constant of the slow average. Positive.</param>
    /// <param name="stepSeconds">The time between two samples.</param>
    public MidAverages(int instruments, double fastSeconds, double slowSeconds, double stepSeconds)
    {
        _fast = new double[instruments];
        _slow = new double[instruments];
        _fastWeight = 1 - PortableMath.Exp(-stepSeconds / fastSeconds);
        _slowWeight = 1 - PortableMath.Exp(-stepSeconds / slowSeconds);
    }

    /// <summary>Starts both averages at the mids of the open.</summary>
    public void Open(ReadOnlySpan<HalfTicks> mids)
    {
        for (var i = 0; i < _fast.Length; i++) _fast[i] = _slow[i] = mids[i].Ticks;
    }

    /// <summary>Takes a sample.</summary>
    public void Sample(ReadOnlySpan<HalfTicks> mids)
    {
        for (var i = 0; i < _fast.Length; i++)
        {
            var mid = mids[i].Ticks;
            _fast[i] += _fastWeight * (mid - _fast[i]);
            _slow[i] += _slowWeight * (mid - _slow[i]);
        }
    }

    /// <summary>How far the fast average is above the slow one, in ticks: positive after a rise.</summary>
    public double Trend(int instrument) => _fast[instrument] - _slow[instrument];
}
