using System.Collections.Immutable;

namespace Arena.Sdk;

/// <summary>
/// A market made by hand, for the tests of a bot: its author sets the depth that others show, round by round. Nothing trades
/// here by itself and no clock runs; the same calls always make the same market.
/// </summary>
/// <example>
/// <code>
/// var market = new PracticeMarket();
/// market.SetBook(PracticeMarket.Equity, bid: 9_998, bidLots: 20, ask: 10_002, askLots: 20);
/// var practice = new QuoterPractice(new MyQuoter(), market);
/// practice.Round();
/// Assert.True(practice.Quote(PracticeMarket.Equity).Bid &lt; practice.Quote(PracticeMarket.Equity).Ask);
/// </code>
/// </example>
public sealed class PracticeMarket
{
    private readonly MarketViewBuilder _builder;
    private readonly PracticeBook[] _books;

    /// <summary>One equity (<see cref="Equity"/>) and the index future (<see cref="Future"/>), 6.5 hours of one-second rounds.</summary>
    public PracticeMarket()
        : this(DefaultInstruments, Timestamp.FromSeconds(23_400), Timestamp.FromSeconds(1))
    {
    }

    /// <summary>A market of one's own, at its first round; each book two ticks wide around its reference price, 100 lots a side.</summary>
    /// <param name="instruments">Its instruments, each at the index its id says.</param>
    /// <param name="sessionLength">How long the session lasts.</param>
    /// <param name="roundInterval">The time between rounds; the first is one interval after the open.</param>
    public PracticeMarket(ImmutableArray<InstrumentSpec> instruments, Timestamp sessionLength, Timestamp roundInterval)
    {
        Instruments = instruments;
        _builder = new MarketViewBuilder(instruments.AsSpan(), sessionLength, roundInterval);
        _books = new PracticeBook[instruments.Length];
        for (var i = 0; i < _books.Length; i++) _books[i] = new PracticeBook(instruments[i]) { PhaseEnds = sessionLength };
        _builder.BeginRound(0, roundInterval);
        foreach (var instrument in instruments)
        {
            var reference = instrument.ReferencePrice.Ticks;
            SetBook(instrument.Id, reference - 1, 100, reference + 1, 100);
        }
    }

    /// <summary>The equity of the market that is made when nothing is said: reference 10,000 ticks of 0.01, beta 1.2, no fees.</summary>
    public static InstrumentId Equity => new(0);

    /// <summary>The index future of that market: reference 40,000 ticks of 0.05, beta 1, no fees.</summary>
    public static InstrumentId Future => new(1);

    /// <summary>The instruments of that market.</summary>
    public static ImmutableArray<InstrumentSpec> DefaultInstruments { get; } =
    [
        Instrument(0, "EQA", InstrumentKind.Equity, 10_000, 10_000, 1.2),
        Instrument(1, "IDX", InstrumentKind.IndexFuture, 40_000, 50_000, 1),
    ];

    /// <summary>Its instruments.</summary>
    public ImmutableArray<InstrumentSpec> Instruments { get; }

    /// <summary>What a bot sees of it; with the bot's own orders in it once a practice has asked the bot.</summary>
    public MarketView View => _builder.View;

    /// <summary>An instrument with plain rules: no fees, a band of 1,000 ticks, orders of up to 10,000 lots.</summary>
    /// <param name="index">Its place in the market, counted from 0.</param>
    /// <param name="symbol">Its name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="referenceTicks">Its reference price in ticks.</param>
    /// <param name="tickMicros">What a tick is worth on a lot, in micro-units; even.</param>
    /// <param name="beta">Its sensitivity to the market factor.</param>
    public static InstrumentSpec Instrument(
        int index, string symbol, InstrumentKind kind, long referenceTicks, long tickMicros, double beta) =>
        new()
        {
            Id = new InstrumentId(index), Symbol = symbol, Kind = kind, TickValue = new Money(tickMicros),
            ReferencePrice = new Price(referenceTicks), MakerFeePerLot = default, TakerFeePerLot = default,
            PriceBandTicks = 1_000, MaximumOrderQuantity = new Quantity(10_000), Beta = beta,
        };

    /// <summary>Sets what others show: one level a side; a side of 0 lots is empty.</summary>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SetBook(InstrumentId instrument, long bid, long bidLots, long ask, long askLots) =>
        SetBook(
            instrument,
            bidLots > 0 ? [new Level(new Price(bid), new Quantity(bidLots), 1)] : [],
            askLots > 0 ? [new Level(new Price(ask), new Quantity(askLots), 1)] : []);

    /// <summary>Sets what others show.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="bids">Bids, index 0 = best; fewer than <see cref="BookView.MaximumLevels"/>.</param>
    /// <param name="asks">Asks, index 0 = best; fewer than <see cref="BookView.MaximumLevels"/>.</param>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SetBook(InstrumentId instrument, ReadOnlySpan<Level> bids, ReadOnlySpan<Level> asks)
    {
        _books[instrument.Index].SetOthers(bids, asks);
        Publish();
        return this;
    }

    /// <summary>Adds a public trade to the round.</summary>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket AddTrade(InstrumentId instrument, Side aggressor, long price, long lots)
    {
        _builder.AddTrade(new PublicTrade(instrument, View.Now, new Price(price), new Quantity(lots), aggressor));
        return this;
    }

    /// <summary>
    /// Lets an instrument enter a phase, in which it stays until the test says otherwise. Outside continuous trading bots see no depth,
    /// and the mid stands still.
    /// </summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="indicative">In a call, what its auction would do now.</param>
    /// <param name="ends">When the phase ends by the timetable; left out, the session's end. It does not end by itself.</param>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SetPhase(
        InstrumentId instrument, TradingPhase phase, in Indicative indicative = default, Timestamp ends = default)
    {
        var book = _books[instrument.Index];
        book.Phase = phase;
        book.Indicative = indicative;
        book.PhaseEnds = ends == default ? View.SessionLength : ends;
        Publish();
        return this;
    }

    /// <summary>Changes an instrument's fees, from now to the session's end.</summary>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SetFees(InstrumentId instrument, in InstrumentFees fees) => SetFees(instrument, fees, View.SessionLength, fees);

    /// <summary>Changes an instrument's fees, and says when they change again. They do not change by themselves.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="fees">What holds now.</param>
    /// <param name="ends">When the next change is, by the timetable that the bot sees.</param>
    /// <param name="next">The fees from then on, as the bot sees them.</param>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SetFees(InstrumentId instrument, in InstrumentFees fees, Timestamp ends, in InstrumentFees next)
    {
        _builder.SetFees(instrument, fees, ends, next);
        return this;
    }

    /// <summary>Goes on to the next round; depth stays as it is.</summary>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket NextRound() => SkipTo(View.Now + View.RoundInterval);

    /// <summary>Goes on to a later moment, such as one close to the end; rounds between are left out.</summary>
    /// <param name="moment">A whole number of round intervals after the open; not before now.</param>
    /// <returns>This market, so that calls can follow one another.</returns>
    public PracticeMarket SkipTo(Timestamp moment)
    {
        Invariant.Require(moment >= View.Now, "practice goes forward in time");
        _builder.BeginRound((int)(moment.Nanoseconds / View.RoundInterval.Nanoseconds) - 1, moment);
        return this;
    }

    internal void ClearOwn()
    {
        foreach (var book in _books) book.ClearOwn();
    }

    internal void AddOwn(InstrumentId instrument, Side side, Price price, Quantity quantity) =>
        _books[instrument.Index].AddOwn(side, price, quantity);

    internal void Publish()
    {
        for (var i = 0; i < _books.Length; i++)
        {
            _books[i].Merge();
            var (id, book) = (new InstrumentId(i), _books[i]);
            _builder.SetBook(id, book.Bids, book.Asks, book.Mid).SetPhase(id, book.Phase, book.PhaseEnds, book.Indicative);
        }
    }
}
