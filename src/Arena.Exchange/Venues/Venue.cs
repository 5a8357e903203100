using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The simulated exchange: one order book per instrument, and the rules around them (docs/exchange.md). It answers every command,
/// whatever its bits, with events; it never throws on one. Allocates only while it grows to the busiest moment it has seen.
/// </summary>
public sealed class Venue
{
    private readonly VenueContext _context;
    private readonly VenueBook[] _books;
    private readonly OrderDesk _orders;
    private readonly QuoteDesk _quotes;
    private bool _isClosed;

    /// <summary>A venue before the first command of its first session.</summary>
    /// <param name="options">The rules that are not an instrument's.</param>
    /// <param name="instruments">The instruments, each at the index its id says; 1 to 64.</param>
    /// <param name="ownerOfAccount">
    /// The owner of each account, at the account's index; not negative. Orders of one owner never trade with each other.
    /// </param>
    /// <exception cref="ArgumentException">An option, an instrument or an owner is out of range.</exception>
    public Venue(VenueOptions options, ImmutableArray<InstrumentSpec> instruments, ImmutableArray<int> ownerOfAccount)
    {
        Require(options.MaximumOpenOrdersPerOwner > 0, "An owner may have at least one open order.", nameof(options));
        Require(
            options.SelfTradePrevention is >= SelfTradePrevention.CancelResting and <= SelfTradePrevention.Decrement,
            "The kind of self-trade prevention is not known.", nameof(options));
        Require(
            instruments.Length is > 0 and <= OrderDirectory.MaximumInstruments,
            $"1 to {OrderDirectory.MaximumInstruments} instruments are allowed.", nameof(instruments));
        var owners = 0;
        foreach (var owner in ownerOfAccount)
        {
            Require(owner >= 0, "An owner is not negative.", nameof(ownerOfAccount));
            owners = Math.Max(owners, owner + 1);
        }

        _context = new VenueContext(
            options, [.. ownerOfAccount], new OrderDirectory(), new UsedOrderIds(ownerOfAccount.Length), new EventWriter());
        _books = new VenueBook[instruments.Length];
        for (var i = 0; i < _books.Length; i++)
        {
            Require(instruments[i].Id.Index == i, "An instrument is not at the index its id says.", nameof(instruments));
            _books[i] = new VenueBook(instruments[i], _context, owners);
        }

        _orders = new OrderDesk(_books, _context);
        _quotes = new QuoteDesk(_books, _context);
    }

    /// <summary>Answers a command: with what came of it, or with one <see cref="MarketEventKind.OrderRejected"/> and no change.</summary>
    /// <param name="command">What is asked; anything may be in it.</param>
    /// <param name="now">The moment of its arrival.</param>
    /// <param name="events">Where the events are added; not cleared.</param>
    public void Execute(in Command command, Timestamp now, EventBuffer events)
    {
        _context.Events.Begin(now, events);
        var reason = Answer(command);
        if (reason != RejectReason.None) _context.Events.Rejected(command, reason);
    }

    /// <summary>
    /// Closes the session: cancels all that rests (ascending instrument, bids before asks, best first, oldest first) with
    /// <see cref="RejectReason.SessionClosed"/>, and refuses everything after with the same reason.
    /// </summary>
    public void Close(Timestamp now, EventBuffer events)
    {
        _context.Events.Begin(now, events);
        foreach (var book in _books) book.Close();
        _isClosed = true;
    }

    /// <summary>Opens the next session: empty books, reference prices for mids, every order id unused. States no event.</summary>
    public void Reset()
    {
        foreach (var book in _books) book.Reset();
        _context.Directory.Clear();
        _context.UsedIds.Clear();
        _isClosed = false;
    }

    /// <summary>The mid after the last command that left both sides with an order; the reference price before the first.</summary>
    public HalfTicks Mid(InstrumentId instrument) => _books[instrument.Index].Mid;

    /// <summary>A side's levels.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="levels">Filled from the best price (index 0), as far as it or the side goes.</param>
    /// <returns>How many levels were filled.</returns>
    public int Depth(InstrumentId instrument, Side side, Span<Level> levels) => _books[instrument.Index].Book.Depth(side, levels);

    /// <summary>The best level of a side, if it has an order.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for the best bid, <see cref="Side.Sell"/> for the best ask.</param>
    /// <param name="best">The best level; <c>default</c> when the side is empty.</param>
    /// <returns>Whether the side has an order.</returns>
    public bool TryGetBest(InstrumentId instrument, Side side, out Level best)
    {
        best = default;
        return Depth(instrument, side, new Span<Level>(ref best)) != 0;
    }

    /// <summary>A resting order, if it rests.</summary>
    /// <param name="order">Its id.</param>
    /// <param name="open">What rests of it; <c>default</c> when it does not rest.</param>
    /// <returns>Whether it rests.</returns>
    public bool TryGetOrder(OrderId order, out OpenOrder open)
    {
        open = default;
        if (!_context.Directory.TryFind(order, out var instrument, out var handle)) return false;
        var book = _books[instrument].Book;
        open = new OpenOrder(
            order, new InstrumentId(instrument), book.SideOf(handle), new Price(book.PriceOf(handle)),
            new Quantity(book.QuantityOf(handle)));
        return true;
    }

    /// <summary>How many lots rest at an order's price and came before it; -1 when the order does not rest.</summary>
    public long QuantityAhead(OrderId order) =>
        _context.Directory.TryFind(order, out var instrument, out var handle) ? _books[instrument].Book.QuantityAhead(handle) : -1;

    /// <summary>An instrument's phase.</summary>
    public TradingPhase Phase(InstrumentId instrument) => _books[instrument.Index].Phase;

    /// <summary>What the auction would do if an instrument's call ended now; <c>default</c> outside a call.</summary>
    public Indicative Indicative(InstrumentId instrument) => _books[instrument.Index].Indicative();

    /// <summary>When the next change of phase is due, if any is; <see cref="long.MaxValue"/> nanoseconds otherwise.</summary>
    public Timestamp NextPhaseChange { get; private set; } = new(long.MaxValue);

    /// <summary>
    /// Makes every change of phase that is due, in the order of their times, then of instruments. To be called with the moment of each
    /// command, before it, and whenever somebody looks at the venue.
    /// </summary>
    /// <param name="now">The moment; not before that of any earlier call.</param>
    /// <param name="events">Where the events are added, each with the moment at which it was due; not cleared.</param>
    public void AdvanceTo(Timestamp now, EventBuffer events) => _context.Events.Begin(now, events);

    /// <summary>A side of a book, order by order.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="orders">Filled in price-time priority, index 0 = first to trade, as far as it or the side goes.</param>
    /// <returns>How many orders were filled.</returns>
    public int Orders(InstrumentId instrument, Side side, Span<OrderView> orders) => _books[instrument.Index].Orders(side, orders);

    /// <summary>
    /// A hash of the books, over ascending instruments: phase, mid in half ticks, price of the last trade (the reference price before the first), bids then asks in
    /// priority, the number of held orders, held buyers by ascending then held sellers by descending stop price, oldest first, each with id, stop price,
    /// limit price (0 for a market order) and quantity.
    /// </summary>
    public ulong HashState()
    {
        var hash = new StateHash();
        foreach (var book in _books) book.AddTo(ref hash);
        return hash.Value;
    }

    /// <summary>Whether an order waits off the book for its stop price.</summary>
    public bool IsHeld(OrderId order) => _context.Directory.TryFind(order, out _, out var place) && place < 0;

    private RejectReason Answer(in Command command)
    {
        if (_isClosed) return RejectReason.SessionClosed;
        if (!CommandForm.IsIndex(command.Account.Index, _context.Owners.Length)) return RejectReason.UnknownAccount;
        return command.Kind switch
        {
            CommandKind.Order => _orders.Enter(command),
            CommandKind.Cancel => _orders.Cancel(command),
            CommandKind.Reduce => _orders.Reduce(command),
            CommandKind.Replace => _orders.Replace(command),
            CommandKind.Quote => _quotes.Set(command),
            CommandKind.CancelAll => _orders.CancelAll(command),
            _ => RejectReason.MalformedCommand,
        };
    }

    private static void Require(bool holds, string what, string parameter)
    {
        if (!holds) throw new ArgumentException(what, parameter);
    }
}
