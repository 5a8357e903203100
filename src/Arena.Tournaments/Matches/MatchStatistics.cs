namespace Arena.Tournaments;

/// <summary>Counts what the ledger does not: volumes, inventories, refusals, faults, stops.</summary>
internal sealed class MatchStatistics : IMarketObserver
{
    private readonly ParticipantTable _participants;
    private readonly AccountStatistics[] _lineOfAccount;
    private readonly AccountStatistics[] _lines;
    private readonly SeatStatistics[] _seats;
    private readonly Timestamp _roundInterval;
    private int _session;

    public MatchStatistics(TapeHeader header, ParticipantTable participants)
    {
        _participants = participants;
        _roundInterval = header.RoundInterval;
        Groups = BackgroundGroups.Of(participants);
        _lines = new AccountStatistics[participants.FirstBackgroundAccount.Index + Groups.Names.Length];
        for (var line = 0; line < _lines.Length; line++) _lines[line] = new AccountStatistics(header.Instruments.Length);
        _lineOfAccount = new AccountStatistics[participants.Accounts.Length];
        for (var account = 0; account < _lineOfAccount.Length; account++) _lineOfAccount[account] = _lines[LineOf(account)];
        _seats = new SeatStatistics[participants.Competitors.Length];
        for (var seat = 0; seat < _seats.Length; seat++) _seats[seat] = new SeatStatistics();
    }

    public BackgroundGroups Groups { get; }

    public long Messages { get; private set; }

    public long Trades { get; private set; }

    public long TradedLots { get; private set; }

    public long Transfers { get; private set; }

    public long Rounds { get; private set; }

    public AccountStatistics Account(int account) => _lineOfAccount[account];

    public AccountStatistics Group(int group) => _lines[_participants.FirstBackgroundAccount.Index + group];

    public SeatStatistics Seat(int competitor) => _seats[competitor];

    public void OnSessionOpened(int session) => _session = session;

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        Rounds++;
        foreach (var line in _lines) line.OnRound();
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        // A decision is counted by what it leads to.
    }

    public void OnTransfer(in Transfer transfer)
    {
        Transfers++;
        _lineOfAccount[transfer.Buyer.Index].AddTransfer(transfer.Instrument, transfer.Quantity);
        _lineOfAccount[transfer.Seller.Index].AddTransfer(transfer.Instrument, -transfer.Quantity);
    }

    public void OnNotice(in Notice notice)
    {
        var account = _participants.Accounts[notice.Account.Index];
        switch (notice.Kind)
        {
            case NoticeKind.OrderRefused:
                _lineOfAccount[notice.Account.Index].AddRejection();
                break;
            case NoticeKind.LossLimitReached:
                _seats[account.Owner].AddLossStop();
                break;
            case NoticeKind.BotFaulted:
                var round = (int)(notice.Time.Nanoseconds / _roundInterval.Nanoseconds) - 1;
                _seats[account.Owner].AddFault(new SeatFault(account.Name, _session, round, notice.Reason));
                break;
        }
    }

    public void OnCommand(Timestamp now, in Command command) => Messages++;

    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind == MarketEventKind.Trade) AddTrade(marketEvent);
        else if (marketEvent.Kind == MarketEventKind.OrderRejected && marketEvent.Account.Index < _lineOfAccount.Length)
            _lineOfAccount[marketEvent.Account.Index].AddRejection();
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        foreach (var line in _lines) line.OnSessionClosed();
    }

    private void AddTrade(in MarketEvent trade)
    {
        Trades++;
        TradedLots += trade.Quantity.Lots;
        var maker = trade.Side == Side.Buy ? trade.Quantity : -trade.Quantity;
        _lineOfAccount[trade.Account.Index].AddFill(trade.Instrument, maker, isMaker: true);
        _lineOfAccount[trade.TakerAccount.Index].AddFill(trade.Instrument, -maker, isMaker: false);
    }

    private int LineOf(int account) => account < _participants.FirstBackgroundAccount.Index
        ? account
        : _participants.FirstBackgroundAccount.Index + Groups.GroupOf(account - _participants.FirstBackgroundAccount.Index);
}
