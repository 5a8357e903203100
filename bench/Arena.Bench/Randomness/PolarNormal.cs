using Arena.Sdk;

namespace Arena.Bench;

/// <summary>A normal deviate by the polar method (Marsaglia and Bray 1964), the second of each pair thrown away.</summary>
internal readonly struct PolarNormal(RandomStream stream) : IDraw<double>
{
    public double Next()
    {
        while (true)
        {
            var (u, v) = ((2 * stream.NextUniform()) - 1, (2 * stream.NextUniform()) - 1);
            var square = (u * u) + (v * v);
            if (square is > 0 and < 1) return u * Math.Sqrt(-2 * PortableMath.Log(square) / square);
        }
    }
}
