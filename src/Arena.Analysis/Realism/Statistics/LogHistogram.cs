namespace Arena.Analysis;

/// <summary>
/// Counts of positive values in bins of equal width on the logarithmic scale, 16 to a doubling: a quantile is off by 2.2 % at most, and
/// pooling is adding.
/// </summary>
internal sealed class LogHistogram
{
    private const int BinsPerDoubling = 16;
    private const int Doublings = 64;

    // Below 2^-32 (of a second: a quarter of a nanosecond) everything is in the first bin, from 2^32 on in the last.
    private const int LowestDoubling = -32;

    private readonly long[] _counts = new long[BinsPerDoubling * Doublings];

    /// <summary>How many values are in it.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public double Sum { get; private set; }

    /// <summary>The histogram of some values; those that are not positive count as the smallest.</summary>
    public static LogHistogram Of(ReadOnlySpan<double> values)
    {
        var histogram = new LogHistogram();
        foreach (var value in values)
        {
            var place = value > 0 ? (Math.Log2(value) - LowestDoubling) * BinsPerDoubling : 0;
            histogram._counts[(int)Math.Clamp(place, 0, histogram._counts.Length - 1)]++;
            histogram.Count++;
            histogram.Sum += value;
        }

        return histogram;
    }

    /// <summary>All values together.</summary>
    public static LogHistogram Pooled(IReadOnlyList<LogHistogram> blocks)
    {
        var pooled = new LogHistogram();
        foreach (var block in blocks)
        {
            for (var i = 0; i < pooled._counts.Length; i++) pooled._counts[i] += block._counts[i];
            pooled.Count += block.Count;
            pooled.Sum += block.Sum;
        }

        return pooled;
    }

    /// <summary>A quantile: the geometric middle of the bin in which it lies; not a number without values.</summary>
    /// <param name="share">Above 0, to 1 for the largest.</param>
    public double Quantile(double share)
    {
        var below = 0L;
        for (var i = 0; i < _counts.Length; i++)
        {
            below += _counts[i];
            if (below > 0 && below >= share * Count) return Edge(i + 0.5);
        }

        return double.NaN;
    }

    /// <summary>The share of values above each of the bins' upper ends, from the first to the last bin that has values; ends before 0.</summary>
    public ImmutableArray<CurvePoint> Survival()
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>();
        var above = Count;
        for (var i = 0; i < _counts.Length && above > 0; i++)
        {
            above -= _counts[i];
            if (above > 0 && above < Count) points.Add(new CurvePoint(Edge(i + 1), above / (double)Count));
        }

        return points.ToImmutable();
    }

    private static double Edge(double bin) => Math.Pow(2, (bin / BinsPerDoubling) + LowestDoubling);
}
