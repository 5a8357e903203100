namespace Arena.Analysis;

/// <summary>Returns of two instruments side by side.</summary>
internal static class CrossReturns
{
    /// <summary>Sums for the correlation of two instruments' returns over the same steps.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="step">In seconds; positive.</param>
    public static PairSums Together(MarketSeries one, MarketSeries other, double step)
    {
        var (x, y) = Aligned(one, other, step);
        return PairSums.Of(x, y);
    }

    /// <summary>
    /// Sums for the correlations of a return with another instrument's return of some steps later, from minus to plus a largest lag: the middle one is of the same step.
    /// </summary>
    /// <param name="leader">Whose return is the earlier one where the lag is positive.</param>
    /// <param name="follower">Whose is the later one.</param>
    /// <param name="step">In seconds; positive.</param>
    /// <param name="lags">The largest lag; 1 or more.</param>
    public static PairSums[] Lagged(MarketSeries leader, MarketSeries follower, double step, int lags)
    {
        var (x, y) = Aligned(leader, follower, step);
        var sums = new PairSums[(2 * lags) + 1];
        for (var lag = -lags; lag <= lags; lag++)
        {
            var length = x.Length - Math.Abs(lag);
            if (length < 2) continue;
            sums[lag + lags] = PairSums.Of(x[Math.Max(0, -lag)..][..length], y[Math.Max(0, lag)..][..length]);
        }

        return sums;
    }

    private static (double[] One, double[] Other) Aligned(MarketSeries one, MarketSeries other, double step)
    {
        if (one.Quotes.IsEmpty || other.Quotes.IsEmpty) return ([], []);
        var from = Math.Max(one.Quotes[0].Time, other.Quotes[0].Time);
        var to = Math.Min(one.End, other.End);
        return (one.ReturnsBetween(from, to, step), other.ReturnsBetween(from, to, step));
    }
}
