namespace Arena.Analysis;

/// <summary>Means of an effect by the size of its cause, in bins that double, to be pooled.</summary>
internal sealed class SizeBins
{
    /// <summary>The fewest observations of a bin that counts.</summary>
    public const int FewestObservations = 30;

    /// <summary>The fewest bins that a line is put through.</summary>
    public const int FewestBins = 3;

    private const int Bins = 24;

    // From 2^-16 to 2^8 of the size's unit.
    private const int LowestDoubling = -16;

    private readonly long[] _counts = new long[Bins];
    private readonly double[] _sizes = new double[Bins];
    private readonly double[] _effects = new double[Bins];

    /// <summary>Adds an observation.</summary>
    /// <param name="size">The cause; positive.</param>
    /// <param name="effect">The effect, of either sign.</param>
    public void Add(double size, double effect)
    {
        var bin = (int)Math.Clamp(Math.Floor(Math.Log2(size)) - LowestDoubling, 0, Bins - 1);
        _counts[bin]++;
        _sizes[bin] += size;
        _effects[bin] += effect;
    }

    /// <summary>The mean effect against the mean size, of every bin with <see cref="FewestObservations"/>.</summary>
    public static ImmutableArray<CurvePoint> Means(IReadOnlyList<SizeBins> blocks)
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>();
        for (var bin = 0; bin < Bins; bin++)
        {
            var (count, size, effect) = (0L, 0.0, 0.0);
            foreach (var block in blocks)
            {
                count += block._counts[bin];
                size += block._sizes[bin];
                effect += block._effects[bin];
            }

            if (count >= FewestObservations) points.Add(new CurvePoint(size / count, effect / count));
        }

        return points.ToImmutable();
    }

    /// <summary>The exponent d of effect = c size^d, through the bins with a positive mean effect.</summary>
    /// <returns>Not a number when fewer than <see cref="FewestBins"/> bins have one.</returns>
    public static double Exponent(IReadOnlyList<SizeBins> blocks)
    {
        var positive = Means(blocks).Where(point => point.Y > 0).ToList();
        return positive.Count < FewestBins ? double.NaN : PowerLaw.Exponent(positive);
    }

    /// <summary>How many observations there are in all.</summary>
    public static long Count(IReadOnlyList<SizeBins> blocks) => blocks.Sum(block => block._counts.Sum());
}
