namespace Arena.Sdk;

/// <summary>
/// The market at a round, the same for every competitor. Refilled each round by its <see cref="MarketViewBuilder"/>; do not
/// keep it, nor spans taken from it.
/// </summary>
public sealed class MarketView
{
    private readonly BookView[] _books;
    private PublicTrade[] _trades = new PublicTrade[256];
    private int _tradeCount;

    internal MarketView(ReadOnlySpan<InstrumentSpec> instruments, Timestamp sessionLength, Timestamp roundInterval)
    {
        _books = new BookView[instruments.Length];
        for (var i = 0; i < instruments.Length; i++) _books[i] = new BookView(instruments[i], sessionLength);
        SessionLength = sessionLength;
        RoundInterval = roundInterval;
    }

    /// <summary>The round's number in its session, counted from 0.</summary>
    public int Round { get; internal set; }

    /// <summary>The round's moment.</summary>
    public Timestamp Now { get; internal set; }

    /// <summary>How long the session lasts.</summary>
    public Timestamp SessionLength { get; }

    /// <summary>The time between two rounds.</summary>
    public Timestamp RoundInterval { get; }

    /// <summary>What is left of the session.</summary>
    public Timestamp Remaining => SessionLength - Now;

    /// <summary>One view per instrument, in the order of <see cref="InstrumentId.Index"/>.</summary>
    public ReadOnlySpan<BookView> Books => _books;

    /// <summary>Every public trade since the last round, oldest first.</summary>
    public ReadOnlySpan<PublicTrade> Trades => _trades.AsSpan(0, _tradeCount);

    /// <summary>One instrument's view.</summary>
    public BookView Book(InstrumentId instrument) => _books[instrument.Index];

    internal void ClearTrades() => _tradeCount = 0;

    internal void AddTrade(in PublicTrade trade)
    {
        if (_tradeCount == _trades.Length) Array.Resize(ref _trades, _trades.Length * 2);
        _trades[_tradeCount++] = trade;
    }
}
