namespace Arena.Firms.Tests;

/// <summary>A second venue that is given every command of a session: what the first one knows, to be looked at.</summary>
internal sealed class ShadowVenue(MarketOptions options, ParticipantTable participants, Ledger ledger) : IMarketObserver
{
    private readonly EventBuffer _events = new();

    public Venue Venue { get; } = new(options.Venue, options.Instruments, [.. participants.Accounts.Select(a => a.Owner)]);

    public int Halts { get; private set; }

    public int Auctions { get; private set; }

    public Dictionary<MarketEventKind, int> Counts { get; } = [];

    public void OnSessionOpened(int session) => ledger.OnSessionOpened(session);

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        Venue.AdvanceTo(now, _events);
        ledger.OnRound(round, now, mids, values);
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    public void OnTransfer(in Transfer transfer) => ledger.OnTransfer(transfer);

    public void OnNotice(in Notice notice) => ledger.OnNotice(notice);

    public void OnCommand(Timestamp now, in Command command)
    {
        Venue.AdvanceTo(now, _events);
        Venue.Execute(command, now, _events);
        _events.Clear();
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        Counts[marketEvent.Kind] = Counts.GetValueOrDefault(marketEvent.Kind) + 1;
        if (marketEvent.Phase == TradingPhase.Halted) Halts++;
        if (marketEvent is { Kind: MarketEventKind.Trade, IsAuction: true }) Auctions++;
        ledger.OnEvent(marketEvent);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) => ledger.OnSessionClosed(now, settlementPrices);
}
