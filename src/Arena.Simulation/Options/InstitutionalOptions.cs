namespace Arena.Simulation;

/// <summary>
/// Institutional investors, who work large orders (metaorders) in slices. Each waits an exponential time after the end of one order, then draws the next: an
/// instrument, a size with a Pareto tail, and a side that it keeps to the order's end; so signs of trades stay correlated for a long time. When parent sizes have
/// tail index α and are worked at the same rate, the autocorrelation of signs decays as lag^-(α-1) (Lillo, Mike and Farmer 2005, section III; Toth, Palit, Lillo and Farmer 2015,
/// who find splitting to be the main cause in real markets).
/// An order is worked by one of three schedules (Kissell 2013, chapter 1), to which it keeps in whole lots:
/// <list type="bullet">
/// <item>TWAP: evenly in time (the risk-neutral schedule of Almgren and Chriss 2000, section 2.2);</item>
/// <item>VWAP: evenly in the volume that the scenario's intraday activity lets expect; without such a pattern, evenly in time;</item>
/// <item>participation: a share of the volume that has been traded in continuous trading since the order began, its own included.</item>
/// </list>
/// Of what becomes due in a slice, the share <see cref="Patience"/> is posted at the own best price. What has not been filled by the next slice is cancelled, and
/// taken two latencies later, when the cancellation is confirmed, with all else that is due: at most at the other side's best price (who splits takes
/// what is there: Toth et al. 2011, section II) while it is at most a slice behind its schedule, at any price the venue allows when it is further behind. It trades in continuous trading only; after a
/// halt it catches up. What an order has not got when its time is over is given up.
/// </summary>
public sealed record InstitutionalOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between the end of one order of a trader and the start of its next. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>The smallest order, in lots. Positive.</summary>
    public long MinimumLots { get; init; } = 50;

    /// <summary>The largest order, in lots. Not below <see cref="MinimumLots"/>.</summary>
    public long MaximumLots { get; init; } = 2_000;

    /// <summary>
    /// Tail index α of the sizes: the share of orders above x falls as x^-α, up to the largest. Positive; real markets have about 1.5 (Lillo, Mike and Farmer 2005, section II).
    /// </summary>
    public double SizeTailIndex { get; init; } = 1.5;

    /// <summary>How often an order is worked evenly in time, against the other two weights. Not negative.</summary>
    public double Twap { get; init; } = 1;

    /// <summary>How often an order follows the expected volume, likewise.</summary>
    public double Vwap { get; init; } = 1;

    /// <summary>How often an order takes part in the volume, likewise.</summary>
    public double Participation { get; init; } = 1;

    /// <summary>The share of the volume that such an order is. Above 0 and below 1.</summary>
    public double ParticipationShare { get; init; } = 0.1;

    /// <summary>How long the largest order is worked, in seconds; smaller ones in proportion to their size, but at least one slice. Positive.</summary>
    public double HorizonSeconds { get; init; } = 3_600;

    /// <summary>Mean seconds between two slices. Positive.</summary>
    public double SliceSeconds { get; init; } = 10;

    /// <summary>How irregular slices are, 0 to 1: the time between two is uniform within this share of the mean around it.</summary>
    public double SliceJitter { get; init; } = 0.5;

    /// <summary>Share of a slice that is first posted at the own best price, 0 to 1.</summary>
    public double Patience { get; init; } = 0.5;

    /// <summary>Share of orders whose side is that of the latent value seen from the mid, 0 to 1; the side of the others is a coin's.</summary>
    public double InformedShare { get; init; }
}
