namespace Arena.Analysis;

/// <summary>An instrument of a tape: its book order by order, and its mid after each command.</summary>
internal sealed class StoryMarket
{
    private readonly InstrumentSpec _spec;
    private readonly TradingPhase _first;
    private bool _hasChanged;

    public StoryMarket(TapeHeader header, InstrumentSpec spec)
    {
        _spec = spec;
        _first = header.Venue.Phases.OpeningAuction == default ? TradingPhase.Continuous : TradingPhase.PreOpen;
        Book = new MarketByOrder(spec.Id);
        Open();
    }

    /// <summary>The book.</summary>
    public MarketByOrder Book { get; }

    /// <summary>The mid after the last whole command.</summary>
    public HalfTicks Mid { get; private set; }

    /// <summary>Begins a session.</summary>
    public void Open()
    {
        Book.Open(_first);
        Mid = _spec.ReferencePrice.ToHalfTicks();
    }

    /// <summary>Follows an event.</summary>
    public void Apply(in MarketEvent e)
    {
        Book.Apply(e);
        _hasChanged = true;
    }

    /// <summary>Takes the mid of a book whose command is over: outside continuous trading it stands still.</summary>
    public void Settle()
    {
        if (!_hasChanged) return;
        _hasChanged = false;
        if (Book.Phase != TradingPhase.Continuous) return;
        if (Book.TryGetBest(Side.Buy, out var bid) && Book.TryGetBest(Side.Sell, out var ask)) Mid = HalfTicks.Mid(bid.Price, ask.Price);
    }

    /// <summary>The best level of a side, if there is one.</summary>
    public Level? Best(Side side) => Book.TryGetBest(side, out var best) ? best : null;

    /// <summary>The market as it is.</summary>
    public MarketMoment Now() => new(
        Book.Phase, Best(Side.Buy), Best(Side.Sell), Mid, Book.TryGetLastTrade(out var trade) ? trade.Price : null);
}
