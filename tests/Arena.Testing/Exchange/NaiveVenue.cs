using Arena.Exchange;
using Arena.Sdk;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// The rules of the venue (docs/exchange.md) written the slow and obvious way, to be checked by eye: sorted lists, sets and sums. What
/// <see cref="Venue"/> says after any command must be what this says.
/// </summary>
public sealed class NaiveVenue
{
    private const long UpperHalf = 1L << (OrderId.SequenceBits - 1);
    private const long OldestKnown = 1024;

    private readonly VenueOptions _options;
    private readonly IReadOnlyList<int> _owners;
    private readonly IReadOnlyList<InstrumentSpec> _instruments;
    private readonly HashSet<OrderId> _usedIds = [];
    private readonly Dictionary<long, long> _highestUsed = [];
    private readonly Dictionary<(AccountId, InstrumentId, Side), OrderId> _quotes = [];
    private readonly List<MarketEvent> _events = [];
    private long _age;
    private Timestamp _now;
    private bool _isClosed;

    /// <summary>A venue before its first command; as <see cref="Venue"/>.</summary>
    public NaiveVenue(VenueOptions options, IReadOnlyList<InstrumentSpec> instruments, IReadOnlyList<int> owners)
    {
        _options = options;
        _instruments = instruments;
        _owners = owners;
        Reset();
    }

    /// <summary>The books, one per instrument.</summary>
    public List<NaiveBook> Books { get; } = [];

    /// <summary>Starts a session.</summary>
    public void Reset()
    {
        Books.Clear();
        Books.AddRange(_instruments.Select(spec => new NaiveBook(spec)));
        _usedIds.Clear();
        _highestUsed.Clear();
        _quotes.Clear();
        _isClosed = false;
    }

    /// <summary>Answers a command.</summary>
    /// <returns>Its events.</returns>
    public IReadOnlyList<MarketEvent> Execute(Command command, Timestamp now)
    {
        _events.Clear();
        _now = now;
        var reason = Answer(command);
        if (reason != RejectReason.None)
        {
            Assert.Empty(_events);
            State(new MarketEvent
            {
                Kind = MarketEventKind.OrderRejected, Time = now, Instrument = command.Instrument, Account = command.Account,
                Order = command.Kind == CommandKind.Quote ? OrderId.None : command.Order, Side = command.Side, Reason = reason,
                Price = command.Price, Quantity = command.Quantity, Purpose = command.Purpose,
            });
        }

        foreach (var book in Books)
        {
            if (book.Bids.Count > 0 && book.Asks.Count > 0) book.Mid = HalfTicks.Mid(book.Bids[0].Price, book.Asks[0].Price);
        }

        return _events;
    }

    /// <summary>Closes the session.</summary>
    /// <returns>Its events.</returns>
    public IReadOnlyList<MarketEvent> Close(Timestamp now)
    {
        _events.Clear();
        _now = now;
        foreach (var order in Books.SelectMany(book => book.All).ToList()) Cancel(order, RejectReason.SessionClosed);
        _isClosed = true;
        return _events;
    }

    private RejectReason Answer(Command command)
    {
        if (_isClosed) return RejectReason.SessionClosed;
        if (command.Account.Index < 0 || command.Account.Index >= _owners.Count) return RejectReason.UnknownAccount;
        switch (command.Kind)
        {
            case CommandKind.Order: return Order(command);
            case CommandKind.Cancel: return Cancel(command);
            case CommandKind.Reduce: return Reduce(command);
            case CommandKind.Replace: return Replace(command);
            case CommandKind.Quote: return Quote(command);
            case CommandKind.CancelAll: return CancelAll(command);
            default: return RejectReason.MalformedCommand;
        }
    }

    private RejectReason Order(Command command)
    {
        var isMarket = command.Type == OrderType.Market;
        var isDay = command.TimeInForce == TimeInForce.Day;
        if (!Enum.IsDefined(command.Side) || !Enum.IsDefined(command.Type) || !Enum.IsDefined(command.TimeInForce) ||
            !Enum.IsDefined(command.Purpose) || (command.PostOnly != PostOnly.No && !isDay) || (isMarket && isDay))
            return RejectReason.MalformedCommand;
        if (!Exists(command.Instrument)) return RejectReason.UnknownInstrument;
        if (!IsFree(command.Order, command.Account)) return RejectReason.DuplicateOrderId;
        var book = Books[command.Instrument.Index];
        if (!IsValid(command.Quantity, book)) return RejectReason.InvalidQuantity;
        if (!isMarket && !IsValid(command.Price, book)) return RejectReason.InvalidPrice;
        if (!isMarket && !IsInsideBand(command.Price, book)) return RejectReason.OutsidePriceBand;
        if (isDay && OpenOrders(command.Account, book) >= _options.MaximumOpenOrdersPerOwner) return RejectReason.TooManyOpenOrders;
        if (command.PostOnly != PostOnly.No && WouldTake(command.Side, command.Price, book)) return RejectReason.PostOnlyWouldTake;
        var order = new NaiveOrder
        {
            Id = command.Order, Account = command.Account, Instrument = command.Instrument, Side = command.Side,
            Price = isMarket ? default : command.Price, Limit = isMarket ? Collar(command.Side, book) : command.Price,
            Remaining = command.Quantity, Purpose = command.Purpose,
        };
        if (command.TimeInForce == TimeInForce.FillOrKill && !CanFillWhole(order, book)) return RejectReason.CannotFillWhole;
        Enter(order, isDay);
        return RejectReason.None;
    }

    private RejectReason Cancel(Command command)
    {
        if (Find(command.Order, command.Account) is not { } order) return RejectReason.UnknownOrder;
        Cancel(order, RejectReason.None);
        return RejectReason.None;
    }

    private RejectReason Reduce(Command command)
    {
        if (Find(command.Order, command.Account) is not { } order) return RejectReason.UnknownOrder;
        if (command.Quantity.Lots <= 0) return RejectReason.InvalidQuantity;
        if (command.Quantity >= order.Remaining) return RejectReason.InvalidReduction;
        Reduce(order, command.Quantity, RejectReason.None);
        return RejectReason.None;
    }

    private RejectReason Replace(Command command)
    {
        if (!Enum.IsDefined(command.Purpose) || command.Type != OrderType.Limit || command.TimeInForce != TimeInForce.Day)
            return RejectReason.MalformedCommand;
        if (Find(command.Order, command.Account) is not { } old) return RejectReason.UnknownOrder;
        if (!IsFree(command.SecondOrder, command.Account)) return RejectReason.DuplicateOrderId;
        var book = Books[old.Instrument.Index];
        if (!IsValid(command.Quantity, book)) return RejectReason.InvalidQuantity;
        if (!IsValid(command.Price, book)) return RejectReason.InvalidPrice;
        if (command.Price == old.Price && command.Quantity < old.Remaining)
        {
            StateOf(MarketEventKind.OrderCancelled, old, RejectReason.None, old.Remaining, default);
            (old.Id, old.Purpose, old.Remaining) = (command.SecondOrder, command.Purpose, command.Quantity);
            Use(old.Id);
            StateOf(MarketEventKind.OrderAccepted, old, RejectReason.None, old.Remaining, old.Remaining);
            StateOf(MarketEventKind.OrderRestedInPlace, old, RejectReason.None, old.Remaining, old.Remaining);
            return RejectReason.None;
        }

        if (!IsInsideBand(command.Price, book)) return RejectReason.OutsidePriceBand;
        if (command.PostOnly != PostOnly.No && WouldTake(old.Side, command.Price, book)) return RejectReason.PostOnlyWouldTake;
        Cancel(old, RejectReason.None);
        Enter(
            new NaiveOrder
            {
                Id = command.SecondOrder, Account = command.Account, Instrument = old.Instrument, Side = old.Side,
                Price = command.Price, Limit = command.Price, Remaining = command.Quantity, Purpose = command.Purpose,
            },
            mayRest: true);
        return RejectReason.None;
    }

    private RejectReason CancelAll(Command command)
    {
        foreach (var book in Books)
        {
            foreach (var order in book.All.Where(order => order.Account == command.Account).OrderBy(order => order.Age).ToList())
                Cancel(order, RejectReason.None);
        }

        return RejectReason.None;
    }

    private RejectReason Quote(Command command)
    {
        if (!Enum.IsDefined(command.Purpose) || command.Type != OrderType.Limit || command.TimeInForce != TimeInForce.Day ||
            command.PostOnly != PostOnly.No)
            return RejectReason.MalformedCommand;
        if (!Exists(command.Instrument)) return RejectReason.UnknownInstrument;
        var book = Books[command.Instrument.Index];
        bool hasBid = command.Quantity.Lots != 0, hasAsk = command.AskQuantity.Lots != 0;
        if ((hasBid && !IsValid(command.Quantity, book)) || (hasAsk && !IsValid(command.AskQuantity, book)))
            return RejectReason.InvalidQuantity;
        if ((hasBid && !IsValid(command.Price, book)) || (hasAsk && !IsValid(command.AskPrice, book)))
            return RejectReason.InvalidPrice;
        if (hasBid && hasAsk && command.Price >= command.AskPrice) return RejectReason.CrossedQuote;

        var oldBid = Quoted(command, Side.Buy);
        var oldAsk = Quoted(command, Side.Sell);
        var keepsBid = hasBid && oldBid?.Price == command.Price && command.Quantity <= oldBid.Remaining;
        var keepsAsk = hasAsk && oldAsk?.Price == command.AskPrice && command.AskQuantity <= oldAsk.Remaining;
        bool entersBid = hasBid && !keepsBid, entersAsk = hasAsk && !keepsAsk;
        if (entersBid && !IsFree(command.Order, command.Account)) return RejectReason.DuplicateOrderId;
        if (entersAsk && !IsFree(command.SecondOrder, command.Account)) return RejectReason.DuplicateOrderId;
        if (entersBid && entersAsk && command.Order == command.SecondOrder) return RejectReason.DuplicateOrderId;
        if (entersBid && !IsInsideBand(command.Price, book)) return RejectReason.OutsidePriceBand;
        if (entersAsk && !IsInsideBand(command.AskPrice, book)) return RejectReason.OutsidePriceBand;
        var more = (entersBid ? 1 : 0) + (entersAsk ? 1 : 0) -
            (oldBid != null && !keepsBid ? 1 : 0) - (oldAsk != null && !keepsAsk ? 1 : 0);
        if (more > 0 && OpenOrders(command.Account, book) + more > _options.MaximumOpenOrdersPerOwner)
            return RejectReason.TooManyOpenOrders;

        WithdrawOrReduce(oldBid, keepsBid, command.Quantity);
        WithdrawOrReduce(oldAsk, keepsAsk, command.AskQuantity);
        if (entersBid) EnterQuoted(command, Side.Buy, command.Order, command.Price, command.Quantity);
        if (entersAsk) EnterQuoted(command, Side.Sell, command.SecondOrder, command.AskPrice, command.AskQuantity);
        return RejectReason.None;
    }

    private NaiveOrder? Quoted(Command command, Side side) =>
        _quotes.TryGetValue((command.Account, command.Instrument, side), out var id) ? Find(id, command.Account) : null;

    private void WithdrawOrReduce(NaiveOrder? order, bool keeps, Quantity quantity)
    {
        if (order == null) return;
        if (!keeps) Cancel(order, RejectReason.None);
        else if (quantity < order.Remaining) Reduce(order, order.Remaining - quantity, RejectReason.None);
    }

    private void EnterQuoted(Command command, Side side, OrderId id, Price price, Quantity quantity)
    {
        _quotes[(command.Account, command.Instrument, side)] = id;
        Enter(
            new NaiveOrder
            {
                Id = id, Account = command.Account, Instrument = command.Instrument, Side = side, Price = price, Limit = price,
                Remaining = quantity, Purpose = command.Purpose,
            },
            mayRest: true);
    }

    private void Enter(NaiveOrder order, bool mayRest)
    {
        var book = Books[order.Instrument.Index];
        var makers = book.Orders(order.Side.Opposite());
        Use(order.Id);
        StateOf(MarketEventKind.OrderAccepted, order, RejectReason.None, order.Remaining, order.Remaining);
        while (order.Remaining.Lots > 0 && makers.Count > 0 && NaiveBook.Crosses(order.Side, order.Limit, makers[0].Price))
        {
            if (Owner(makers[0]) == Owner(order)) PreventSelfTrade(order, makers[0]);
            else Trade(order, makers[0], book);
        }

        if (order.Remaining.Lots == 0) return;
        if (mayRest)
        {
            order.Age = _age++;
            book.Insert(order);
            StateOf(MarketEventKind.OrderRested, order, RejectReason.None, order.Remaining, order.Remaining);
        }
        else
        {
            StateOf(MarketEventKind.OrderCancelled, order, RejectReason.NoLiquidity, order.Remaining, default);
        }
    }

    private void Trade(NaiveOrder taker, NaiveOrder maker, NaiveBook book)
    {
        var quantity = taker.Remaining < maker.Remaining ? taker.Remaining : maker.Remaining;
        taker.Remaining -= quantity;
        maker.Remaining -= quantity;
        if (maker.Remaining.Lots == 0) book.Orders(maker.Side).Remove(maker);
        State(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = _now, Instrument = book.Spec.Id, Account = maker.Account, Order = maker.Id,
            Side = maker.Side, Price = maker.Price, Quantity = quantity, Remaining = maker.Remaining, Purpose = maker.Purpose,
            TakerAccount = taker.Account, TakerOrder = taker.Id, TakerRemaining = taker.Remaining, TakerPurpose = taker.Purpose,
            MakerFee = book.Spec.MakerFeePerLot * quantity.Lots, TakerFee = book.Spec.TakerFeePerLot * quantity.Lots,
            MidBefore = book.Mid,
        });
    }

    private void PreventSelfTrade(NaiveOrder incoming, NaiveOrder resting)
    {
        var smaller = incoming.Remaining < resting.Remaining ? incoming.Remaining : resting.Remaining;
        var (offResting, offIncoming) = _options.SelfTradePrevention switch
        {
            SelfTradePrevention.CancelResting => (resting.Remaining, default),
            SelfTradePrevention.CancelIncoming => (default, incoming.Remaining),
            SelfTradePrevention.CancelBoth => (resting.Remaining, incoming.Remaining),
            _ => (smaller, smaller),
        };
        TakeOff(resting, offResting);
        TakeOff(incoming, offIncoming);
    }

    private void TakeOff(NaiveOrder order, Quantity quantity)
    {
        if (quantity.Lots == 0) return;
        if (quantity == order.Remaining) Cancel(order, RejectReason.SelfTradePrevented);
        else Reduce(order, quantity, RejectReason.SelfTradePrevented);
    }

    private void Cancel(NaiveOrder order, RejectReason reason)
    {
        Books[order.Instrument.Index].Orders(order.Side).Remove(order);
        StateOf(MarketEventKind.OrderCancelled, order, reason, order.Remaining, default);
        order.Remaining = default;
    }

    private void Reduce(NaiveOrder order, Quantity by, RejectReason reason)
    {
        order.Remaining -= by;
        StateOf(MarketEventKind.OrderReduced, order, reason, by, order.Remaining);
    }

    private bool CanFillWhole(NaiveOrder order, NaiveBook book)
    {
        var available = Quantity.Zero;
        foreach (var maker in book.Orders(order.Side.Opposite()))
        {
            if (!NaiveBook.Crosses(order.Side, order.Limit, maker.Price)) break;
            if (Owner(maker) != Owner(order)) available += maker.Remaining;
            else if (_options.SelfTradePrevention != SelfTradePrevention.CancelResting) break;
        }

        return available >= order.Remaining;
    }

    private static bool WouldTake(Side side, Price price, NaiveBook book)
    {
        var makers = book.Orders(side.Opposite());
        return makers.Count > 0 && NaiveBook.Crosses(side, price, makers[0].Price);
    }

    private bool IsFree(OrderId id, AccountId account)
    {
        if (id != OrderId.Of(account.Index, id.Value & ((UpperHalf * 2) - 1)) || id == OrderId.Of(account.Index, 0)) return false;
        return !_usedIds.Contains(id) && _highestUsed.GetValueOrDefault(id.Value / UpperHalf) - id.Value < OldestKnown;
    }

    private void Use(OrderId id)
    {
        _usedIds.Add(id);
        _highestUsed[id.Value / UpperHalf] = Math.Max(id.Value, _highestUsed.GetValueOrDefault(id.Value / UpperHalf));
    }

    private bool Exists(InstrumentId instrument) => instrument.Index >= 0 && instrument.Index < Books.Count;

    private static bool IsValid(Quantity quantity, NaiveBook book) =>
        quantity.Lots > 0 && quantity <= book.Spec.MaximumOrderQuantity;

    private static bool IsValid(Price price, NaiveBook book) =>
        price.Ticks > 0 && price.Ticks <= OrderBook.MaximumPrice &&
        (Int128)price.Ticks * book.Spec.TickValue.Micros * book.Spec.MaximumOrderQuantity.Lots <= long.MaxValue;

    private static bool IsInsideBand(Price price, NaiveBook book) =>
        Int128.Abs(((Int128)price.Ticks * 2) - book.Mid.Value) <= (Int128)book.Spec.PriceBandTicks * 2;

    private static Price Collar(Side side, NaiveBook book)
    {
        var step = side == Side.Buy ? 1 : -1;
        var price = book.Mid.Floor();
        while (IsValid(price + step, book) && IsInsideBand(price + step, book)) price += step;
        return price;
    }

    private int OpenOrders(AccountId account, NaiveBook book) =>
        book.All.Count(order => Owner(order) == _owners[account.Index]);

    private int Owner(NaiveOrder order) => _owners[order.Account.Index];

    private NaiveOrder? Find(OrderId id, AccountId account)
    {
        foreach (var book in Books)
        {
            var order = book.Bids.Find(order => order.Id == id) ?? book.Asks.Find(order => order.Id == id);
            if (order != null) return order.Account == account ? order : null;
        }

        return null;
    }

    private void StateOf(MarketEventKind kind, NaiveOrder order, RejectReason reason, Quantity quantity, Quantity remaining) =>
        State(new MarketEvent
        {
            Kind = kind, Time = _now, Instrument = order.Instrument, Account = order.Account, Order = order.Id, Side = order.Side,
            Reason = reason, Price = order.Price, Quantity = quantity, Remaining = remaining, Purpose = order.Purpose,
        });

    private void State(MarketEvent marketEvent) => _events.Add(marketEvent);
}
