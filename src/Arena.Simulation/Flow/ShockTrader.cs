namespace Arena.Simulation;

/// <summary>
/// Somebody with one large order at a stated moment; the rule is stated at <see cref="ShockOptions"/>. It takes by market orders, once a second, and only in
/// continuous trading; what a market order may not take it sends again.
/// </summary>
internal sealed class ShockTrader(FlowMarket market, AccountSpec account, int place, ShockOptions shock) : ExecutingTrader(market, account, place)
{
    private const long SliceNs = Timestamp.NanosecondsPerSecond;
    private const int MaximumOrdersPerSlice = 16;

    private readonly int _instrument = shock.Instrument.Index;
    private Timestamp _start;
    private Timestamp _end;
    private Side _side;
    private long _volumeBefore;

    /// <inheritdoc/>
    public override void Wake(Timestamp now)
    {
        if (Parent.Lots == 0) Begin();
        if (Market.TryGetBest(_instrument, _side.Opposite(), out _)) Send(now);
        var isGivenUp = shock.Participation is not null && now >= _end;
        if (Parent.Filled < Parent.Lots && !isGivenUp) ScheduleWakeAt(now.Nanoseconds + SliceNs);
    }

    /// <inheritdoc/>
    protected override void ScheduleFirstWake()
    {
        _start = shock.At + new Timestamp((long)(Stream.NextUniform() * shock.Within.Nanoseconds));
        _end = _start + shock.Duration;
        _side = Stream.NextChance(0.5) && shock.IsEitherSide ? shock.Side.Opposite() : shock.Side;
        ScheduleWakeAt(_start.Nanoseconds);
    }

    private void Begin()
    {
        Parent.Begin(shock.Lots);
        _volumeBefore = Market.Volume?[_instrument] ?? 0;
    }

    private void Send(Timestamp now)
    {
        var spec = Market.Instruments[_instrument];
        var wanted = Wanted(now);
        for (var i = 0; i < MaximumOrdersPerSlice; i++)
        {
            var slice = Parent.Next(wanted, 0, 0, spec.MinimumOrderQuantity.Lots, spec.MaximumOrderQuantity.Lots);
            if (slice.Take == 0) return;
            TakeAtAnyPrice(now, _instrument, _side, slice.Take);
        }
    }

    private long Wanted(Timestamp now)
    {
        if (shock.Participation is { } share) return (long)(share * ((Market.Volume?[_instrument] ?? 0) - _volumeBefore));
        var gone = (now - _start).Nanoseconds + SliceNs;
        return gone >= shock.Duration.Nanoseconds ? shock.Lots : (long)(shock.Lots * (gone / (double)shock.Duration.Nanoseconds));
    }
}
