namespace Arena.Analysis;

/// <summary>Collects the series of every instrument and session, from a session that is played or a tape that is read.</summary>
internal sealed class SeriesCollector : IMarketObserver
{
    private readonly SeriesRecorder[] _recorders;
    private readonly TradingPhase _openingPhase;
    private readonly ImmutableArray<ImmutableArray<MarketSeries>>.Builder _sessions = ImmutableArray.CreateBuilder<ImmutableArray<MarketSeries>>();

    /// <summary>A collector before the first session.</summary>
    /// <param name="instruments">The instruments, each at the index its id says.</param>
    /// <param name="sessionLength">How long a session is.</param>
    /// <param name="venue">The venue's rules, which say in which phase a session opens.</param>
    public SeriesCollector(ImmutableArray<InstrumentSpec> instruments, Timestamp sessionLength, VenueOptions venue)
    {
        _recorders = [.. instruments.Select(instrument => new SeriesRecorder(instrument, sessionLength))];
        _openingPhase = venue.Phases.OpeningAuction == default ? TradingPhase.Continuous : TradingPhase.PreOpen;
    }

    /// <summary>The sessions so far, oldest first; each holds one series per instrument.</summary>
    public ImmutableArray<ImmutableArray<MarketSeries>> Sessions => _sessions.ToImmutable();

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        foreach (var recorder in _recorders) recorder.Open(_openingPhase);
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.OrderRejected) _recorders[marketEvent.Instrument.Index].Apply(marketEvent);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) =>
        _sessions.Add([.. _recorders.Select(recorder => recorder.Complete())]);

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
    }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
    }
}
