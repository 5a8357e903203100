namespace Arena.Simulation;

/// <summary>A Poisson distribution on 0, 1, 2 … by inversion, adding up from 0: one uniform number per draw.</summary>
internal readonly struct PoissonCount
{
    /// <summary>The largest mean there may be: e to the power of its negative must not vanish.</summary>
    public const double MaximumMean = 500;

    // Where the terms cannot reach the last bits of the sum any more, the draw is what it has come to.
    private const double SmallestTerm = 1e-18;

    private readonly double _mean;
    private readonly double _shareOfZero;

    /// <summary>A distribution with a mean.</summary>
    /// <param name="mean">From 0 to <see cref="MaximumMean"/>.</param>
    public PoissonCount(double mean)
    {
        Invariant.Require(mean is >= 0 and <= MaximumMean);
        _mean = mean;
        _shareOfZero = PortableMath.Exp(-mean);
    }

    /// <summary>Draws a number.</summary>
    public int Next(RandomStream stream)
    {
        var uniform = stream.NextUniform();
        var count = 0;
        var term = _shareOfZero;
        var sum = term;
        while (uniform >= sum && (count < _mean || term > SmallestTerm))
        {
            count++;
            term *= _mean / count;
            sum += term;
        }

        return count;
    }
}
