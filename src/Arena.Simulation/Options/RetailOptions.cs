namespace Arena.Simulation;

/// <summary>
/// Retail traders: many, small and slow, who look at the market now and then and act on what stands out. Each wakes by a Poisson process.
/// <list type="bullet">
/// <item>Attention (Barber and Odean 2008): an instrument stands out by a = 1 + |mid / average - 1| / <see cref="AttentionBasisPoints"/>, the average
/// exponential over <see cref="LookbackSeconds"/>. A wake acts with the chance <see cref="CalmShare"/> × the mean of a over instruments, at most 1, and in an
/// instrument with a chance in proportion to a; both weighted by the instruments' activity. So while all is calm <see cref="CalmShare"/> of the wakes act.</item>
/// <item>Orders: on a side picked at random, a market order with <see cref="MarketShare"/>, otherwise a limit order a geometric distance behind the
/// own best price that is cancelled after a while, as noise traders place them.</item>
/// <item>Stop-losses (Osler 2005): a share of the market orders that buy is followed by a stop order to sell what was bought, half to one and a half of
/// <see cref="StopDistanceTicks"/> below the price paid. It is sent when word of the fill has come back, so it waits at the venue two latencies after the
/// fill; it is cancelled after a while. A trader has one such order at a time, and leaves no other while that waits.</item>
/// </list>
/// </summary>
public sealed record RetailOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Mean seconds between two wakes of one trader, whether it acts or not. Positive.</summary>
    public required double MeanIntervalSeconds { get; init; }

    /// <summary>Share of wakes that act while nothing stands out; above 0, at most 1.</summary>
    public double CalmShare { get; init; } = 0.2;

    /// <summary>The time constant of the average that a price is compared with, in seconds. Positive.</summary>
    public double LookbackSeconds { get; init; } = 300;

    /// <summary>The move, in hundredths of a percent, that doubles the attention which an instrument gets. Positive.</summary>
    public double AttentionBasisPoints { get; init; } = 20;

    /// <summary>Share of orders that are market orders, 0 to 1; the others are limit orders.</summary>
    public double MarketShare { get; init; } = 0.8;

    /// <summary>Mean distance of a limit order from the own best price, in ticks, geometric. Not negative.</summary>
    public double MeanDepthTicks { get; init; } = 4;

    /// <summary>Mean seconds, exponential, after which a limit order that still rests is cancelled. Positive.</summary>
    public double MeanLifeSeconds { get; init; } = 300;

    /// <summary>Mean order size in lots. 1 or more.</summary>
    public double MeanLots { get; init; } = 2;

    /// <summary>The index of order sizes with a power law, as <see cref="NoiseOptions.SizeTailIndex"/>; <c>null</c>: sizes are geometric.</summary>
    public double? SizeTailIndex { get; init; }

    /// <summary>What is added to their one-way latency: each has its own, uniform between 0 and twice this. Not negative.</summary>
    public Timestamp ExtraLatency { get; init; } = Timestamp.FromMilliseconds(150);

    /// <summary>Share of buying market orders that a stop order follows, 0 to 1.</summary>
    public double StopShare { get; init; } = 0.3;

    /// <summary>Mean distance of a stop price below the price paid, in ticks. Positive.</summary>
    public double StopDistanceTicks { get; init; } = 20;

    /// <summary>Mean seconds, exponential, after which a stop order that still waits is cancelled. Positive.</summary>
    public double StopLifeSeconds { get; init; } = 1_800;
}
