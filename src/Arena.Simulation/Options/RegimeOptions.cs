namespace Arena.Simulation;

/// <summary>
/// Regimes: the Markov-switching multifractal (Calvet and Fisher 2001, 2004). The speed is a product of components, each 1 + m or 1 - m with equal odds and drawn
/// anew at exponential times, the k-th (from 1) after T / b^(k-1) on average. Its mean is 1. One component is a plain regime of two states.
/// </summary>
public sealed record RegimeOptions
{
    /// <summary>How many components; 1 to 10.</summary>
    public required int Components { get; init; }

    /// <summary>m: how far a component is from 1; above 0, below 1.</summary>
    public required double Strength { get; init; }

    /// <summary>T: mean seconds between two draws of the slowest component. Positive. A draw changes the component with odds of one half.</summary>
    public required double LongestSeconds { get; init; }

    /// <summary>b: how many times as often each component is drawn as the one before it; above 1.</summary>
    public double Ratio { get; init; } = 2;

    /// <summary>The mean time between two draws of a component.</summary>
    /// <param name="component">The component, counted from 0, the slowest.</param>
    /// <returns>Seconds; positive.</returns>
    public double MeanSeconds(int component)
    {
        var seconds = LongestSeconds;
        for (var k = 0; k < component; k++) seconds /= Ratio;
        return seconds;
    }
}
