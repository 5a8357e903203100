using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// How much busier news makes the instruments, cell by cell of a session: b_i = 1 + Σ (B - 1) e^(-(t - at) / τ), averaged over the cell, over the news of the factor and of
/// the instrument itself. Background traders choose instrument i by its weight times b_i, and all of them together are faster by Σ w_i b_i / Σ w_i: so
/// news of one instrument makes that one busier and leaves the others as they were.
/// </summary>
internal sealed class NewsBoosts
{
    // What is left of a boost below this goes unnoticed.
    private const double Negligible = 1e-9;

    private readonly SessionNews _news;
    private readonly double[] _weights;
    private readonly double _weight;
    private readonly double _cell;
    private readonly int _cells;
    private readonly double[] _own;
    private readonly RunningBoost[] _running;
    private double _all;
    private bool _hasOwn;
    private int _count;
    private int _taken;
    private int _at;

    /// <summary>Boosts before the first session.</summary>
    /// <param name="news">The session's news.</param>
    /// <param name="weights">How often each instrument is chosen without news; positive.</param>
    /// <param name="most">Most news in a session.</param>
    /// <param name="cell">The length of a cell, in nanoseconds.</param>
    /// <param name="cells">How many cells a session has.</param>
    public NewsBoosts(SessionNews news, ImmutableArray<long> weights, int most, double cell, int cells)
    {
        _news = news;
        _weights = [.. weights.Select(weight => (double)weight)];
        _weight = _weights.Sum();
        _own = new double[weights.Length];
        _running = new RunningBoost[most];
        (_cell, _cells) = (cell, cells);
    }

    /// <summary>The speed of all traders together in the current cell: Σ w_i b_i / Σ w_i.</summary>
    public double Speed
    {
        get
        {
            var own = 0.0;
            for (var i = 0; i < _own.Length; i++) own += _weights[i] * _own[i];
            return 1 + _all + (own / _weight);
        }
    }

    /// <summary>Goes back to before the session's first cell.</summary>
    public void Restart()
    {
        (_at, _count, _taken) = (-1, 0, 0);
        (_all, _hasOwn) = (0, false);
        Array.Clear(_own);
    }

    /// <summary>Goes on to a cell, not before the current one.</summary>
    public void MoveTo(int cell)
    {
        while (_at < cell) Next();
    }

    /// <summary>Whether an instrument is busier than the others at a moment, which is not before the last one asked about.</summary>
    public bool Favours(Timestamp now)
    {
        MoveTo(Math.Min((int)(now.Nanoseconds / _cell), _cells - 1));
        return _hasOwn;
    }

    /// <summary>Draws an instrument by weights and boosts of the current cell; one draw.</summary>
    public int Draw(RandomStream stream)
    {
        var left = stream.NextUniform() * Speed * _weight;
        for (var i = 0; i < _own.Length - 1; i++)
        {
            left -= _weights[i] * (1 + _all + _own[i]);
            if (left < 0) return i;
        }

        return _own.Length - 1;
    }

    private void Next()
    {
        _at++;
        (_all, _hasOwn) = (0, false);
        Array.Clear(_own);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var boost = _running[i];
            Add(boost.Instrument, boost.Level * boost.CellMean);
            var level = boost.Level * boost.CellDecay;
            if (level >= Negligible) _running[kept++] = boost with { Level = level };
        }

        _count = kept;
        var end = (_at + 1) * _cell;
        var items = _news.Items;
        for (; _taken < items.Length && items[_taken].At < end; _taken++)
            if (items[_taken].Excess > 0) Start(items[_taken], end);
    }

    // In its first cell a boost lasts from the news to the cell's end only.
    private void Start(in NewsItem item, double end)
    {
        var left = PortableMath.Exp(-(end - item.At) / item.DecayNs);
        var perCell = item.DecayNs / _cell;
        var decay = PortableMath.Exp(-_cell / item.DecayNs);
        Add(item.Instrument, item.Excess * perCell * (1 - left));
        if (item.Excess * left >= Negligible)
            _running[_count++] = new RunningBoost(item.Instrument, item.Excess * left, perCell * (1 - decay), decay);
    }

    private void Add(int instrument, double excess)
    {
        if (instrument == SessionNews.OfFactor)
        {
            _all += excess;
            return;
        }

        _own[instrument] += excess;
        _hasOwn = true;
    }
}
