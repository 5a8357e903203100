namespace Arena.Simulation;

/// <summary>
/// A Bayesian value trader; the rule is stated at <see cref="BayesianValueOptions"/>. Its belief is a normal distribution of the latent value, which
/// between observations reverts to the reference price r at its rate k and spreads: with d seconds gone, mean r + e^(-kd) (m - r) and variance
/// e^(-2kd) v + s (1 - e^(-2kd)) / 2k. An observation is weighed against it by the variances. At most one order of its rests at a time.
/// </summary>
internal sealed class BayesianValueTrader : AskingTrader
{
    private readonly BayesianValueOptions _options;
    private readonly double _observationDeviation;
    private OrderId _resting;
    private Timestamp _arrival;
    private Timestamp _observed;
    private double _mean;
    private double _variance;
    private double _error;
    private double _depth;
    private bool _isAtTouch;
    private Side _coin;
    private long _lots;

    /// <summary>A trader before its first session.</summary>
    public BayesianValueTrader(FlowMarket market, AccountSpec account, int place, BayesianValueOptions options)
        : base(market, account, place, options.MeanIntervalSeconds)
    {
        _options = options;
        _observationDeviation = Math.Sqrt(options.ObservationVariance);
    }

    private double Reference => Market.Instruments[Instrument].ReferencePrice.Ticks;

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        base.OnOpened();
        _resting = OrderId.None;
        _observed = default;
        _mean = Reference;
        _variance = 0;
    }

    /// <inheritdoc/>
    protected override void Prepare(Timestamp now)
    {
        _error = Stream.NextNormal() * _observationDeviation;
        _isAtTouch = Stream.NextChance(_options.TouchShare);
        _depth = Stream.NextUniform() * _options.DepthSpreads;
        _coin = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        _lots = Market.Sizes.Next(Stream);

        // What is still on its way will rest by the time the cancellation arrives.
        if (!_resting.IsNone && (now <= _arrival || Market.Rests(_resting))) SendCancel(now, _resting);
        _resting = OrderId.None;
    }

    /// <inheritdoc/>
    protected override void Decide(Timestamp now, in Touch touch)
    {
        Observe(now, Market.Path.ValueAt(Instrument, now).Ticks + _error);
        if (!touch.TakesOrders || _lots == 0) return;
        var left = (Market.SessionLength - now).Seconds;
        var decay = PortableMath.Exp(-_options.BeliefReversionPerSecond * left);
        var estimate = Price.Floor(Reference + (decay * (_mean - Reference)) + 0.5);
        var (side, price) = touch.IsTwoSided ? Near(touch, estimate) : (_coin, estimate);
        _resting = SendLimit(now, Instrument, side, price, _lots, TimeInForce.Day);
        _arrival = now + Latency;
    }

    private (Side Side, Price Price) Near(in Touch touch, Price estimate)
    {
        var depth = _isAtTouch ? 0 : (long)(_depth * touch.Spread);
        return estimate < touch.Middle ? (Side.Sell, touch.Bid + depth) : (Side.Buy, touch.Ask - depth);
    }

    private void Observe(Timestamp now, double observation)
    {
        var gone = (now - _observed).Seconds;
        var decay = PortableMath.Exp(-_options.BeliefReversionPerSecond * gone);
        var mean = Reference + (decay * (_mean - Reference));
        var variance = (decay * decay * _variance)
            + (_options.BeliefVariancePerSecond * (1 - (decay * decay)) / (2 * _options.BeliefReversionPerSecond));
        var noise = _options.ObservationVariance;
        _mean = ((noise * mean) + (variance * observation)) / (noise + variance);
        _variance = noise * variance / (noise + variance);
        _observed = now;
    }
}
