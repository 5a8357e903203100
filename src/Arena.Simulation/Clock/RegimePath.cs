using System.Globalization;

namespace Arena.Simulation;

/// <summary>
/// The product of regimes over a session; the law is stated at <see cref="RegimeOptions"/>. Each component has a stream of its own, <c>regimes/0</c> the slowest, so that
/// one more leaves the others as they were: per draw one uniform number for its value, one exponential for the time to the next.
/// </summary>
internal sealed class RegimePath
{
    private readonly double _strength;
    private readonly double[] _means;
    private readonly double[] _values;
    private readonly double[] _next;
    private readonly RandomStream[] _streams;
    private readonly string[] _names;

    /// <summary>Regimes before their first session.</summary>
    public RegimePath(RegimeOptions options)
    {
        _strength = options.Strength;
        _means = new double[options.Components];
        _values = new double[_means.Length];
        _next = new double[_means.Length];
        _names = new string[_means.Length];
        _streams = new RandomStream[_means.Length];
        for (var k = 0; k < _means.Length; k++)
        {
            _means[k] = options.MeanSeconds(k) * Timestamp.NanosecondsPerSecond;
            _names[k] = string.Create(CultureInfo.InvariantCulture, $"regimes/{k}");
            _streams[k] = RandomStream.Derive(0, 0, _names[k]);
        }
    }

    /// <summary>Draws a session.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="session">The session.</param>
    /// <param name="cell">The length of a cell, in nanoseconds.</param>
    /// <param name="means">Takes the product's mean over each cell.</param>
    public void Fill(ulong seed, int session, double cell, Span<double> means)
    {
        for (var k = 0; k < _streams.Length; k++)
        {
            _streams[k].Reset(seed, session, _names[k]);
            _next[k] = 0;
            Draw(k);
        }

        var (first, product, time) = (Earliest(), Product(), 0.0);
        for (var i = 0; i < means.Length; i++)
        {
            var end = (i + 1) * cell;
            var sum = 0.0;
            while (_next[first] < end)
            {
                sum += product * (_next[first] - time);
                time = _next[first];
                Draw(first);
                (first, product) = (Earliest(), Product());
            }

            sum += product * (end - time);
            time = end;
            means[i] = sum / cell;
        }
    }

    private void Draw(int component)
    {
        var stream = _streams[component];
        _values[component] = stream.NextChance(0.5) ? 1 + _strength : 1 - _strength;
        _next[component] += stream.NextExponential() * _means[component];
    }

    private int Earliest()
    {
        var first = 0;
        for (var k = 1; k < _next.Length; k++)
            if (_next[k] < _next[first]) first = k;
        return first;
    }

    private double Product()
    {
        var product = 1.0;
        foreach (var value in _values) product *= value;
        return product;
    }
}
