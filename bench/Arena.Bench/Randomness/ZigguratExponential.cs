using Arena.Sdk;

namespace Arena.Bench;

/// <summary>An exponential deviate by the ziggurat (Marsaglia and Tsang 2000), 256 layers of the area and end that they give; the layer's bits are not the number's.</summary>
internal readonly struct ZigguratExponential : IDraw<double>
{
    private const int Layers = 256;
    private const double End = 7.69711747013104972;
    private const double Area = 3.949659822581572e-3;

    private readonly RandomStream _stream;
    private readonly double[] _edges = new double[Layers + 1];
    private readonly double[] _ratios = new double[Layers];

    public ZigguratExponential(RandomStream stream)
    {
        _stream = stream;
        (_edges[0], _edges[1]) = (Area / PortableMath.Exp(-End), End);
        for (var layer = 2; layer < Layers; layer++) _edges[layer] = -PortableMath.Log((Area / _edges[layer - 1]) + PortableMath.Exp(-_edges[layer - 1]));
        for (var layer = 0; layer < Layers; layer++) _ratios[layer] = _edges[layer + 1] / _edges[layer];
    }

    public double Next()
    {
        while (true)
        {
            var bits = _stream.NextBits();
            var layer = (int)(bits & (Layers - 1));
            var u = (bits >> 11) * (1.0 / (1UL << 53));
            var x = u * _edges[layer];
            if (u < _ratios[layer]) return x;
            if (layer == 0) return End + _stream.NextExponential();
            var (low, high) = (PortableMath.Exp(-_edges[layer]), PortableMath.Exp(-_edges[layer + 1]));
            if (high + (_stream.NextUniform() * (low - high)) < PortableMath.Exp(-x)) return x;
        }
    }
}
