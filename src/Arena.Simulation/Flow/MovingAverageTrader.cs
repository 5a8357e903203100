namespace Arena.Simulation;

/// <summary>A moving-average trader; the rule is stated at <see cref="MovingAverageOptions"/>.</summary>
internal sealed class MovingAverageTrader : AskingTrader
{
    private readonly int _fastMids;

    // The last mids it was told, in half ticks, as a ring as long as the slow average.
    private readonly long[] _mids;
    private long _told;
    private long _fastSum;
    private long _slowSum;
    private long _lots;

    /// <summary>A trader before its first session.</summary>
    public MovingAverageTrader(FlowMarket market, AccountSpec account, int place, MovingAverageOptions options)
        : base(market, account, place, options.MeanIntervalSeconds)
    {
        _fastMids = options.FastMids;
        _mids = new long[options.SlowMids];
    }

    /// <inheritdoc/>
    protected override void OnOpened()
    {
        base.OnOpened();
        Array.Clear(_mids);
        (_told, _fastSum, _slowSum) = (0, 0, 0);
    }

    /// <inheritdoc/>
    protected override void Prepare(Timestamp now) => _lots = Market.Sizes.Next(Stream);

    /// <inheritdoc/>
    protected override void Decide(Timestamp now, in Touch touch)
    {
        if (!touch.IsTwoSided) return;
        Remember(HalfTicks.Mid(touch.Bid, touch.Ask).Value);
        if (_told <= _mids.Length || _lots == 0) return;

        // The averages compared as whole numbers: both sums brought to the same number of mids.
        var side = _fastSum * _mids.Length >= _slowSum * _fastMids ? Side.Buy : Side.Sell;
        SendLimit(now, Instrument, side, touch.Best(side.Opposite()), _lots, TimeInForce.Day);
    }

    private void Remember(long mid)
    {
        var place = (int)(_told % _mids.Length);
        var fastest = (int)((_told + _mids.Length - _fastMids) % _mids.Length);
        _fastSum += mid - _mids[fastest];
        _slowSum += mid - _mids[place];
        _mids[place] = mid;
        _told++;
    }
}
