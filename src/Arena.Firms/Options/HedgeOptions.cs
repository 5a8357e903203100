namespace Arena.Firms;

/// <summary>When and how a firm hedges its delta to the market factor with the index future.</summary>
public sealed record HedgeOptions
{
    /// <summary>How much delta the central book may carry before it is hedged, in units of currency. Positive.</summary>
    public required double CentralDeltaBand { get; init; }

    /// <summary>What share of the band a hedge returns to: 0 hedges to flat, 1 only to the band's edge.</summary>
    public double TargetShare { get; init; }

    /// <summary>How far through the touch a hedge may trade, in ticks. Not negative.</summary>
    public long SlippageTicks { get; init; } = 2;
}
