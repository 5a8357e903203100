namespace Arena.Sdk;

/// <summary>The depth of one instrument of a <see cref="PracticeMarket"/>: what others show with the bot's own orders among it.</summary>
internal sealed class PracticeBook(InstrumentSpec instrument)
{
    private readonly PracticeSide _bids = new(Side.Buy);
    private readonly PracticeSide _asks = new(Side.Sell);

    public TradingPhase Phase { get; set; } = TradingPhase.Continuous;

    public Timestamp PhaseEnds { get; set; }

    public Indicative Indicative { get; set; }

    public HalfTicks Mid { get; private set; } = instrument.ReferencePrice.ToHalfTicks();

    public ReadOnlySpan<Level> Bids => _bids.Levels;

    public ReadOnlySpan<Level> Asks => _asks.Levels;

    public void SetOthers(ReadOnlySpan<Level> bids, ReadOnlySpan<Level> asks)
    {
        _bids.SetOthers(bids);
        _asks.SetOthers(asks);
    }

    public void ClearOwn()
    {
        _bids.ClearOwn();
        _asks.ClearOwn();
    }

    public void AddOwn(Side side, Price price, Quantity quantity) => (side == Side.Buy ? _bids : _asks).AddOwn(price, quantity);

    /// <summary>Puts both together; the mid moves only in continuous trading with both sides there, as the venue's does.</summary>
    public void Merge()
    {
        _bids.Merge();
        _asks.Merge();
        if (Phase == TradingPhase.Continuous && !Bids.IsEmpty && !Asks.IsEmpty) Mid = HalfTicks.Mid(Bids[0].Price, Asks[0].Price);
    }
}
