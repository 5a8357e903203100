namespace Arena.Simulation;

/// <summary>Fills the competitors' view of the market from the engine.</summary>
internal sealed class RoundBuilder
{
    private readonly MarketViewBuilder _view;
    private readonly MarketEngine _engine;
    private readonly InstrumentSpec[] _instruments;
    private readonly Timestamp _sessionLength;

    /// <summary>A builder for a market.</summary>
    public RoundBuilder(MarketOptions options, MarketEngine engine)
    {
        _instruments = [.. options.Instruments];
        _sessionLength = options.SessionLength;
        _view = new MarketViewBuilder(_instruments, options.SessionLength, options.RoundInterval);
        _engine = engine;
    }

    /// <summary>Forgets the session before.</summary>
    public void Open()
    {
        foreach (var instrument in _instruments) _view.SetLastTradePrice(instrument.Id, instrument.ReferencePrice);
    }

    /// <summary>Shows phases, fees, depth, mids, and the trades since the last round.</summary>
    public MarketView Fill(int round, Timestamp now)
    {
        _view.BeginRound(round, now);
        Span<Level> bids = stackalloc Level[BookView.MaximumLevels];
        Span<Level> asks = stackalloc Level[BookView.MaximumLevels];
        var venue = _engine.Venue;
        foreach (var instrument in _instruments)
        {
            var bidCount = venue.Depth(instrument.Id, Side.Buy, bids);
            var askCount = venue.Depth(instrument.Id, Side.Sell, asks);
            _view.SetBook(instrument.Id, bids[..bidCount], asks[..askCount], venue.Mid(instrument.Id));
            var phase = venue.Phase(instrument.Id);
            _view.SetPhase(instrument.Id, phase, InSession(venue.PhaseEnd(instrument.Id)), phase.IsCall() ? venue.Indicative(instrument.Id) : default);
            venue.TryGetFeeChange(instrument.Id, out var change);
            _view.SetFees(instrument.Id, venue.Fees(instrument.Id), InSession(change.At), change.Fees);
        }

        foreach (ref readonly var trade in _engine.Trades) _view.AddTrade(trade);
        return _view.View;
    }

    // What no timetable ends, the session does.
    private Timestamp InSession(Timestamp moment) => moment < _sessionLength ? moment : _sessionLength;
}
