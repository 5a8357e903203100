using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// The books of a match: every trade, transfer, fee and settlement as a double entry, and beside them each account's profit by
/// where it came from. The two are kept apart and compared at every round and close; a difference stops the match. A round compares
/// the accounts that something was booked to, since the others are as they were found; the open and the close compare all.
/// </summary>
public sealed class Ledger : IMarketObserver
{
    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly PostingBook _postings;
    private readonly TermsBook _terms;
    private readonly ActivityBook _activity;
    private readonly OwnerIndex _owners;
    private readonly MarkSheet _marks;
    private readonly TouchedAccounts _touched;
    private readonly int _accounts;
    private readonly int _venue;
    private readonly int _clearing;

    /// <summary>An empty ledger.</summary>
    /// <param name="instruments">The market's instruments, each at the index its id says.</param>
    /// <param name="accounts">Every account of the match, at the index its id says; an owner's accounts stand together.</param>
    public Ledger(ImmutableArray<InstrumentSpec> instruments, ImmutableArray<AccountSpec> accounts)
    {
        _instruments = instruments;
        _accounts = accounts.Length;
        _venue = _accounts;
        _clearing = _accounts + 1;
        _touched = new TouchedAccounts(_accounts + 2);
        _postings = new PostingBook(_accounts + 2, instruments.Length, _touched);
        _terms = new TermsBook(_accounts + 2, _touched);
        _activity = new ActivityBook(_accounts, instruments.Length);
        _owners = new OwnerIndex(accounts);
        _marks = new MarkSheet(instruments);
    }

    /// <summary>Commands that reached the venue.</summary>
    public long Commands { get; private set; }

    /// <summary>Trades.</summary>
    public long Trades { get; private set; }

    /// <summary>Lots traded, each trade counted once.</summary>
    public Quantity TradedLots { get; private set; }

    /// <summary>Transfers.</summary>
    public long Transfers { get; private set; }

    /// <summary>What the venue took in fees over all sessions, net of rebates.</summary>
    public Money VenueFees => new(_postings.Balance(_venue, PostingBook.Cash));

    /// <summary>The sum of cash over all accounts and the venue's: zero.</summary>
    public Money CashSum => new(_postings.Sums()[PostingBook.Cash]);

    /// <summary>The sum of an instrument's positions over all accounts: zero.</summary>
    public Quantity PositionSum(InstrumentId instrument) => new(_postings.Sums()[PostingBook.LotsOf(instrument.Index)]);

    /// <summary>An account's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public PnlTerms SessionPnl(AccountId account) => _terms.SessionPnl(account.Index, Worth(account.Index));

    /// <summary>An account's profit over all sessions so far, marked at the last mids.</summary>
    public PnlTerms Pnl(AccountId account) => _terms.Pnl(account.Index, Worth(account.Index));

    /// <summary>An account's cash: over all sessions, since positions settle in cash at each close.</summary>
    public Money Cash(AccountId account) => new(_postings.Balance(account.Index, PostingBook.Cash));

    /// <summary>An account's position; positive when long; none after the close.</summary>
    public Quantity Position(AccountId account, InstrumentId instrument) =>
        new(_postings.Balance(account.Index, PostingBook.LotsOf(instrument.Index)));

    /// <summary>What an account did and held.</summary>
    public AccountActivity Activity(AccountId account) => _activity.Of(account.Index);

    /// <summary>An owner's profit over all sessions so far, marked at the last mids: the sum over its accounts.</summary>
    public Money OwnerPnl(int owner)
    {
        var sum = 0L;
        for (var i = _owners.First(owner); i < _owners.End(owner); i++) sum += _postings.Balance(i, PostingBook.Cash) + Worth(i);
        return new Money(sum);
    }

    /// <summary>An owner's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public Money OwnerSessionPnl(int owner)
    {
        var sum = Money.Zero;
        for (var i = _owners.First(owner); i < _owners.End(owner); i++) sum += _terms.SessionPnl(i, Worth(i)).Total;
        return sum;
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        _marks.Open();
        RequireWhole();
        RequireFlat();
        _terms.OpenSession();
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _marks.Mark(mids);
        foreach (ref readonly var change in _postings.Changed) NoteInventory(change);
        _postings.RequireSumsKept();
        foreach (var account in _touched.All) RequireTerms(account);
        _touched.Clear();
        _activity.CountRound();
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
        var instrument = transfer.Instrument.Index;
        var (buyer, seller, lots) = (transfer.Buyer.Index, transfer.Seller.Index, transfer.Quantity.Lots);
        _postings.Post(PostingBook.Cash, buyer, seller, transfer.Consideration.Micros);
        _postings.Post(PostingBook.LotsOf(instrument), seller, buyer, lots);

        var edge = (_marks.ValueAt(instrument, transfer.Mid) * lots) - transfer.Consideration.Micros;
        _terms.AddTransferEdge(buyer, edge);
        _terms.AddTransferEdge(seller, -edge);
        AddEntry(instrument, buyer, seller, lots, transfer.Mid);
        _activity.AddTransfer(buyer, lots);
        _activity.AddTransfer(seller, lots);
        Transfers++;
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
        if (notice.Kind == NoticeKind.OrderRefused) _activity.AddRejection(notice.Account.Index);
    }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => Commands++;

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind == MarketEventKind.Trade) OnTrade(marketEvent);
        else if (marketEvent.Kind == MarketEventKind.OrderRejected) OnRejected(marketEvent);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        _marks.Mark(settlementPrices);
        RequireWhole();
        for (var account = 0; account < _accounts; account++) Settle(account);
        RequireWhole();
        RequireFlat();
        _activity.CloseSession();
    }

    private void OnTrade(in MarketEvent trade)
    {
        var instrument = trade.Instrument.Index;
        var (maker, taker, lots) = (trade.Account.Index, trade.TakerAccount.Index, trade.Quantity.Lots);
        var (buyer, seller) = trade.Side == Side.Buy ? (maker, taker) : (taker, maker);
        _postings.Post(PostingBook.Cash, buyer, seller, _instruments[instrument].ValueAt(trade.Price, trade.Quantity).Micros);
        _postings.Post(PostingBook.LotsOf(instrument), seller, buyer, lots);

        var makerEdge = trade.Side.Sign() * lots *
            (_marks.ValueAt(instrument, trade.MidBefore) - _marks.ValueAt(instrument, trade.Price.ToHalfTicks()));
        _terms.AddEdge(maker, trade.Purpose, makerEdge);
        _terms.AddEdge(taker, trade.TakerPurpose, -makerEdge);
        AddEntry(instrument, buyer, seller, lots, trade.MidBefore);
        ChargeFee(maker, trade.MakerFee.Micros);
        ChargeFee(taker, trade.TakerFee.Micros);
        if (trade.IsAuction) _activity.AddAuctionTrade(maker, taker, lots);
        else _activity.AddTrade(maker, taker, lots);
        Trades++;
        TradedLots += trade.Quantity;
    }

    private void OnRejected(in MarketEvent rejected)
    {
        // A command for an account that does not exist is refused too; it is nobody's.
        if (rejected.Account.Index >= 0 && rejected.Account.Index < _accounts) _activity.AddRejection(rejected.Account.Index);
    }

    private void ChargeFee(int account, long fee)
    {
        _postings.Post(PostingBook.Cash, account, _venue, fee);
        _terms.AddFee(account, -fee);
        _terms.AddFee(_venue, fee);
    }

    /// <summary>Lots came in and went out at a mid: what they were worth then is what their later worth is measured against.</summary>
    private void AddEntry(int instrument, int buyer, int seller, long lots, HalfTicks mid)
    {
        var value = _marks.ValueAt(instrument, mid) * lots;
        _terms.AddEntry(buyer, value);
        _terms.AddEntry(seller, -value);
    }

    private void NoteInventory(in BalanceChange change)
    {
        var (account, asset) = _postings.PlaceOf(change);
        if (asset != PostingBook.Cash && account < _accounts) _activity.ChangeInventory(account, change.Before, _postings.Now(change));
    }

    private void Settle(int account)
    {
        for (var i = 0; i < _instruments.Length; i++)
        {
            var lots = _postings.Balance(account, PostingBook.LotsOf(i));
            if (lots == 0) continue;
            var value = lots * _marks.LotValue(i);
            _postings.Post(PostingBook.LotsOf(i), account, _clearing, lots);
            _postings.Post(PostingBook.Cash, _clearing, account, value);
            _terms.AddEntry(account, -value);
            _terms.AddEntry(_clearing, value);
        }
    }

    /// <summary>What an account's positions are worth at the marks, in micro-units.</summary>
    private long Worth(int account) => _marks.Worth(_postings.Positions(account));

    /// <summary>Checks that an account's cash and positions are worth what its terms add up to, at these marks as at any.</summary>
    private void RequireTerms(int account)
    {
        var (cash, expected) = (_postings.Balance(account, PostingBook.Cash), _terms.Cash(account));
        if (cash != expected) Invariant.RequireEqual(expected, cash, $"cash of account {account} by its terms");
    }

    /// <summary>Checks all accounts: cash and each instrument's positions sum to zero, and everybody's terms add up.</summary>
    private void RequireWhole()
    {
        _postings.RequireSumsKept();
        _touched.Clear();
        var sums = _postings.Sums();
        for (var asset = 0; asset <= _instruments.Length; asset++)
            Invariant.RequireEqual(0, sums[asset], asset == PostingBook.Cash ? "sum of cash" : "sum of positions");
        for (var account = 0; account < _postings.Accounts; account++) RequireTerms(account);
    }

    /// <summary>Checks that nobody has a position, nor the clearing account any cash.</summary>
    private void RequireFlat()
    {
        for (var account = 0; account < _postings.Accounts; account++)
            Invariant.Require(!_postings.Positions(account).ContainsAnyExcept(0), "positions are flat outside sessions");
        Invariant.RequireEqual(0, _postings.Balance(_clearing, PostingBook.Cash), "clearing account after settlement");
    }
}
