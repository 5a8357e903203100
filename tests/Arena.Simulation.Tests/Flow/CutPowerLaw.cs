namespace Arena.Simulation.Tests;

/// <summary>A power law with a mean and a largest draw, worked out by plain integrals: what <see cref="Lomax"/> is held to.</summary>
internal sealed class CutPowerLaw
{
    private readonly double _index;
    private readonly double _largest;
    private readonly double _scale;

    public CutPowerLaw(double index, double mean, double largest)
    {
        _index = index;
        _largest = largest;
        var (low, high) = (1e-9, 1e9);
        while (high > low * (1 + 1e-13))
        {
            _scale = Math.Sqrt(low * high);
            if (UpTo(largest) < mean) low = _scale;
            else high = _scale;
        }
    }

    /// <summary>The share of draws above a number.</summary>
    public double ShareAbove(double x) => (Uncut(x) - Uncut(_largest)) / (1 - Uncut(_largest));

    /// <summary>The share of a whole number, when draws are rounded up with the probability of their fraction.</summary>
    public double ShareOfWhole(int k) => AtLeast(k) - AtLeast(k + 1);

    private double AtLeast(int k) => k == 0 ? 1 : k > _largest ? 0 : UpTo(k) - UpTo(k - 1);

    private double Uncut(double x) => Math.Pow(1 + (x / _scale), -_index);

    // The integral of the share above x, from 0.
    private double UpTo(double x)
    {
        var uncut = _scale / (_index - 1) * (1 - Math.Pow(1 + (x / _scale), 1 - _index));
        return (uncut - (x * Uncut(_largest))) / (1 - Uncut(_largest));
    }
}
