using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>What background traders see of the market, and where their commands go.</summary>
internal sealed class FlowMarket
{
    private readonly Venue _venue;
    private readonly MarketClock? _clock;
    private readonly IntradayShape? _day;
    private readonly ImmutableArray<long> _activity;
    private readonly long _totalActivity;

    /// <summary>The surroundings of the background traders of a session.</summary>
    public FlowMarket(MarketOptions options, Venue venue, Schedule schedule, FundamentalPath path, MarketWatch? watch, MarketClock? clock)
    {
        _clock = clock;
        _day = options.Clock?.Intraday is { } intraday ? new IntradayShape(intraday) : null;
        _venue = venue;
        Instruments = options.Instruments;
        SessionLength = options.SessionLength;
        Distances = new Distances(options.Background);
        Tails = new HeavyTails(Instruments);
        Sizes = new SizeMixture(options.Background.Sizes);
        Watch = watch;
        Volume = TradedVolume.For(options);
        Schedule = schedule;
        Path = path;
        _activity = options.Background.Activity;
        Invariant.Require(_activity.IsEmpty || _activity.Length == Instruments.Length, "one activity weight per instrument, or none");
        _totalActivity = Instruments.Length;
        if (!_activity.IsEmpty)
        {
            _totalActivity = 0;
            foreach (var weight in _activity) _totalActivity += weight;
        }

        var (momentum, contrarian, retail) = (options.Background.Momentum, options.Background.Contrarian, options.Background.Retail);
        Averages = new MidAverages(Instruments.Length, momentum.FastSeconds, momentum.SlowSeconds, path.StepSeconds);
        if (contrarian is { Count: > 0 })
            FadedAverages = new MidAverages(Instruments.Length, contrarian.FastSeconds, contrarian.SlowSeconds, path.StepSeconds);
        if (retail is { Count: > 0 }) Attention = new Attention(Instruments.Length, _activity, retail, path.StepSeconds);
        History = MidHistory.For(options, path.StepSeconds);
        NeedsMids = momentum.Count > 0 || FadedAverages is not null || Attention is not null || History is not null;
    }

    /// <summary>The instruments.</summary>
    public ImmutableArray<InstrumentSpec> Instruments { get; }

    /// <summary>When the session ends; nobody wakes from then on.</summary>
    public Timestamp SessionLength { get; }

    /// <summary>The traders' one-way latencies.</summary>
    public Distances Distances { get; }

    /// <summary>The order sizes of those who draw them from a mixture.</summary>
    public SizeMixture Sizes { get; }

    /// <summary>The power laws of order sizes and distances.</summary>
    public HeavyTails Tails { get; }

    /// <summary>What ladder makers ask for; <c>null</c> when there are none.</summary>
    public MarketWatch? Watch { get; }

    /// <summary>What has been traded; <c>null</c> when nobody works an order as a share of it.</summary>
    public TradedVolume? Volume { get; }

    /// <summary>Where commands and wakes go.</summary>
    public Schedule Schedule { get; }

    /// <summary>The latent values.</summary>
    public FundamentalPath Path { get; }

    /// <summary>The averages of the mids that momentum traders look at.</summary>
    public MidAverages Averages { get; }

    /// <summary>The averages of the mids that contrarian traders look at; <c>null</c> when there are none.</summary>
    public MidAverages? FadedAverages { get; }

    /// <summary>What retail traders look at; <c>null</c> when there are none.</summary>
    public Attention? Attention { get; }

    /// <summary>Whether anybody looks at what <see cref="SampleMids"/> keeps.</summary>
    public bool NeedsMids { get; }

    /// <summary>What the mids were; <c>null</c> when nobody looks back.</summary>
    public MidHistory? History { get; }

    /// <summary>The moment of the turn that is made; the open before the first.</summary>
    public Timestamp Now { get; set; }

    /// <summary>The moment at which a span of business time is over.</summary>
    /// <param name="now">From when on, in nanoseconds of wall time; not negative.</param>
    /// <param name="span">The span, in nanoseconds of business time; not negative.</param>
    /// <returns>Nanoseconds of wall time; not before <paramref name="now"/>. Without a clock, <c>now + span</c>.</returns>
    public double After(double now, double span) => _clock?.Traders is { } time ? time.After(now, span) : now + span;

    /// <summary>
    /// Which share of a session's activity the pattern of the day lets expect before a moment: 0 at the open, 1 at the close, more after it. Without a
    /// pattern, the share of the session's time.
    /// </summary>
    public double UsualShare(Timestamp until)
    {
        var share = until.Nanoseconds / (double)SessionLength.Nanoseconds;
        return _day is { } day ? day.Until(share) : share;
    }

    /// <summary>Whether news that concerns an instrument has come, or comes, near a moment.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="now">The moment.</param>
    /// <param name="before">How long ago it may have come; not negative.</param>
    /// <param name="lead">How far ahead it may be; not negative.</param>
    public bool HasNews(int instrument, Timestamp now, Timestamp before, Timestamp lead) =>
        _clock?.News is { } news && news.IsNear(instrument, now, before, lead);

    /// <summary>Starts a session's averages at the mids of the open.</summary>
    public void OpenMids(ReadOnlySpan<HalfTicks> mids)
    {
        Averages.Open(mids);
        FadedAverages?.Open(mids);
        Attention?.Open(mids);
        History?.Open(mids);
    }

    /// <summary>Takes the mids at a point of the grid of the latent values.</summary>
    public void SampleMids(ReadOnlySpan<HalfTicks> mids)
    {
        Averages.Sample(mids);
        FadedAverages?.Sample(mids);
        Attention?.Sample(mids);
        History?.Sample(mids);
    }

    /// <summary>Draws an instrument by the scenario's activity weights, and by how much busier news has made it; one draw.</summary>
    public int DrawInstrument(RandomStream stream)
    {
        if (_clock?.Boosts is { } boosts && boosts.Favours(Now)) return boosts.Draw(stream);
        var draw = stream.NextBelow(_totalActivity);
        if (_activity.IsEmpty) return (int)draw;
        var instrument = 0;
        while (draw >= _activity[instrument]) draw -= _activity[instrument++];
        return instrument;
    }

    /// <summary>An instrument's mid.</summary>
    public HalfTicks Mid(int instrument) => _venue.Mid(new InstrumentId(instrument));

    /// <summary>Whether orders are taken: not in a halt, nor when the instrument is closed.</summary>
    public bool TakesOrders(int instrument) => Phase(instrument) == TradingPhase.Continuous || IsCall(instrument);

    /// <summary>Whether orders are collected for an auction.</summary>
    public bool IsCall(int instrument) => Phase(instrument).IsCall();

    /// <summary>The best price of a side, if it has an order that can be traded with at once: outside continuous trading none can.</summary>
    public bool TryGetBest(int instrument, Side side, out Price best)
    {
        best = default;
        if (Phase(instrument) != TradingPhase.Continuous) return false;
        var isThere = _venue.TryGetBest(new InstrumentId(instrument), side, out var level);
        best = level.Price;
        return isThere;
    }

    /// <summary>A side's best price; while the side is empty, the last mid, but never a price that would take.</summary>
    public Price NearTouch(int instrument, Side side)
    {
        if (TryGetBest(instrument, side, out var own)) return own;
        var mid = Mid(instrument);
        var start = side == Side.Buy ? mid.Floor() : mid.Ceiling();
        if (!TryGetBest(instrument, side.Opposite(), out var other)) return start;
        return side == Side.Buy
            ? new Price(Math.Min(start.Ticks, other.Ticks - 1))
            : new Price(Math.Max(start.Ticks, other.Ticks + 1));
    }

    /// <summary>What the venue answers to who asks for best bid and ask.</summary>
    public Touch Touch(int instrument)
    {
        var isTwoSided = TryGetBest(instrument, Side.Buy, out var bid) & TryGetBest(instrument, Side.Sell, out var ask);
        return new Touch(TakesOrders(instrument), isTwoSided, bid, ask);
    }

    /// <summary>Whether an order rests.</summary>
    public bool Rests(OrderId order) => _venue.TryGetOrder(order, out _);

    /// <summary>Whether a stop order waits off the book.</summary>
    public bool IsHeld(OrderId order) => _venue.IsHeld(order);

    /// <summary>
    /// The price nearest to a wish that is positive and inside the price band, as far as is known now, on the tick table: rounded away
    /// from the other side, unless that leaves the band.
    /// </summary>
    public Price Allowed(int instrument, Side side, Price wish)
    {
        var mid = _venue.Mid(new InstrumentId(instrument));
        var spec = Instruments[instrument];
        var lowest = Math.Max(1, mid.Ceiling().Ticks - spec.PriceBandTicks);
        var highest = Math.Max(lowest, mid.Floor().Ticks + spec.PriceBandTicks);
        var inside = new Price(Math.Clamp(wish.Ticks, lowest, highest));
        var price = spec.RoundToTick(side, inside);
        return price.Ticks >= lowest && price.Ticks <= highest ? price : spec.RoundToTick(side.Opposite(), inside);
    }

    private TradingPhase Phase(int instrument) => _venue.Phase(new InstrumentId(instrument));
}
