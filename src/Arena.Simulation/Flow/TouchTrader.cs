namespace Arena.Simulation;

/// <summary>A touch trader; the rule is stated at <see cref="TouchOptions"/>.</summary>
internal sealed class TouchTrader(FlowMarket market, AccountSpec account, int place, TouchOptions options)
    : AskingTrader(market, account, place, double.PositiveInfinity)
{
    private const int FirstMoments = 100;

    private Side _side;
    private long _lots;

    /// <inheritdoc/>
    protected override void ScheduleFirstWake()
    {
        var share = ShareOfDay(Stream.NextUniform());
        var first = Stream.NextBelow(FirstMoments);
        var early = options.EarlySeconds * Timestamp.NanosecondsPerSecond;
        var at = (share * (early + Market.SessionLength.Nanoseconds)) - early;
        ScheduleWakeAt(at >= FirstMoments ? at : first);
    }

    /// <inheritdoc/>
    protected override void Prepare(Timestamp now)
    {
        _side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        _lots = Market.Sizes.Next(Stream);
    }

    /// <inheritdoc/>
    protected override void Decide(Timestamp now, in Touch touch)
    {
        if (touch.IsTwoSided && _lots > 0) SendLimit(now, Instrument, _side, touch.Best(_side.Opposite()), _lots, TimeInForce.Day);
    }

    // The quantile of the density 12 (s - 1/2)² on 0 to 1: the cube root of u/4 - 1/8, and 1/2.
    private static double ShareOfDay(double uniform)
    {
        var cube = (uniform / 4) - 0.125;
        var root = PortableMath.Pow(Math.Abs(cube), 1.0 / 3);
        return Math.Clamp(0.5 + (cube < 0 ? -root : root), 0, 1);
    }
}
