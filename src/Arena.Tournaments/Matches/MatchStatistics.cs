namespace Arena.Tournaments;

/// <summary>
/// Follows what the ledger does not keep: competitors' sessions, drawdowns, faults and stops, and the inventories of the background
/// groups. Sees everything after the ledger.
/// </summary>
internal sealed class MatchStatistics : IMarketObserver
{
    private readonly ParticipantTable _participants;
    private readonly Ledger _ledger;
    private readonly Timestamp _roundInterval;
    private readonly SeatStatistics[] _seats;
    private readonly GroupInventory[] _groups;
    private int _session;

    public MatchStatistics(TapeHeader header, ParticipantTable participants, Ledger ledger)
    {
        _participants = participants;
        _ledger = ledger;
        _roundInterval = header.RoundInterval;
        Groups = BackgroundGroups.Of(participants);
        _seats = new SeatStatistics[participants.Competitors.Length];
        for (var seat = 0; seat < _seats.Length; seat++) _seats[seat] = new SeatStatistics();
        _groups = new GroupInventory[Groups.Names.Length];
        for (var group = 0; group < _groups.Length; group++) _groups[group] = new GroupInventory(header.Instruments.Length);
    }

    public BackgroundGroups Groups { get; }

    public SeatStatistics Seat(int competitor) => _seats[competitor];

    public GroupInventory Group(int group) => _groups[group];

    public void OnSessionOpened(int session) => _session = session;

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        foreach (var group in _groups) group.OnRound();
        MarkSeats();
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        // A decision is seen in what it leads to.
    }

    public void OnTransfer(in Transfer transfer)
    {
        // Transfers are between books of firms; the ledger keeps them.
    }

    public void OnNotice(in Notice notice)
    {
        var account = _participants.Accounts[notice.Account.Index];
        if (notice.Kind == NoticeKind.LossLimitReached) _seats[account.Owner].AddLossStop();
        if (notice.Kind != NoticeKind.BotFaulted) return;
        var round = (int)(notice.Time.Nanoseconds / _roundInterval.Nanoseconds) - 1;
        _seats[account.Owner].AddFault(new SeatFault(account.Name, _session, round, notice.Reason));
    }

    public void OnCommand(Timestamp now, in Command command)
    {
        // A command is seen in what it leads to.
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.Trade) return;
        var bought = marketEvent.Side == Side.Buy ? marketEvent.Quantity.Lots : -marketEvent.Quantity.Lots;
        AddToGroup(marketEvent.Account, marketEvent.Instrument, bought);
        AddToGroup(marketEvent.TakerAccount, marketEvent.Instrument, -bought);
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        MarkSeats();
        for (var seat = 0; seat < _seats.Length; seat++) _seats[seat].Close(_ledger.OwnerSessionPnl(seat));
        foreach (var group in _groups) group.OnSessionClosed();
    }

    private void MarkSeats()
    {
        for (var seat = 0; seat < _seats.Length; seat++) _seats[seat].Mark(_ledger.OwnerPnl(seat));
    }

    private void AddToGroup(AccountId account, InstrumentId instrument, long lots)
    {
        var trader = account.Index - _participants.FirstBackgroundAccount.Index;
        if (trader >= 0) _groups[Groups.GroupOf(trader)].Add(instrument, lots);
    }
}
