namespace Arena.Simulation;

/// <summary>A geometric distribution on 0, 1, 2 … by inversion: one uniform number per draw.</summary>
internal readonly struct Geometric
{
    private readonly double _inverseLog;

    /// <summary>A distribution with a mean.</summary>
    /// <param name="mean">Not negative; 0 always gives 0.</param>
    public Geometric(double mean) => _inverseLog = mean > 0 ? 1 / PortableMath.Log(mean / (1 + mean)) : 0;

    /// <summary>Draws a number.</summary>
    public long Next(RandomStream stream) => (long)(PortableMath.Log(1 - stream.NextUniform()) * _inverseLog);
}
