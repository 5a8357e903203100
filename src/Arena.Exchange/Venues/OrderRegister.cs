using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The open orders of one instrument, resting or held: whose they are, in the order in which each account entered them. A record is a small
/// positive number that is used again once its order is gone.
/// </summary>
internal sealed class OrderRegister
{
    private readonly VenueContext _venue;
    private readonly InstrumentId _instrument;
    private readonly AccountOrders[] _accounts;
    private readonly int[] _openByOwner;
    private AccountQuote[] _quotes = [];
    private OrderRecord[] _records = new OrderRecord[64];
    private OrderTerms[] _terms = [];
    private int[] _recordOfHandle = new int[64];
    private int _used = 1;
    private int _free;

    public OrderRegister(VenueContext venue, InstrumentId instrument, int owners)
    {
        _venue = venue;
        _instrument = instrument;
        _accounts = new AccountOrders[venue.Owners.Length];
        _openByOwner = new int[owners];
    }

    /// <summary>A record. The reference is good until an order is opened.</summary>
    public ref OrderRecord this[int record] => ref _records[record];

    /// <summary>The record of an account's oldest order here, or 0.</summary>
    public int Oldest(AccountId account) => _accounts[account.Index].Oldest;

    /// <summary>An account's quote here; there is room up to the last account that quotes. The reference is good until the next call.</summary>
    public ref AccountQuote Quote(AccountId account)
    {
        if (account.Index >= _quotes.Length) Array.Resize(ref _quotes, account.Index + 1);
        return ref _quotes[account.Index];
    }

    /// <summary>How many orders an owner has open.</summary>
    public int OpenOrders(int owner) => _openByOwner[owner];

    /// <summary>The record of the order that rests under a handle.</summary>
    public int AtHandle(int handle) => _recordOfHandle[handle];

    /// <summary>What a stop or pegged order asked for.</summary>
    public ref OrderTerms Terms(int record)
    {
        if (_terms.Length < _records.Length) Array.Resize(ref _terms, _records.Length);
        return ref _terms[record];
    }

    /// <summary>Opens an order: the newest of its account.</summary>
    public int Open(in IncomingOrder order)
    {
        var record = TakeFree();
        ref var account = ref _accounts[order.Label.Account.Index];
        _records[record] = new OrderRecord
        {
            Id = order.Label.Id, Account = order.Label.Account.Index, Owner = order.Owner, Purpose = order.Label.Purpose,
            Type = order.Type, Display = order.Display, Older = account.Newest,
        };
        if (account.Newest != 0) _records[account.Newest].Newer = record;
        else account.Oldest = record;
        account.Newest = record;
        _openByOwner[order.Owner]++;
        _venue.Directory.Add(order.Label.Id, _instrument, record);
        return record;
    }

    /// <summary>Notes under which handle an order rests.</summary>
    public void Bind(int record, int handle, int handleLimit)
    {
        if (_recordOfHandle.Length < handleLimit) Array.Resize(ref _recordOfHandle, handleLimit);
        _recordOfHandle[handle] = record;
        _records[record].Handle = handle;
    }

    /// <summary>Forgets an order that is gone.</summary>
    public void Close(int record)
    {
        ref var order = ref _records[record];
        ref var account = ref _accounts[order.Account];
        if (order.Older != 0) _records[order.Older].Newer = order.Newer;
        else account.Oldest = order.Newer;
        if (order.Newer != 0) _records[order.Newer].Older = order.Older;
        else account.Newest = order.Older;
        _openByOwner[order.Owner]--;
        _venue.Directory.Remove(order.Id);
        order.Id = OrderId.None;
        order.Newer = _free;
        _free = record;
    }

    /// <summary>Gives an order another id and purpose; everything else stays.</summary>
    public void Rename(int record, OrderId id, OrderPurpose purpose)
    {
        ref var order = ref _records[record];
        _venue.Directory.Remove(order.Id);
        _venue.Directory.Add(id, _instrument, record);
        order.Id = id;
        order.Purpose = purpose;
    }

    /// <summary>Forgets every order.</summary>
    public void Clear()
    {
        Array.Clear(_accounts);
        Array.Clear(_quotes);
        Array.Clear(_openByOwner);
        _used = 1;
        _free = 0;
    }

    private int TakeFree()
    {
        var record = _free;
        if (record != 0)
        {
            _free = _records[record].Newer;
            return record;
        }

        if (_used == _records.Length)
        {
            Array.Resize(ref _records, _used * 2);
            if (_terms.Length > 0) Array.Resize(ref _terms, _used * 2);
        }

        return _used++;
    }
}
