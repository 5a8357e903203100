namespace Arena.Simulation;

/// <summary>
/// What each instrument's mid was some time ago, sampled on the grid of the latent values, at most <see cref="MaximumSamples"/> times in the stretch that is looked back
/// over. Before there is such a moment it was as at the open. Kept once for all who ask.
/// </summary>
internal sealed class MidHistory
{
    private const int MaximumSamples = 1_024;

    private readonly int _instruments;
    private readonly int _rows;
    private readonly long _stride;
    private readonly HalfTicks[] _ring;
    private long _steps;
    private int _oldest;

    /// <summary>A history before the first session.</summary>
    /// <param name="instruments">How many instruments there are.</param>
    /// <param name="lookbackSeconds">How far to look back; positive.</param>
    /// <param name="stepSeconds">The time between two points of the grid.</param>
    public MidHistory(int instruments, double lookbackSeconds, double stepSeconds)
    {
        var steps = (long)Math.Max(1, Math.Round(lookbackSeconds / stepSeconds));
        _stride = (steps + MaximumSamples - 1) / MaximumSamples;
        _instruments = instruments;
        _rows = (int)((steps + _stride - 1) / _stride) + 1;
        _ring = new HalfTicks[_rows * instruments];
    }

    /// <summary>The history of a scenario in which somebody looks back; <c>null</c> otherwise.</summary>
    public static MidHistory? For(MarketOptions options, double stepSeconds) =>
        options.Background.Arbitrage is { Count: > 0 } arbitrage ? new MidHistory(options.Instruments.Length, arbitrage.LookbackSeconds, stepSeconds) : null;

    /// <summary>An instrument's mid a lookback ago, give or take a sample.</summary>
    public HalfTicks Past(int instrument) => _ring[(_oldest * _instruments) + instrument];

    /// <summary>Starts a session.</summary>
    /// <param name="mids">The mids of the open.</param>
    public void Open(ReadOnlySpan<HalfTicks> mids)
    {
        for (var row = 0; row < _rows; row++) mids.CopyTo(_ring.AsSpan(row * _instruments));
        (_steps, _oldest) = (0, 0);
    }

    /// <summary>Takes the mids of a point of the grid.</summary>
    public void Sample(ReadOnlySpan<HalfTicks> mids)
    {
        if (++_steps % _stride != 0) return;
        mids.CopyTo(_ring.AsSpan(_oldest * _instruments));
        _oldest = (_oldest + 1) % _rows;
    }
}
