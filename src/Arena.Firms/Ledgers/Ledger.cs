using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// The books of a match: every trade, transfer, fee and settlement as a double entry, and beside them each account's profit by
/// where it came from. The two are kept apart and compared at every round and close; a difference stops the match.
/// </summary>
public sealed class Ledger : IMarketObserver
{
    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly PostingBook _postings;
    private readonly TermsBook _terms;
    private readonly ActivityBook _activity;
    private readonly OwnerIndex _owners;
    private readonly MarkSheet _marks;
    private readonly long[] _sums;
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
        _postings = new PostingBook(_accounts + 2, instruments.Length);
        _terms = new TermsBook(_accounts + 2);
        _activity = new ActivityBook(_accounts, instruments.Length);
        _owners = new OwnerIndex(accounts);
        _marks = new MarkSheet(instruments);
        _sums = new long[instruments.Length];
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
    public Money CashSum => new(_postings.Sum(PostingBook.Cash));

    /// <summary>The sum of an instrument's positions over all accounts: zero.</summary>
    public Quantity PositionSum(InstrumentId instrument) => new(_postings.Sum(PostingBook.LotsOf(instrument.Index)));

    /// <summary>An account's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public PnlTerms SessionPnl(AccountId account) => _terms.SessionPnl(account.Index);

    /// <summary>An account's profit over all sessions so far, marked at the last mids.</summary>
    public PnlTerms Pnl(AccountId account) => _terms.Pnl(account.Index);

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
        for (var i = _owners.First(owner); i < _owners.End(owner); i++) sum += _terms.Total(i);
        return new Money(sum);
    }

    /// <summary>An owner's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public Money OwnerSessionPnl(int owner)
    {
        var sum = Money.Zero;
        for (var i = _owners.First(owner); i < _owners.End(owner); i++) sum += _terms.SessionPnl(i).Total;
        return sum;
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        _marks.Open();
        RevalueAndCheck(isRound: false);
        _terms.OpenSession();
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _activity.CountRound();
        _marks.Mark(mids);
        RevalueAndCheck(isRound: true);
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
        AddRevaluation(instrument, buyer, seller, lots, transfer.Mid);
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
        RevalueAndCheck(isRound: false);
        for (var account = 0; account < _accounts; account++) Settle(account);
        for (var asset = 0; asset <= _instruments.Length; asset++)
            Invariant.RequireEqual(0, _postings.Balance(_clearing, asset), "clearing account after settlement");
        _marks.Stand();
        RevalueAndCheck(isRound: false);
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
        AddRevaluation(instrument, buyer, seller, lots, trade.MidBefore);
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

    /// <summary>Lots bought at a mid other than the running mark gain or lose the difference at once.</summary>
    private void AddRevaluation(int instrument, int buyer, int seller, long lots, HalfTicks mid)
    {
        var gain = (_marks.LotValues[instrument] - _marks.ValueAt(instrument, mid)) * lots;
        _terms.AddRevaluation(buyer, gain);
        _terms.AddRevaluation(seller, -gain);
    }

    private void Settle(int account)
    {
        for (var i = 0; i < _instruments.Length; i++)
        {
            var lots = _postings.Balance(account, PostingBook.LotsOf(i));
            if (lots == 0) continue;
            _postings.Post(PostingBook.LotsOf(i), account, _clearing, lots);
            _postings.Post(PostingBook.Cash, _clearing, account, lots * _marks.LotValues[i]);
        }
    }

    /// <summary>
    /// Revalues every position by the last move of the marks, and checks: cash and positions sum to zero, and each account is
    /// worth what its terms say. One pass over all accounts.
    /// </summary>
    private void RevalueAndCheck(bool isRound)
    {
        var cash = 0L;
        Array.Clear(_sums);
        for (var account = 0; account < _postings.Accounts; account++)
        {
            var row = _postings.Row(account);
            cash += row[0];
            var held = Value(row[1..], out var worth, out var gain, out var largest);
            _terms.AddRevaluation(account, gain);
            if (row[0] + worth != _terms.Total(account))
                Invariant.RequireEqual(_terms.Total(account), row[0] + worth, $"cash and marked positions of account {account}");
            if (isRound && held != 0) _activity.AddInventories(account, held, largest);
        }

        Invariant.RequireEqual(0, cash, "sum of cash");
        foreach (var sum in _sums) Invariant.RequireEqual(0, sum, "sum of positions");
    }

    /// <summary>Values an account's positions and adds them to the sums by instrument.</summary>
    /// <returns>The sum of absolute positions, in lots.</returns>
    private long Value(ReadOnlySpan<long> lots, out long worth, out long gain, out long largest)
    {
        var values = _marks.LotValues[..lots.Length];
        var moves = _marks.Moves[..lots.Length];
        var sums = _sums.AsSpan(0, lots.Length);
        var held = 0L;
        (worth, gain, largest) = (0, 0, 0);
        for (var i = 0; i < lots.Length; i++)
        {
            var position = lots[i];
            if (position == 0) continue;
            worth += position * values[i];
            gain += position * moves[i];
            sums[i] += position;
            var size = Math.Abs(position);
            held += size;
            if (size > largest) largest = size;
        }

        return held;
    }
}
