namespace Arena.Simulation;

/// <summary>
/// An institutional investor; the rule is stated at <see cref="InstitutionalOptions"/>. The times of its slices and the end of an order are drawn, whatever has been
/// filled by then, so that its orders are the same in any company.
/// </summary>
internal sealed class InstitutionalTrader(FlowMarket market, AccountSpec account, int place, InstitutionalOptions options)
    : ExecutingTrader(market, account, place)
{
    private readonly BoundedPareto _sizes = new(options.MinimumLots, options.MaximumLots, options.SizeTailIndex);
    private readonly double _meanIntervalNs = options.MeanIntervalSeconds * Timestamp.NanosecondsPerSecond;
    private readonly double _sliceNs = options.SliceSeconds * Timestamp.NanosecondsPerSecond;
    private readonly double _horizonNs = options.HorizonSeconds * Timestamp.NanosecondsPerSecond;
    private bool _isWorking;
    private bool _awaitsConfirmation;
    private bool _isLastSlice;
    private int _instrument;
    private Side _side;
    private ExecutionSchedule _schedule;
    private Timestamp _begin;
    private Timestamp _end;
    private Timestamp _nextSlice;
    private long _volumeBefore;
    private double _fraction;

    /// <inheritdoc/>
    public override void Wake(Timestamp now)
    {
        if (_awaitsConfirmation)
        {
            Trade(now);
            return;
        }

        if (!_isWorking) Begin(now);
        OpenSlice(now);
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        base.OnOpened();
        (_isWorking, _awaitsConfirmation) = (false, false);
    }

    /// <inheritdoc/>
    protected override void ScheduleFirstWake() => ScheduleWakeAfter(default, _meanIntervalNs);

    private void Begin(Timestamp now)
    {
        _instrument = DrawInstrument();
        _schedule = DrawSchedule();
        var lots = _sizes.Next(Stream);
        _side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        if (Stream.NextChance(options.InformedShare)) Look(now);

        Parent.Begin(lots);
        _isWorking = true;
        _begin = now;
        _end = now + new Timestamp((long)Math.Max(_sliceNs, _horizonNs * lots / options.MaximumLots));
        _volumeBefore = Market.Volume?[_instrument] ?? 0;
    }

    private ExecutionSchedule DrawSchedule()
    {
        var draw = Stream.NextUniform() * (options.Twap + options.Vwap + options.Participation);
        if (draw < options.Twap) return ExecutionSchedule.Twap;
        return draw < options.Twap + options.Vwap ? ExecutionSchedule.Vwap : ExecutionSchedule.Participation;
    }

    private void Look(Timestamp now)
    {
        var deviation = Market.Path.ValueAt(_instrument, now) - Market.Mid(_instrument);
        if (deviation != 0) _side = deviation > 0 ? Side.Buy : Side.Sell;
    }

    // What is posted is cancelled first; how much of it was left is known two latencies later.
    private void OpenSlice(Timestamp now)
    {
        var gap = _sliceNs * (1 + (options.SliceJitter * ((2 * Stream.NextUniform()) - 1)));
        _fraction = Stream.NextUniform();
        _isLastSlice = now >= _end;
        _nextSlice = new Timestamp(Math.Min(_end.Nanoseconds, now.Nanoseconds + Math.Max(1, (long)gap)));
        if (options.Patience == 0)
        {
            Trade(now);
            return;
        }

        CancelPosted(now);
        _awaitsConfirmation = true;
        ScheduleWakeAt((now + Latency + Latency).Nanoseconds);
    }

    private void Trade(Timestamp now)
    {
        _awaitsConfirmation = false;
        if (Market.TryGetBest(_instrument, _side.Opposite(), out var there)) SendSlice(now, there);
        _isWorking = !_isLastSlice;
        if (_isWorking) ScheduleWakeAt(Math.Max(now.Nanoseconds, _nextSlice.Nanoseconds));
        else ScheduleWakeAfter(now + Latency + Latency, _meanIntervalNs);
    }

    private void SendSlice(Timestamp now, Price there)
    {
        var spec = Market.Instruments[_instrument];
        var mayPost = Market.TryGetBest(_instrument, _side, out var own) && !_isLastSlice;
        var slice = Parent.Next(
            Wanted(now), mayPost ? options.Patience : 0, _fraction, spec.MinimumOrderQuantity.Lots, spec.MaximumOrderQuantity.Lots);
        if (slice.Take > 0 && slice.IsLate) TakeAtAnyPrice(now, _instrument, _side, slice.Take);
        else if (slice.Take > 0) TakeUpTo(now, _instrument, _side, there, slice.Take);
        if (slice.Post > 0) Post(now, _instrument, _side, own, slice.Post);
    }

    // Ahead by the slice that begins, so that the last of them has nothing new to do; a share of the volume is known only behind.
    private long Wanted(Timestamp now)
    {
        if (_schedule == ExecutionSchedule.Participation)
            return (long)(options.ParticipationShare * ((Market.Volume?[_instrument] ?? 0) - _volumeBefore));
        if (_isLastSlice || _nextSlice >= _end) return Parent.Lots;
        return (long)(Parent.Lots * (Progress(_nextSlice) / Progress(_end)));
    }

    private double Progress(Timestamp until) => _schedule == ExecutionSchedule.Vwap
        ? Market.UsualShare(until) - Market.UsualShare(_begin)
        : (until - _begin).Nanoseconds;
}
