using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The ring's normal deviate, by inversion.</summary>
internal readonly struct RingNormal(RandomStream stream) : IDraw<double>
{
    public double Next() => stream.NextNormal();
}
