namespace Arena.Simulation;

/// <summary>
/// The settlement prices of a session: the mean of the mids of the rounds in the settlement window. A session uses it, and a replay,
/// which does not take settlement prices on trust.
/// </summary>
public sealed class SettlementAverage
{
    private readonly long[] _sums;
    private readonly HalfTicks[] _prices;
    private int _count;

    /// <summary>Empty sums.</summary>
    /// <param name="instruments">How many instruments the market has.</param>
    public SettlementAverage(int instruments)
    {
        _sums = new long[instruments];
        _prices = new HalfTicks[instruments];
    }

    /// <summary>Forgets every round.</summary>
    public void Clear()
    {
        Array.Clear(_sums);
        _count = 0;
    }

    /// <summary>Adds a round of the window.</summary>
    /// <param name="mids">The mid of each instrument at the round.</param>
    public void Add(ReadOnlySpan<HalfTicks> mids)
    {
        for (var i = 0; i < _sums.Length; i++) _sums[i] += mids[i].Value;
        _count++;
    }

    /// <summary>
    /// The mean of what was added, rounded to the nearest half tick, the middle away from zero. When no round lay in the window:
    /// the mids at the close. Valid until the next call.
    /// </summary>
    /// <param name="midsAtClose">The mid of each instrument before the close cancels what rests.</param>
    public ReadOnlySpan<HalfTicks> Prices(ReadOnlySpan<HalfTicks> midsAtClose)
    {
        for (var i = 0; i < _prices.Length; i++)
            _prices[i] = _count == 0 ? midsAtClose[i] : new HalfTicks(DivideAwayFromZero(_sums[i], _count));
        return _prices;
    }

    /// <summary>A quotient rounded to the nearest whole number, the middle away from zero.</summary>
    internal static long DivideAwayFromZero(long dividend, long divisor)
    {
        var magnitude = ((Math.Abs(dividend) * 2) + divisor) / (divisor * 2);
        return dividend < 0 ? -magnitude : magnitude;
    }
}
