namespace Arena.Simulation;

/// <summary>
/// Index arbitrageurs, by whom equities follow the index future (Hasbrouck 2003; Huth and Abergel 2014): each wakes by a Poisson process, picks an equity at random,
/// and compares how far the future's mid has moved over a lookback with how far the equity's own has. The gap is E (β f - e) ticks, for the log moves f of the future and e of the equity, the
/// published beta β and the equity's mid E. Beyond a threshold it takes the equity in the direction of the gap, up to the price E + gap that the future implies,
/// and within its position limit. When the gap of an equity that it holds has closed or changed sign, it sells, or buys back, at the other side's best price. With hedges it then
/// brings its future to minus the delta of its equities, in whole lots, by a market order. In continuous trading of both instruments only.
/// </summary>
public sealed record ArbitrageOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Over which time moves are compared, in seconds; at the beginning of a session, since the open. Positive.</summary>
    public double LookbackSeconds { get; init; } = 30;

    /// <summary>How large the gap must be, in ticks of the equity. Not negative.</summary>
    public double ThresholdTicks { get; init; } = 3;

    /// <summary>Mean order size in lots (geometric). 1 or more.</summary>
    public double MeanLots { get; init; } = 5;

    /// <summary>The largest position per equity, in lots, orders on their way included. Positive.</summary>
    public long PositionLimitLots { get; init; } = 200;

    /// <summary>Whether it holds the future against its equities.</summary>
    public bool Hedges { get; init; } = true;
}
