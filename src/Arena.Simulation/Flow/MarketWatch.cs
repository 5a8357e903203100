namespace Arena.Simulation;

/// <summary>What ladder makers ask the venue for beside best bid and ask, kept from what the venue states: everything passes through on its way to the observer.</summary>
internal sealed class MarketWatch : IMarketObserver
{
    private readonly IMarketObserver _observer;
    private readonly TradeWindow[] _trades;
    private readonly BalanceWatch[] _balances;
    private readonly bool _watchesBalance;

    /// <summary>A watch before its first session.</summary>
    /// <param name="observer">Who sees everything.</param>
    /// <param name="instruments">How many instruments there are.</param>
    /// <param name="options">What is asked for.</param>
    public MarketWatch(IMarketObserver observer, int instruments, LadderMakerOptions options)
    {
        _observer = observer;
        _watchesBalance = options.ImbalanceTrigger < 1;
        _trades = new TradeWindow[instruments];
        _balances = new BalanceWatch[instruments];
        for (var i = 0; i < instruments; i++)
        {
            _trades[i] = new TradeWindow((long)(options.LookbackSeconds * Timestamp.NanosecondsPerSecond));
            _balances[i] = new BalanceWatch(options.ImbalanceTrigger);
        }
    }

    /// <summary>The watch of a scenario that has somebody who asks; <c>null</c> otherwise.</summary>
    public static MarketWatch? For(MarketOptions options, IMarketObserver observer) =>
        options.Background.LadderMaker is { Count: > 0 } makers ? new MarketWatch(observer, options.Instruments.Length, makers) : null;

    /// <summary>How many lots takers bought and sold in an instrument lately.</summary>
    public (long Bought, long Sold) Traded(int instrument, Timestamp now) => _trades[instrument].At(now);

    /// <summary>Whether an instrument's book has gone out of balance since the last time.</summary>
    public bool HasTipped(Venue venue, int instrument) =>
        _watchesBalance && _balances[instrument].HasTipped(venue, new InstrumentId(instrument));

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        foreach (var trades in _trades) trades.Clear();
        foreach (var balance in _balances) balance.Clear();
        _observer.OnSessionOpened(session);
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        // A refused command may name any instrument.
        if (marketEvent.Kind != MarketEventKind.OrderRejected)
        {
            _balances[marketEvent.Instrument.Index].Add(marketEvent);
            if (marketEvent.Kind == MarketEventKind.Trade) _trades[marketEvent.Instrument.Index].Add(marketEvent);
        }

        _observer.OnEvent(marketEvent);
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) =>
        _observer.OnRound(round, now, mids, values);

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) =>
        _observer.OnDecision(competitor, round, thinkingTime, commands);

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer) => _observer.OnTransfer(transfer);

    /// <inheritdoc/>
    public void OnNotice(in Notice notice) => _observer.OnNotice(notice);

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => _observer.OnCommand(now, command);

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) => _observer.OnSessionClosed(now, settlementPrices);
}
