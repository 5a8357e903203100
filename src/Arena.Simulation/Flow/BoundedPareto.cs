namespace Arena.Simulation;

/// <summary>
/// A Pareto distribution between two bounds, on whole numbers, by inversion: one uniform number per draw. The share of draws of k or more is
/// ((a/k)^α - r) / (1 - r) with r = (a/(b+1))^α, for the smallest number a, the largest b and the tail index α.
/// </summary>
internal readonly struct BoundedPareto
{
    private readonly long _smallest;
    private readonly long _largest;
    private readonly double _span;
    private readonly double _power;

    /// <summary>A distribution.</summary>
    /// <param name="smallest">The smallest number; positive.</param>
    /// <param name="largest">The largest; not below the smallest.</param>
    /// <param name="tailIndex">α; positive.</param>
    public BoundedPareto(long smallest, long largest, double tailIndex)
    {
        Invariant.Require(smallest > 0 && largest >= smallest && tailIndex > 0);
        (_smallest, _largest) = (smallest, largest);
        _span = 1 - PortableMath.Pow(smallest / (largest + 1.0), tailIndex);
        _power = -1 / tailIndex;
    }

    /// <summary>Draws a number.</summary>
    public long Next(RandomStream stream)
    {
        var number = _smallest * PortableMath.Pow(1 - (stream.NextUniform() * _span), _power);
        return (long)Math.Clamp(number, _smallest, _largest);
    }
}
