namespace Arena.Simulation;

/// <summary>
/// A power law on 0 and up, Pareto's second kind (Lomax 1954): the share of draws above x is (1 + x / scale)^-index. Drawn by inversion, one uniform
/// number each. With a largest draw, what would lie above it is left out, so that nothing heaps up there.
/// </summary>
internal readonly struct Lomax
{
    // Beyond a thousand times the largest draw the law below it is as good as even.
    private const double WidestScale = 1_000;
    private const int Halvings = 60;

    private readonly double _index;
    private readonly double _scale;
    private readonly double _largest;
    private readonly double _shareBelow;

    private Lomax(double index, double scale, double largest)
    {
        _index = index;
        _scale = scale;
        _largest = largest;
        _shareBelow = double.IsFinite(largest) ? 1 - ShareAbove(index, scale, largest) : 1;
    }

    /// <summary>
    /// What is left of a wait of this law that somebody finds going on: the equilibrium law of renewal theory (Cox 1962, section 5.2), here of the same
    /// scale and an index that is 1 less. Only without a largest draw.
    /// </summary>
    public Lomax Residual => new(_index - 1, _scale, double.PositiveInfinity);

    /// <summary>A law with a mean.</summary>
    /// <param name="index">The tail's exponent; above 1.</param>
    /// <param name="mean">Positive.</param>
    public static Lomax WithMean(double index, double mean) => new(index, mean * (index - 1), double.PositiveInfinity);

    /// <summary>A law with a mean and a largest draw.</summary>
    /// <param name="index">The tail's exponent; above 1.</param>
    /// <param name="mean">Not negative; of half the largest draw or more, the law is as even as it gets, and its mean about that half.</param>
    /// <param name="largest">The largest draw; not negative.</param>
    public static Lomax WithMean(double index, double mean, double largest)
    {
        // Leaving out the largest lowers the mean, so the scale without is where to begin.
        var (low, high) = (mean * (index - 1), WidestScale * largest);
        if (low <= 0 || high <= 0) return new Lomax(index, 0, 0);
        for (var i = 0; i < Halvings && low < high; i++)
        {
            var middle = (low + high) / 2;
            if (MeanBelow(index, middle, largest) < mean) low = middle;
            else high = middle;
        }

        return new Lomax(index, high, largest);
    }

    /// <summary>Draws a number.</summary>
    public double Next(RandomStream stream)
    {
        var log = -PortableMath.Log(1 - (stream.NextUniform() * _shareBelow));
        return Math.Min(_scale * (PortableMath.Exp(log / _index) - 1), _largest);
    }

    /// <summary>
    /// Draws a whole number: rounded up with the probability of its fraction, so that the mean stays. Two uniform numbers. Only with a largest draw
    /// that is whole.
    /// </summary>
    public long NextWhole(RandomStream stream)
    {
        var number = Next(stream);
        return (long)Math.Min(number + stream.NextUniform(), _largest);
    }

    private static double ShareAbove(double index, double scale, double x) => scale == 0 ? 0 : PortableMath.Pow(1 + (x / scale), -index);

    // The integral of the share above x from 0 to the largest, less what the share above the largest adds to it, over the share that is left.
    private static double MeanBelow(double index, double scale, double largest)
    {
        var above = ShareAbove(index, scale, largest);
        var integral = scale / (index - 1) * (1 - (above * (1 + (largest / scale))));
        return (integral - (largest * above)) / (1 - above);
    }
}
