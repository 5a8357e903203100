using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>How far each instrument stands out by its last move, which is what retail traders look at; the rule is stated at <see cref="RetailOptions"/>.</summary>
internal sealed class Attention
{
    private readonly ImmutableArray<long> _activity;
    private readonly double[] _average;
    private readonly double[] _upTo;
    private readonly double _weight;
    private readonly double _unit;
    private double _totalActivity;

    /// <summary>Attention before the first session.</summary>
    /// <param name="instruments">How many instruments there are.</param>
    /// <param name="activity">Their weights; empty: each alike.</param>
    /// <param name="options">What stands out.</param>
    /// <param name="stepSeconds">The time between two samples.</param>
    public Attention(int instruments, ImmutableArray<long> activity, RetailOptions options, double stepSeconds)
    {
        _activity = activity;
        _average = new double[instruments];
        _upTo = new double[instruments];
        _weight = 1 - PortableMath.Exp(-stepSeconds / options.LookbackSeconds);
        _unit = options.AttentionBasisPoints / 10_000;
    }

    /// <summary>The mean attention over instruments; 1 while nothing has moved, above it otherwise.</summary>
    public double Level => _upTo[^1] / _totalActivity;

    /// <summary>Starts at the mids of the open: nothing has moved.</summary>
    public void Open(ReadOnlySpan<HalfTicks> mids)
    {
        for (var i = 0; i < _average.Length; i++) _average[i] = mids[i].Ticks;
        Weigh(mids);
    }

    /// <summary>Takes a sample of the mids.</summary>
    public void Sample(ReadOnlySpan<HalfTicks> mids)
    {
        for (var i = 0; i < _average.Length; i++) _average[i] += _weight * (mids[i].Ticks - _average[i]);
        Weigh(mids);
    }

    /// <summary>An instrument, those that stand out the likelier.</summary>
    /// <param name="uniform">A uniform number in [0, 1).</param>
    public int Choose(double uniform)
    {
        var at = uniform * _upTo[^1];
        var instrument = 0;
        while (instrument < _upTo.Length - 1 && at >= _upTo[instrument]) instrument++;
        return instrument;
    }

    private void Weigh(ReadOnlySpan<HalfTicks> mids)
    {
        var sum = 0.0;
        _totalActivity = 0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            var activity = _activity.IsEmpty ? 1.0 : _activity[i];
            _totalActivity += activity;
            sum += activity * (1 + (Math.Abs((mids[i].Ticks / _average[i]) - 1) / _unit));
            _upTo[i] = sum;
        }
    }
}
