namespace Arena.Simulation;

/// <summary>A noise trader; the rule is stated at <see cref="NoiseOptions"/>.</summary>
internal sealed class NoiseTrader : PoissonTrader
{
    // How many begotten wakes may be on their way; what is begotten beyond is drawn and lost. Their mean is below 100 by ExcitationOptions.
    private const int MaximumPending = 1_024;

    private readonly NoiseOptions _options;
    private readonly Geometric _depth;
    private readonly Lomax? _heavyDepth;
    private readonly Lomax? _heavyLife;
    private readonly Excitation? _excitation;
    private readonly double _sameSideShare;
    private int _pending;

    /// <summary>A trader before its first session.</summary>
    public NoiseTrader(FlowMarket market, AccountSpec account, int place, NoiseOptions options)
        : base(market, account, place, OwnInterval(options), options.MeanLots, options.SizeTailIndex)
    {
        _options = options;
        _depth = new Geometric(options.MeanDepthTicks);
        _heavyDepth = market.Tails.Depth(options.MeanDepthTicks, options.DepthTailIndex);
        if (options.LifeTailIndex is { } index) _heavyLife = Lomax.WithMean(index, options.MeanLifeSeconds);
        if (options.Excitation is not { } excitation) return;
        _excitation = new Excitation(excitation, options.MeanIntervalSeconds);
        _sameSideShare = excitation.SameSideShare;
    }

    /// <summary>A wake that another one begot.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="memory">What it knows of that one.</param>
    public void Wake(Timestamp now, Offspring memory)
    {
        _pending--;
        Act(now, memory);
    }

    /// <inheritdoc/>
    protected override void OnOpened() => _pending = 0;

    /// <inheritdoc/>
    protected override void ScheduleFirstWake()
    {
        base.ScheduleFirstWake();
        if (_excitation is null) return;
        for (var left = _excitation.NextPending(Stream); left > 0; left--)
            Expect(default, _excitation.NextResidual(Stream), Offspring.NoInstrument, default);
    }

    /// <inheritdoc/>
    protected override void Decide(Timestamp now) => Act(now, new Offspring(0, Offspring.NoInstrument, default));

    private static double OwnInterval(NoiseOptions options) =>
        options.Excitation is { } excitation ? options.MeanIntervalSeconds / (1 - excitation.BranchingRatio) : options.MeanIntervalSeconds;

    private void Act(Timestamp now, in Offspring memory)
    {
        var instrument = DrawInstrument();
        var side = Stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        var takes = Stream.NextChance(_options.MarketShare);
        var depth = _heavyDepth is { } heavyDepth ? heavyDepth.NextWhole(Stream) : _depth.Next(Stream);
        var lifeSeconds = _heavyLife is { } heavyLife ? heavyLife.Next(Stream) : Stream.NextExponential() * _options.MeanLifeSeconds;
        var lots = DrawLots();
        if (_excitation is not null)
        {
            var follows = Stream.NextChance(_sameSideShare);
            if (memory.HasParent) instrument = memory.Instrument;
            if (memory.HasParent && follows) side = memory.Side;
            Beget(now, _excitation, instrument, side);
        }

        if (!Market.TakesOrders(instrument)) return;

        // With nothing there to take, even an impatient trader has to wait.
        if (takes && Market.TryGetBest(instrument, side.Opposite(), out _))
        {
            SendMarket(now, instrument, side, lots);
            return;
        }

        // In a call the impatient bid beyond the mid, as far as the patient stay behind it: that is what lets an auction trade.
        var patience = takes && Market.IsCall(instrument) ? -depth : depth;
        var price = Market.NearTouch(instrument, side) - (side.Sign() * patience);
        var order = SendLimit(now, instrument, side, price, lots, TimeInForce.Day);
        ScheduleExpiry(now, order, lifeSeconds);
    }

    private void Beget(Timestamp now, Excitation excitation, int instrument, Side side)
    {
        for (var left = excitation.NextChildren(Stream); left > 0; left--) Expect(now, excitation.NextDelay(Stream), instrument, side);
    }

    private void Expect(Timestamp now, double waitNs, int instrument, Side side)
    {
        if (_pending < MaximumPending && TryScheduleOffspring(now, waitNs, instrument, side)) _pending++;
    }
}
