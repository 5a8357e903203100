using Arena.Exchange;
using Arena.Sdk;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// The rules of the venue (docs/exchange.md) written the slow and obvious way, to be checked by eye: sorted lists, sets and sums. What
/// <see cref="Venue"/> says after any command must be what this says.
/// </summary>
public sealed partial class NaiveVenue
{
    private readonly VenueOptions _options;
    private readonly IReadOnlyList<int> _owners;
    private readonly IReadOnlyList<InstrumentSpec> _instruments;
    private readonly List<MarketEvent> _events = [];
    private readonly Dictionary<int, long> _theoreticalArrival = [];
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
        foreach (var book in Books) BeginSession(book);
        _haltsToCome = [.. _options.Halts];
        _feesToCome = [.. _options.FeeChanges];
        _usedIds.Clear();
        _highestUsed.Clear();
        _quotes.Clear();
        _theoreticalArrival.Clear();
        _isClosed = false;
    }

    /// <summary>Answers a command.</summary>
    /// <returns>Its events.</returns>
    public IReadOnlyList<MarketEvent> Execute(Command command, Timestamp now)
    {
        _events.Clear();
        _now = now;
        foreach (var book in Books)
        {
            book.Reached.Clear();
            book.DynamicReference = book.LastOrReference;
        }

        var about = BooksOf(command).ToList();
        var reason = Answer(command);
        if (reason == RejectReason.None)
        {
            foreach (var book in about) EndCommand(book);
        }
        else
        {
            Assert.Empty(_events);
            Refuse(command, reason);
        }

        return _events;
    }

    /// <summary>Closes the session.</summary>
    /// <returns>Its events.</returns>
    public IReadOnlyList<MarketEvent> Close(Timestamp now)
    {
        _events.Clear();
        _now = now;
        foreach (var book in Books) CloseBook(book);
        _haltsToCome.Clear();
        _feesToCome.Clear();
        _isClosed = true;
        return _events;
    }

    private RejectReason Answer(Command command)
    {
        if (_isClosed) return RejectReason.SessionClosed;
        if (command.Account.Index < 0 || command.Account.Index >= _owners.Count) return RejectReason.UnknownAccount;
        if (command.Kind is CommandKind.Order or CommandKind.Replace or CommandKind.Quote && !MaySend(_owners[command.Account.Index]))
            return RejectReason.TooManyMessages;
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

    /// <summary>Which books a command is about, if it is about any.</summary>
    private IEnumerable<NaiveBook> BooksOf(Command command) => command.Kind switch
    {
        CommandKind.Order or CommandKind.Quote => Books.Where(book => book.Spec.Id == command.Instrument),
        CommandKind.CancelAll when command.CancelScope.HasFlag(CancelScope.OneInstrument) =>
            Books.Where(book => book.Spec.Id == command.Instrument),
        CommandKind.CancelAll => Books,
        _ => Books.Where(book => book.Open.Any(order => order.Id == command.Order)),
    };

    /// <summary>What follows a command, in continuous trading alone: stop orders, then pegged orders, then the mid.</summary>
    private void EndCommand(NaiveBook book)
    {
        ReleaseStops(book);
        if (book.Phase != TradingPhase.Continuous) return;
        MovePegs(book);
        if (book.Best(Side.Buy) is not { } bid || book.Best(Side.Sell) is not { } ask) return;
        Assert.True(bid < ask, "The book is crossed in continuous trading.");
        book.Mid = HalfTicks.Mid(bid, ask);
    }

    /// <summary>The generic cell rate algorithm, ITU-T I.371: the theoretical arrival time of the next message moves on with each.</summary>
    private bool MaySend(int owner)
    {
        var rate = _options.MessageRate;
        if (!rate.IsLimited) return true;
        var interval = 1_000_000_000L / rate.PerSecond;
        var expected = _theoreticalArrival.GetValueOrDefault(owner, _now.Nanoseconds);
        if (_now.Nanoseconds < expected - ((rate.Burst - 1) * interval)) return false;
        _theoreticalArrival[owner] = Math.Max(expected, _now.Nanoseconds) + interval;
        return true;
    }

    private void Refuse(Command command, RejectReason reason) => State(new MarketEvent
    {
        Kind = MarketEventKind.OrderRejected, Time = _now, Instrument = command.Instrument, Account = command.Account,
        Order = command.Kind == CommandKind.Quote ? OrderId.None : command.Order, Side = command.Side, Reason = reason,
        Price = command.Price, Quantity = command.Quantity, Purpose = command.Purpose,
    });

    private void StateOf(MarketEventKind kind, NaiveOrder order, RejectReason reason, Quantity quantity, Quantity remaining) =>
        State(new MarketEvent
        {
            Kind = kind, Time = _now, Instrument = order.Instrument, Account = order.Account, Order = order.Id, Side = order.Side,
            Reason = reason, Price = order.Price, Quantity = quantity, Remaining = remaining, Purpose = order.Purpose,
        });

    private void State(MarketEvent marketEvent) => _events.Add(marketEvent);
}
