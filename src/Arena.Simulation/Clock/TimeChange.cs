namespace Arena.Simulation;

/// <summary>
/// A time that runs at changing speed: Λ(t) = ∫ a(s) ds over one session, in nanoseconds, for a speed that is constant on each of equal cells. So Λ is piecewise
/// linear, and it and its inverse are exact up to rounding. After the session's end it runs at speed 1. The inverse finds its cell from a guide table (Chen and
/// Asau 1974): for moments that are spread evenly in changed time, in two steps on average, however uneven the speed is.
/// </summary>
internal sealed class TimeChange
{
    private readonly double _length;
    private readonly double _cell;
    private readonly int _cells;
    private readonly double[] _sums;
    private readonly int[] _guide;
    private double _bucket;

    /// <summary>A time before its first session.</summary>
    /// <param name="length">The session.</param>
    /// <param name="cells">How many cells it has; positive.</param>
    public TimeChange(Timestamp length, int cells)
    {
        _length = length.Nanoseconds;
        _cells = cells;
        _cell = _length / cells;
        _sums = new double[cells + 1];
        _guide = new int[cells];
    }

    /// <summary>The whole session in this time, Λ at its end, in nanoseconds.</summary>
    public double Total => _sums[_cells];

    /// <summary>Starts a session.</summary>
    /// <param name="speeds">The speed of each cell; positive, or 0 where the inverse is not asked for.</param>
    public void Build(ReadOnlySpan<double> speeds)
    {
        Invariant.RequireEqual(_cells, speeds.Length, "a speed for each cell");
        var sum = 0.0;
        for (var i = 0; i < _cells; i++) _sums[i + 1] = sum += speeds[i] * _cell;
        _bucket = sum / _cells;
        var cell = 0;
        for (var i = 0; i < _cells; i++)
        {
            var from = i * _bucket;
            while (cell < _cells - 1 && _sums[cell + 1] <= from) cell++;
            _guide[i] = cell;
        }
    }

    /// <summary>Λ of a moment.</summary>
    /// <param name="wall">The moment, in nanoseconds of wall time; not negative.</param>
    public double At(double wall)
    {
        if (wall >= _length) return Total + (wall - _length);
        var place = wall / _cell;
        var cell = Math.Min((int)place, _cells - 1);
        return _sums[cell] + ((_sums[cell + 1] - _sums[cell]) * (place - cell));
    }

    /// <summary>The moment of which Λ is what is given, in nanoseconds of wall time.</summary>
    /// <param name="changed">Λ; not negative.</param>
    public double Inverse(double changed)
    {
        if (changed >= Total) return _length + (changed - Total);
        var cell = _guide[Math.Min((int)(changed / _bucket), _cells - 1)];

        // The quotient may round up to a bucket that begins just after what is asked for.
        while (_sums[cell] > changed) cell--;
        while (_sums[cell + 1] <= changed) cell++;
        return _cell * (cell + ((changed - _sums[cell]) / (_sums[cell + 1] - _sums[cell])));
    }

    /// <summary>The moment at which a span of changed time is over.</summary>
    /// <param name="wall">From when on, in nanoseconds of wall time; not negative.</param>
    /// <param name="span">The span, in nanoseconds of changed time; not negative.</param>
    /// <returns>Not before <paramref name="wall"/>, whatever rounding does.</returns>
    public double After(double wall, double span) => Math.Max(wall, Inverse(At(wall) + span));
}
