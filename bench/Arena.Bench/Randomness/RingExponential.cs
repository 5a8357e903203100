using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The ring's exponential deviate, by inversion.</summary>
internal readonly struct RingExponential(RandomStream stream) : IDraw<double>
{
    public double Next() => stream.NextExponential();
}
