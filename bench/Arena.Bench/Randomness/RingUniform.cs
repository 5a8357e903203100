using Arena.Sdk;

namespace Arena.Bench;

/// <summary>A uniform number of the ring's stream.</summary>
internal readonly struct RingUniform(RandomStream stream) : IDraw<double>
{
    public double Next() => stream.NextUniform();
}
