using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// A normal deviate by the ziggurat (Marsaglia and Tsang 2000), 128 layers of the area and end that they give. The layer is taken from bits that the number does not
/// use, which theirs does (Doornik 2005, "An improved ziggurat method to generate normal random samples").
/// </summary>
internal readonly struct ZigguratNormal : IDraw<double>
{
    private const int Layers = 128;
    private const double End = 3.442619855899;
    private const double Area = 9.91256303526217e-3;

    private readonly RandomStream _stream;
    private readonly double[] _edges = new double[Layers + 1];
    private readonly double[] _ratios = new double[Layers];

    public ZigguratNormal(RandomStream stream)
    {
        _stream = stream;
        (_edges[0], _edges[1]) = (Area / Density(End), End);
        for (var layer = 2; layer < Layers; layer++) _edges[layer] = Math.Sqrt(-2 * PortableMath.Log((Area / _edges[layer - 1]) + Density(_edges[layer - 1])));
        for (var layer = 0; layer < Layers; layer++) _ratios[layer] = _edges[layer + 1] / _edges[layer];
    }

    public double Next()
    {
        while (true)
        {
            var bits = _stream.NextBits();
            var layer = (int)(bits & (Layers - 1));
            var u = ((bits >> 11) * (2.0 / (1UL << 53))) - 1;
            if (Math.Abs(u) < _ratios[layer]) return u * _edges[layer];
            if (layer == 0) return Tail(u < 0);
            var x = u * _edges[layer];
            var (low, high) = (Density(_edges[layer]), Density(_edges[layer + 1]));
            if (high + (_stream.NextUniform() * (low - high)) < Density(x)) return x;
        }
    }

    private double Tail(bool isNegative)
    {
        while (true)
        {
            var beyond = _stream.NextExponential() / End;
            if (2 * _stream.NextExponential() >= beyond * beyond) return isNegative ? -End - beyond : End + beyond;
        }
    }

    private static double Density(double x) => PortableMath.Exp(-0.5 * x * x);
}
