using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// One instrument of a venue: its order book, whose the resting orders are, and its mid. It does what it is told with orders that
/// were found to be in order, and states what came of it.
/// </summary>
internal sealed class VenueBook
{
    private readonly VenueContext _venue;
    private readonly AccountOrders[] _accounts;
    private readonly int[] _openByOwner;
    private RestingOrder[] _resting = new RestingOrder[64];

    public VenueBook(InstrumentSpec spec, VenueContext venue, int owners)
    {
        Rules = new InstrumentRules(spec);
        _venue = venue;
        _accounts = new AccountOrders[venue.Owners.Length];
        _openByOwner = new int[owners];
        Mid = spec.ReferencePrice.ToHalfTicks();
    }

    public InstrumentRules Rules { get; }

    public OrderBook Book { get; } = new();

    public InstrumentId Id => Rules.Spec.Id;

    /// <summary>The last two-sided mid after a command; the reference price before the first.</summary>
    public HalfTicks Mid { get; private set; }

    /// <summary>The phase.</summary>
    public TradingPhase Phase { get; private set; } = TradingPhase.Continuous;

    /// <summary>What the auction would do if the call ended now.</summary>
    public Indicative Indicative() => Phase.IsCall() ? throw new NotSupportedException("No auctions yet.") : default;

    /// <summary>A side in price-time priority.</summary>
    public int Orders(Side side, Span<OrderView> orders)
    {
        var count = 0;
        for (var handle = Book.FirstOrder(side); handle != 0 && count < orders.Length; handle = Book.NextOrder(handle))
        {
            var lots = new Quantity(Book.QuantityOf(handle));
            ref var order = ref _resting[handle];
            orders[count++] = new OrderView(
                order.Id, new AccountId(order.Account), side, new Price(Book.PriceOf(handle)), lots, lots);
        }

        return count;
    }

    /// <summary>Adds the book to a hash of the venue's state.</summary>
    public void AddTo(ref StateHash hash)
    {
        hash.Add((long)Phase);
        hash.Add(Mid.Value);
    }

    /// <summary>Whether an owner may have so many more orders open, or fewer when negative.</summary>
    public bool HasRoom(int owner, int more) =>
        more <= 0 || (_openByOwner[owner] <= _venue.Options.MaximumOpenOrdersPerOwner - more &&
                      Book.Count <= OrderBook.MaximumOrders - more);

    /// <summary>Whether an order rests at a price that is at once good enough for an incoming one.</summary>
    public bool WouldTake(Side side, Price limit) => Book.Reaches(side, limit.Ticks);

    /// <summary>What an account has here.</summary>
    public ref AccountOrders Account(AccountId account) => ref _accounts[account.Index];

    /// <summary>Whose a resting order is.</summary>
    public ref RestingOrder Resting(int handle) => ref _resting[handle];

    /// <summary>What events say of a resting order.</summary>
    public OrderLabel LabelOf(int handle) => LabelOf(handle, Book.SideOf(handle), Book.PriceOf(handle));

    /// <summary>What events say of a resting order whose side and price are known.</summary>
    public OrderLabel LabelOf(int handle, Side side, long price)
    {
        ref var order = ref _resting[handle];
        return new OrderLabel(order.Id, new AccountId(order.Account), side, new Price(price), order.Purpose);
    }

    /// <summary>Accepts an order: it takes what it can, and the rest rests or is cancelled.</summary>
    public void Enter(in IncomingOrder order)
    {
        _venue.UsedIds.Use(order.Label.Id, order.Label.Account);
        _venue.Events.Accepted(Id, order.Label, order.Lots);
        var matching = new Matching(this, _venue.Events, order);
        var left = matching.Run(_venue.Options.SelfTradePrevention);
        if (left == 0) return;
        if (order.MayRest) Rest(order, left);
        else _venue.Events.Cancelled(Id, order.Label, RejectReason.NoLiquidity, left);
    }

    /// <summary>Takes a resting order out of the book.</summary>
    public void Cancel(int handle, RejectReason reason)
    {
        _venue.Events.Cancelled(Id, LabelOf(handle), reason, Book.QuantityOf(handle));
        Forget(handle);
        Book.Remove(handle);
    }

    /// <summary>Takes quantity off a resting order: less than what rests.</summary>
    public void Reduce(int handle, long by, RejectReason reason)
    {
        Book.Reduce(handle, by);
        _venue.Events.Reduced(Id, LabelOf(handle), reason, by, Book.QuantityOf(handle));
    }

    /// <summary>Goes on with a resting order under a new id and purpose, with less quantity, in its place.</summary>
    public void ReplaceInPlace(int handle, OrderId id, OrderPurpose purpose, long lots)
    {
        ref var order = ref _resting[handle];
        var left = Book.QuantityOf(handle);
        _venue.Events.Cancelled(Id, LabelOf(handle), RejectReason.None, left);
        _venue.Directory.Remove(order.Id);
        _venue.Directory.Add(id, Id, handle);
        _venue.UsedIds.Use(id, new AccountId(order.Account));
        order.Id = id;
        order.Purpose = purpose;
        Book.Reduce(handle, left - lots);
        _venue.Events.Accepted(Id, LabelOf(handle), lots);
        _venue.Events.RestedInPlace(Id, LabelOf(handle), lots);
    }

    /// <summary>Cancels every order of an account, oldest first.</summary>
    public void CancelAll(AccountId account)
    {
        while (Account(account).Oldest is var handle and not 0) Cancel(handle, RejectReason.None);
    }

    /// <summary>Notes that an order leaves the book: its id, and its place among the orders of its account.</summary>
    public void Forget(int handle)
    {
        ref var order = ref _resting[handle];
        ref var account = ref _accounts[order.Account];
        if (order.Older != 0) _resting[order.Older].Newer = order.Newer;
        else account.Oldest = order.Newer;
        if (order.Newer != 0) _resting[order.Newer].Older = order.Older;
        else account.Newest = order.Older;
        _openByOwner[order.Owner]--;
        _venue.Directory.Remove(order.Id);
    }

    /// <summary>Follows the mid. Called after each command that may have changed the book.</summary>
    public void RefreshMid()
    {
        if (Book.IsEmpty(Side.Buy) || Book.IsEmpty(Side.Sell)) return;
        long bid = Book.BestPrice(Side.Buy), ask = Book.BestPrice(Side.Sell);
        Invariant.Require(bid < ask, "the book is not crossed after a command");
        Mid = HalfTicks.Mid(new Price(bid), new Price(ask));
    }

    /// <summary>Cancels everything: bids before asks, best first, oldest first.</summary>
    public void Close()
    {
        while (Book.FirstOrder(Side.Buy) is var bid and not 0) Cancel(bid, RejectReason.SessionClosed);
        while (Book.FirstOrder(Side.Sell) is var ask and not 0) Cancel(ask, RejectReason.SessionClosed);
    }

    /// <summary>Starts over for a session, without a word about what rests.</summary>
    public void Reset()
    {
        Book.Clear();
        Array.Clear(_accounts);
        Array.Clear(_openByOwner);
        Mid = Rules.Spec.ReferencePrice.ToHalfTicks();
    }

    private void Rest(in IncomingOrder order, long lots)
    {
        var handle = Book.Rest(order.Label.Side, order.Limit, lots);
        if (handle >= _resting.Length) Array.Resize(ref _resting, Book.HandleLimit);
        ref var account = ref Account(order.Label.Account);
        _resting[handle] = new RestingOrder
        {
            Id = order.Label.Id, Account = order.Label.Account.Index, Owner = order.Owner, Purpose = order.Label.Purpose,
            Older = account.Newest,
        };
        if (account.Newest != 0) _resting[account.Newest].Newer = handle;
        else account.Oldest = handle;
        account.Newest = handle;
        _openByOwner[order.Owner]++;
        _venue.Directory.Add(order.Label.Id, Id, handle);
        _venue.Events.Rested(Id, order.Label, lots);
    }
}
