namespace Arena.Sdk;

/// <summary>
/// One instrument's public state at a round: its phase, depth by level and what traded since the round before. Refilled each round;
/// do not keep it.
/// </summary>
/// <remarks>
/// Outside continuous trading both sides show empty, whatever rests: while orders are collected their prices may cross, and what
/// they would come to is in <see cref="Indicative"/>. So a best bid is always below a best ask.
/// </remarks>
public sealed class BookView
{
    /// <summary>How many levels a side shows at most.</summary>
    public const int MaximumLevels = 10;

    private readonly Level[] _bids = new Level[MaximumLevels];
    private readonly Level[] _asks = new Level[MaximumLevels];
    private int _bidCount;
    private int _askCount;

    internal BookView(InstrumentSpec instrument, Timestamp sessionLength)
    {
        Instrument = instrument;
        PhaseEnds = sessionLength;
        Fees = instrument.OpeningFees;
        FeesEnd = sessionLength;
        NextFees = Fees;
        Mid = instrument.ReferencePrice.ToHalfTicks();
        LastTradePrice = instrument.ReferencePrice;
    }

    /// <summary>The instrument.</summary>
    public InstrumentSpec Instrument { get; }

    /// <summary>What the market does with orders now.</summary>
    public TradingPhase Phase { get; internal set; } = TradingPhase.Continuous;

    /// <summary>
    /// When the phase ends, as far as it is announced: the auction of a call, the end of a halt, the closing call of continuous
    /// trading; the session's end where nothing comes before. A halt, which nobody is told of before it begins, may end continuous trading or
    /// a reopening call sooner, and make a halt longer.
    /// </summary>
    public Timestamp PhaseEnds { get; internal set; }

    /// <summary>What trades cost now, by the order that rests and the order that takes. Use these, not the instrument's, in a decision.</summary>
    public InstrumentFees Fees { get; internal set; }

    /// <summary>
    /// Until when <see cref="Fees"/> hold: the next change on the venue's timetable, which is public, or the session's end. Trades of that
    /// moment have the new fees.
    /// </summary>
    public Timestamp FeesEnd { get; internal set; }

    /// <summary>The fees from <see cref="FeesEnd"/> on; <see cref="Fees"/> when nothing changes before the session's end.</summary>
    public InstrumentFees NextFees { get; internal set; }

    /// <summary>What the auction would do if the call ended now; <c>default</c> outside a call.</summary>
    public Indicative Indicative { get; internal set; }

    /// <summary>Bids, index 0 = best (highest); at most <see cref="MaximumLevels"/>.</summary>
    public ReadOnlySpan<Level> Bids => _bids.AsSpan(0, _bidCount);

    /// <summary>Asks, index 0 = best (lowest); at most <see cref="MaximumLevels"/>.</summary>
    public ReadOnlySpan<Level> Asks => _asks.AsSpan(0, _askCount);

    /// <summary>Whether both sides have an order, so that there is a spread.</summary>
    public bool IsTwoSided => _bidCount > 0 && _askCount > 0;

    /// <summary>
    /// The mark price: the mid of best bid and best ask; while a side is empty, and outside continuous trading, the last mid there
    /// was; before the first, the reference price.
    /// </summary>
    public HalfTicks Mid { get; internal set; }

    /// <summary>The price of the last trade of the session; the reference price before the first.</summary>
    public Price LastTradePrice { get; internal set; }

    /// <summary>Lots bought by aggressors since the last round; auctions have none.</summary>
    public Quantity BuyVolume { get; internal set; }

    /// <summary>Lots sold by aggressors since the last round; auctions have none.</summary>
    public Quantity SellVolume { get; internal set; }

    /// <summary>The spread in ticks; 0 when a side is empty.</summary>
    public long SpreadTicks => IsTwoSided ? _asks[0].Price - _bids[0].Price : 0;

    /// <summary>
    /// The microprice in ticks: best bid and best ask weighted by the quantity on the other side, so that it leans to where the
    /// next trade is likelier. The mid when a side is empty. Source: Stoikov (2018), "The micro-price", section 2 (weighted mid).
    /// </summary>
    public double MicropriceTicks
    {
        get
        {
            if (!IsTwoSided) return Mid.Ticks;
            double bidLots = _bids[0].Quantity.Lots, askLots = _asks[0].Quantity.Lots;
            return ((_bids[0].Price.Ticks * askLots) + (_asks[0].Price.Ticks * bidLots)) / (bidLots + askLots);
        }
    }

    /// <summary>The best price of a side, if it has an order.</summary>
    /// <param name="side"><see cref="Side.Buy"/> for the best bid, <see cref="Side.Sell"/> for the best ask.</param>
    /// <param name="best">The best level; <c>default</c> when the side is empty.</param>
    /// <returns>Whether the side has an order.</returns>
    public bool TryGetBest(Side side, out Level best)
    {
        var levels = side == Side.Buy ? Bids : Asks;
        best = levels.IsEmpty ? default : levels[0];
        return !levels.IsEmpty;
    }

    internal void SetDepth(ReadOnlySpan<Level> bids, ReadOnlySpan<Level> asks)
    {
        bids.CopyTo(_bids);
        asks.CopyTo(_asks);
        _bidCount = bids.Length;
        _askCount = asks.Length;
    }
}
