using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>A venue, and its oracle beside it, with short ways to say what a test sends. Accounts 0 and 1 have one owner.</summary>
internal sealed class TestVenue
{
    public static readonly InstrumentId Equity = new(0);
    public static readonly AccountId Alice = new(2);
    public static readonly AccountId Bob = new(3);
    public static readonly AccountId DeskOne = new(0);
    public static readonly AccountId DeskTwo = new(1);

    private readonly long[] _next = new long[4];
    private MarketEvent[] _events = [];

    public TestVenue(VenueOptions? options = null, InstrumentSpec? instrument = null) =>
        Pair = new VenuePair(options ?? new VenueOptions(), [instrument ?? TestInstruments.Equity(), TestInstruments.Equity(1)], [0, 0, 1, 2]);

    public VenuePair Pair { get; }

    public Venue Venue => Pair.Fast;

    /// <summary>The events of the last command.</summary>
    public ReadOnlySpan<MarketEvent> Events => _events;

    /// <summary>The kinds of the events of the last command.</summary>
    public IEnumerable<MarketEventKind> Kinds => _events.Select(marketEvent => marketEvent.Kind);

    /// <summary>The trades of the last command.</summary>
    public IEnumerable<MarketEvent> Trades => _events.Where(marketEvent => marketEvent.Kind == MarketEventKind.Trade);

    /// <summary>The reason of the only event of the last command.</summary>
    public RejectReason Rejection
    {
        get
        {
            var rejection = Assert.Single(_events);
            Assert.Equal(MarketEventKind.OrderRejected, rejection.Kind);
            return rejection.Reason;
        }
    }

    public OrderId NextId(AccountId account) => OrderId.Of(account.Index, ++_next[account.Index]);

    /// <summary>When commands arrive.</summary>
    public Timestamp Now { get; private set; }

    public void Send(Command command) => _events = Pair.Execute(command, Now).ToArray();

    /// <summary>Lets time pass; the changes of phase that are due by then are the events.</summary>
    public void AdvanceTo(Timestamp now)
    {
        Now = now;
        _events = Pair.AdvanceTo(now).ToArray();
    }

    public OrderId Limit(
        AccountId account, Side side, long price, long lots, TimeInForce timeInForce = TimeInForce.Day, bool postOnly = false)
    {
        var id = NextId(account);
        Send(new Command
        {
            Kind = CommandKind.Order, Account = account, Instrument = Equity, Side = side, Order = id, TimeInForce = timeInForce,
            PostOnly = postOnly ? PostOnly.Reject : PostOnly.No, Price = new Price(price), Quantity = new Quantity(lots),
        });
        return id;
    }

    public OrderId Buy(AccountId account, long price, long lots) => Limit(account, Side.Buy, price, lots);

    public OrderId Sell(AccountId account, long price, long lots) => Limit(account, Side.Sell, price, lots);

    public OrderId Market(AccountId account, Side side, long lots, TimeInForce timeInForce = TimeInForce.ImmediateOrCancel)
    {
        var id = NextId(account);
        Send(new Command
        {
            Kind = CommandKind.Order, Account = account, Instrument = Equity, Side = side, Type = OrderType.Market, Order = id,
            TimeInForce = timeInForce, Quantity = new Quantity(lots),
        });
        return id;
    }

    public void Cancel(AccountId account, OrderId order) =>
        Send(new Command { Kind = CommandKind.Cancel, Account = account, Order = order });

    public void Reduce(AccountId account, OrderId order, long by) =>
        Send(new Command { Kind = CommandKind.Reduce, Account = account, Order = order, Quantity = new Quantity(by) });

    public OrderId Replace(AccountId account, OrderId order, long price, long lots)
    {
        var id = NextId(account);
        Send(new Command
        {
            Kind = CommandKind.Replace, Account = account, Order = order, SecondOrder = id, Price = new Price(price),
            Quantity = new Quantity(lots),
        });
        return id;
    }

    public (OrderId Bid, OrderId Ask) Quote(AccountId account, long bid, long bidLots, long ask, long askLots)
    {
        var (bidId, askId) = (NextId(account), NextId(account));
        Send(new Command
        {
            Kind = CommandKind.Quote, Account = account, Instrument = Equity, Order = bidId, SecondOrder = askId,
            Price = new Price(bid), Quantity = new Quantity(bidLots), AskPrice = new Price(ask), AskQuantity = new Quantity(askLots),
        });
        return (bidId, askId);
    }

    public Level Best(Side side) => Venue.TryGetBest(Equity, side, out var best) ? best : default;

    public long Remaining(OrderId order) => Venue.TryGetOrder(order, out var open) ? open.Remaining.Lots : 0;
}
