namespace Arena.Analysis;

/// <summary>A linear scale with round ticks. Places on it are percentages of a plot's width, so that plots fit any screen.</summary>
internal sealed class Axis
{
    private const int WantedTicks = 6;

    /// <summary>An axis that shows a range of values, widened to whole ticks.</summary>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value.</param>
    public Axis(double low, double high)
    {
        if (!(high > low)) (low, high) = (low - 1, low + 1);
        Step = RoundStep((high - low) / WantedTicks);
        Low = Math.Floor(low / Step) * Step;
        High = Math.Ceiling(high / Step) * Step;
    }

    /// <summary>The value at the left end.</summary>
    public double Low { get; }

    /// <summary>The value at the right end.</summary>
    public double High { get; }

    /// <summary>The distance between ticks: 1, 2 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>The values at which there are ticks, ascending.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step));

    /// <summary>Decimals that tell ticks apart.</summary>
    public int Decimals => Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9), 0, 6);

    /// <summary>The axis of the smallest and largest of some values; includes zero where asked.</summary>
    public static Axis Of(IEnumerable<double> values, bool includeZero)
    {
        var low = includeZero ? 0 : double.PositiveInfinity;
        var high = includeZero ? 0 : double.NegativeInfinity;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return low <= high ? new Axis(low, high) : new Axis(0, 1);
    }

    /// <summary>A value's place from the left, in percent of the width.</summary>
    public double Percent(double value) => (value - Low) / (High - Low) * 100;

    /// <summary>A value's place as an attribute: <c>12.345%</c>.</summary>
    public string At(double value) => Svg.Percent(Percent(value));

    private static double RoundStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var digit = raw / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
