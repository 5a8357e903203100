namespace Arena.Simulation;

/// <summary>
/// The one-way latencies of the background traders: uniform up to twice the mean, or distances on a line at the speed of light. The venue's place on
/// the line is drawn each session from a stream of its own, each trader's from the trader's.
/// </summary>
internal sealed class Distances
{
    private const string VenueName = "venue";
    private const double LightKilometresPerSecond = 299_792.458;

    private readonly double _spanNs;
    private readonly bool _isLine;
    private readonly RandomStream _stream = RandomStream.Derive(0, 0, VenueName);
    private double _venue;

    /// <summary>The latencies of a scenario.</summary>
    public Distances(BackgroundOptions options)
    {
        _isLine = options.LatencyLineKilometres is not null;
        _spanNs = options.LatencyLineKilometres is { } kilometres
            ? kilometres / LightKilometresPerSecond * Timestamp.NanosecondsPerSecond
            : 2.0 * options.MeanLatency.Nanoseconds;
    }

    /// <summary>Starts a session.</summary>
    public void Open(ulong seed, int session)
    {
        if (!_isLine) return;
        _stream.Reset(seed, session, VenueName);
        _venue = _stream.NextUniform();
    }

    /// <summary>A trader's one-way latency.</summary>
    /// <param name="place">A uniform number of the trader's own stream.</param>
    public Timestamp Latency(double place) => new((long)(Math.Abs(place - _venue) * _spanNs));
}
