namespace Arena.Sdk;

/// <summary>
/// Fills a <see cref="MarketView"/>: the session uses one per market, a host that receives the view as a message another, and a
/// bot author's test a third. Allocates nothing once it has seen the busiest round.
/// </summary>
public sealed class MarketViewBuilder
{
    private readonly MarketView _view;

    /// <summary>A builder for a market before its first round.</summary>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="sessionLength">How long the session lasts; positive.</param>
    /// <param name="roundInterval">The time between rounds; positive.</param>
    public MarketViewBuilder(ReadOnlySpan<InstrumentSpec> instruments, Timestamp sessionLength, Timestamp roundInterval)
    {
        for (var i = 0; i < instruments.Length; i++)
            Invariant.RequireEqual(i, instruments[i].Id.Index, "place of an instrument in its market");
        _view = new MarketView(instruments, sessionLength, roundInterval);
    }

    /// <summary>The view being filled.</summary>
    public MarketView View => _view;

    /// <summary>Starts a round: forgets the trades and volumes of the one before; phases, fees, depth and mids stay until set.</summary>
    public MarketViewBuilder BeginRound(int round, Timestamp now)
    {
        _view.Round = round;
        _view.Now = now;
        _view.ClearTrades();
        foreach (var book in _view.Books)
        {
            book.BuyVolume = default;
            book.SellVolume = default;
        }

        return this;
    }

    /// <summary>Sets an instrument's depth and mark.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="bids">Bids, index 0 = best; at most <see cref="BookView.MaximumLevels"/>.</param>
    /// <param name="asks">Asks, index 0 = best; at most <see cref="BookView.MaximumLevels"/>.</param>
    /// <param name="mid">The mark price, which the venue keeps while a side is empty.</param>
    public MarketViewBuilder SetBook(InstrumentId instrument, ReadOnlySpan<Level> bids, ReadOnlySpan<Level> asks, HalfTicks mid)
    {
        var book = _view.Book(instrument);
        book.SetDepth(bids, asks);
        book.Mid = mid;
        return this;
    }

    /// <summary>Sets an instrument's phase. Any but continuous trading empties its depth, so set the depth first.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="ends">When it ends by the timetable; the session's length where nothing comes before.</param>
    /// <param name="indicative">In a call, what its auction would do now.</param>
    public MarketViewBuilder SetPhase(
        InstrumentId instrument, TradingPhase phase, Timestamp ends, in Indicative indicative = default)
    {
        var book = _view.Book(instrument);
        book.Phase = phase;
        book.PhaseEnds = ends;
        book.Indicative = indicative;
        if (phase != TradingPhase.Continuous) book.SetDepth([], []);
        return this;
    }

    /// <summary>Sets an instrument's fees. Before the first call they are those with which a session opens, until its end.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="fees">What holds now.</param>
    /// <param name="ends">Until when; the session's length where no change comes before.</param>
    /// <param name="next">The fees from then on; <paramref name="fees"/> where no change comes.</param>
    public MarketViewBuilder SetFees(InstrumentId instrument, in InstrumentFees fees, Timestamp ends, in InstrumentFees next)
    {
        var book = _view.Book(instrument);
        book.Fees = fees;
        book.FeesEnd = ends;
        book.NextFees = next;
        return this;
    }

    /// <summary>Adds a trade of the round: to the list, the last price and, unless an auction made it, the volumes.</summary>
    public MarketViewBuilder AddTrade(in PublicTrade trade)
    {
        _view.AddTrade(trade);
        var book = _view.Book(trade.Instrument);
        book.LastTradePrice = trade.Price;
        if (trade.IsAuction) return this;
        if (trade.Aggressor == Side.Buy) book.BuyVolume += trade.Quantity;
        else book.SellVolume += trade.Quantity;
        return this;
    }

    /// <summary>Sets the price of the last trade where the trade itself is not in the round, as after a reset of the session.</summary>
    public MarketViewBuilder SetLastTradePrice(InstrumentId instrument, Price price)
    {
        _view.Book(instrument).LastTradePrice = price;
        return this;
    }
}
