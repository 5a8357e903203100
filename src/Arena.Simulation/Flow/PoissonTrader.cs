namespace Arena.Simulation;

/// <summary>A background trader that wakes at the times of a Poisson process, and sees the market as it is at that moment.</summary>
internal abstract class PoissonTrader : BackgroundTrader
{
    private readonly double _meanIntervalNs;
    private readonly Geometric _extraLots;
    private readonly Lomax? _heavyExtraLots;

    /// <summary>A trader before its first session.</summary>
    /// <param name="market">Its surroundings.</param>
    /// <param name="account">Its account; its name addresses its stream.</param>
    /// <param name="place">Its place among the background traders.</param>
    /// <param name="meanIntervalSeconds">Mean time between two wakes. Positive.</param>
    /// <param name="meanLots">Mean order size. 1 or more.</param>
    /// <param name="sizeTailIndex">The index of a power law of sizes; <c>null</c>: they are geometric.</param>
    protected PoissonTrader(
        FlowMarket market, AccountSpec account, int place, double meanIntervalSeconds, double meanLots, double? sizeTailIndex)
        : base(market, account, place)
    {
        _meanIntervalNs = meanIntervalSeconds * Timestamp.NanosecondsPerSecond;
        _extraLots = new Geometric(meanLots - 1);
        _heavyExtraLots = market.Tails.ExtraLots(meanLots, sizeTailIndex);
    }

    /// <inheritdoc/>
    public sealed override void Wake(Timestamp now)
    {
        ScheduleWakeAfter(now, _meanIntervalNs);
        Decide(now);
    }

    /// <inheritdoc/>
    protected override void ScheduleFirstWake() => ScheduleWakeAfter(default, _meanIntervalNs);

    /// <summary>Draws what a wake needs, always the same number of draws; then decides.</summary>
    protected abstract void Decide(Timestamp now);

    /// <summary>Draws an order's size.</summary>
    protected long DrawLots() => 1 + (_heavyExtraLots is { } heavy ? heavy.NextWhole(Stream) : _extraLots.Next(Stream));
}
