using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Draws order sizes from a mixture: one uniform number for the component, one normal for the size.</summary>
internal sealed class SizeMixture
{
    // More than any order may have, and few enough to add up.
    private const double MaximumLots = 1L << 40;

    private readonly ImmutableArray<SizeComponent> _components;
    private readonly double[] _upTo;

    /// <summary>A mixture; empty, nothing may be drawn.</summary>
    public SizeMixture(ImmutableArray<SizeComponent> components)
    {
        _components = components;
        _upTo = new double[components.Length];
        var total = 0.0;
        foreach (var component in components) total += component.Weight;
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            sum += components[i].Weight;
            _upTo[i] = sum / total;
        }
    }

    /// <summary>Draws a size in lots; below 1: no order.</summary>
    public long Next(RandomStream stream)
    {
        var component = _components[IndexOf(stream.NextUniform())];
        var number = component.Mean + (component.Deviation * stream.NextNormal());
        if (component.Law == SizeLaw.LogNormal) number = PortableMath.Exp(number);
        return (long)Math.Clamp(Math.Round(number), 0, MaximumLots);
    }

    // The last component takes what rounding has left of 1.
    private int IndexOf(double uniform)
    {
        var index = 0;
        while (index < _upTo.Length - 1 && uniform >= _upTo[index]) index++;
        return index;
    }
}
