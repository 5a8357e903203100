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
    private readonly int[] _ownerOf;
    private readonly int[] _firstOfOwner;
    private readonly long[] _halfTickMicros;
    private readonly long[] _marks;
    private readonly long[] _moves;
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
        _ownerOf = accounts.Select(a => a.Owner).ToArray();
        _firstOfOwner = FirstOfOwner(_ownerOf);
        _halfTickMicros = instruments.Select(i => i.TickValue.Micros / 2).ToArray();
        _marks = new long[instruments.Length];
        _moves = new long[instruments.Length];
        _sums = new long[instruments.Length];
        MarkAtReference();
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
        for (var i = _firstOfOwner[owner]; i < _accounts && _ownerOf[i] == owner; i++) sum += _terms.Total(i);
        return new Money(sum);
    }

    /// <summary>An owner's profit of the running session, or of the last one when none runs, marked at the last mids.</summary>
    public Money OwnerSessionPnl(int owner)
    {
        var sum = Money.Zero;
        for (var i = _firstOfOwner[owner]; i < _accounts && _ownerOf[i] == owner; i++) sum += _terms.SessionPnl(i).Total;
        return sum;
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        MarkAtReference();
        Check();
        _terms.OpenSession();
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _activity.CountRound();
        Revalue(mids);
        Check();
        CountInventories();
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

        var edge = (transfer.Mid.Value * _halfTickMicros[instrument] * lots) - transfer.Consideration.Micros;
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
        Revalue(settlementPrices);
        Check();
        for (var account = 0; account < _accounts; account++) Settle(account);
        for (var asset = 0; asset <= _instruments.Length; asset++)
            Invariant.RequireEqual(0, _postings.Balance(_clearing, asset), "clearing account after settlement");
        Check();
    }

    private void OnTrade(in MarketEvent trade)
    {
        var instrument = trade.Instrument.Index;
        var (maker, taker, lots) = (trade.Account.Index, trade.TakerAccount.Index, trade.Quantity.Lots);
        var (buyer, seller) = trade.Side == Side.Buy ? (maker, taker) : (taker, maker);
        _postings.Post(PostingBook.Cash, buyer, seller, _instruments[instrument].ValueAt(trade.Price, trade.Quantity).Micros);
        _postings.Post(PostingBook.LotsOf(instrument), seller, buyer, lots);

        var makerEdge = trade.Side.Sign() * (trade.MidBefore - trade.Price.ToHalfTicks()) * _halfTickMicros[instrument] * lots;
        _terms.AddEdge(maker, trade.Purpose, makerEdge);
        _terms.AddEdge(taker, trade.TakerPurpose, -makerEdge);
        AddRevaluation(instrument, buyer, seller, lots, trade.MidBefore);
        ChargeFee(maker, trade.MakerFee.Micros);
        ChargeFee(taker, trade.TakerFee.Micros);
        _activity.AddTrade(maker, taker, lots);
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
        var gain = (_marks[instrument] - mid.Value) * _halfTickMicros[instrument] * lots;
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
            _postings.Post(PostingBook.Cash, _clearing, account, lots * _marks[i] * _halfTickMicros[i]);
        }
    }

    private void MarkAtReference()
    {
        for (var i = 0; i < _marks.Length; i++) _marks[i] = _instruments[i].ReferencePrice.ToHalfTicks().Value;
    }

    private void Revalue(ReadOnlySpan<HalfTicks> marks)
    {
        for (var i = 0; i < _marks.Length; i++)
        {
            _moves[i] = (marks[i].Value - _marks[i]) * _halfTickMicros[i];
            _marks[i] = marks[i].Value;
        }

        for (var account = 0; account < _accounts; account++)
        {
            var lots = _postings.Row(account)[1..];
            var gain = 0L;
            for (var i = 0; i < lots.Length; i++) gain += lots[i] * _moves[i];
            _terms.AddRevaluation(account, gain);
        }
    }

    /// <summary>Cash and positions sum to zero, and each account is worth what its terms say.</summary>
    private void Check()
    {
        var cash = 0L;
        Array.Clear(_sums);
        for (var account = 0; account < _postings.Accounts; account++)
        {
            var row = _postings.Row(account);
            var worth = row[0];
            cash += row[0];
            for (var i = 0; i < _sums.Length; i++)
            {
                var lots = row[i + 1];
                _sums[i] += lots;
                worth += lots * _marks[i] * _halfTickMicros[i];
            }

            if (worth != _terms.Total(account))
                Invariant.RequireEqual(_terms.Total(account), worth, $"cash and marked positions of account {account}");
        }

        Invariant.RequireEqual(0, cash, "sum of cash");
        for (var i = 0; i < _sums.Length; i++) Invariant.RequireEqual(0, _sums[i], "sum of positions");
    }

    private void CountInventories()
    {
        for (var account = 0; account < _accounts; account++)
        {
            foreach (var lots in _postings.Row(account)[1..])
                if (lots != 0) _activity.AddInventory(account, lots);
        }
    }

    private static int[] FirstOfOwner(ReadOnlySpan<int> ownerOf)
    {
        var owners = 0;
        foreach (var owner in ownerOf) owners = Math.Max(owners, owner + 1);
        var first = new int[owners];
        for (var i = 0; i < ownerOf.Length; i++)
        {
            if (i > 0 && ownerOf[i] == ownerOf[i - 1]) continue;
            Invariant.RequireEqual(i == 0 ? 0 : ownerOf[i - 1] + 1, ownerOf[i], "owner of the next account");
            first[ownerOf[i]] = i;
        }

        return first;
    }
}
