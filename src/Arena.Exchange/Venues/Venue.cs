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
    private readonly AmendmentDesk _amendments;
    private readonly QuoteDesk _quotes;
    private readonly MessageAllowance _messages;
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
        Require(
            instruments.Length is > 0 and <= OrderDirectory.MaximumInstruments,
            $"1 to {OrderDirectory.MaximumInstruments} instruments are allowed.", nameof(instruments));
        var owners = 0;
        foreach (var owner in ownerOfAccount)
        {
            Require(owner >= 0, "An owner is not negative.", nameof(ownerOfAccount));
            owners = Math.Max(owners, owner + 1);
        }

        RequireOptions(options);
        _context = new VenueContext(options, [.. ownerOfAccount]);
        _books = new VenueBook[instruments.Length];
        for (var i = 0; i < _books.Length; i++)
        {
            Require(instruments[i].Id.Index == i, "An instrument is not at the index its id says.", nameof(instruments));
            Require(
                !instruments[i].HasHaltBands || (options.Phases.HaltDuration.Nanoseconds > 0 && options.Phases.ReopeningDuration.Nanoseconds > 0),
                "Where an instrument can halt, a halt and the call after it take at least a nanosecond.", nameof(options));
            _books[i] = new VenueBook(instruments[i], _context, owners);
        }

        TimetableRules.Require(options, _books);

        _messages = new MessageAllowance(options.MessageRate, owners);
        _orders = new OrderDesk(_books, _context);
        _amendments = new AmendmentDesk(_books, _context);
        _quotes = new QuoteDesk(_books, _context);
        FindNextDue();
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
    /// Closes the session: cancels all that is open (ascending instrument, bids before asks, best first, oldest first, then what is held) with
    /// <see cref="RejectReason.SessionClosed"/>, and refuses everything after with the same reason. What is due by then comes
    /// before: <see cref="AdvanceTo"/>.
    /// </summary>
    public void Close(Timestamp now, EventBuffer events)
    {
        _context.Events.Begin(now, events);
        foreach (var book in _books) book.Close();
        _isClosed = true;
        FindNextDue();
    }

    /// <summary>Opens the next session: empty books, reference prices for mids, every order id unused. States no event.</summary>
    public void Reset()
    {
        foreach (var book in _books) book.Reset();
        _context.Directory.Clear();
        _context.UsedIds.Clear();
        _messages.Reset();
        _isClosed = false;
        FindNextDue();
    }

    /// <summary>The mid after the last command that left both sides with an order; the reference price before the first.</summary>
    public HalfTicks Mid(InstrumentId instrument) => _books[instrument.Index].Mid;

    /// <summary>A side's levels.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="levels">Filled from the best price (index 0), as far as it or the side goes.</param>
    /// <returns>How many levels were filled.</returns>
    public int Depth(InstrumentId instrument, Side side, Span<Level> levels) => _books[instrument.Index].Orders.Book.Depth(side, levels);

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
    /// <param name="view">What rests of it; <c>default</c> when it does not rest.</param>
    /// <returns>Whether it rests.</returns>
    public bool TryGetOrder(OrderId order, out OrderView view)
    {
        var rests = TryFindResting(order, out var book, out var record);
        view = rests ? BookViews.Of(book, book.Orders.Register[record].Handle) : default;
        return rests;
    }

    /// <summary>How many lots show at an order's price and came before it; -1 when the order does not rest.</summary>
    public long QuantityAhead(OrderId order) =>
        TryFindResting(order, out var book, out var record) ? book.Orders.Book.QuantityAhead(book.Orders.Register[record].Handle) : -1;

    /// <summary>An instrument's phase.</summary>
    public TradingPhase Phase(InstrumentId instrument) => _books[instrument.Index].Phase;

    /// <summary>What the auction would do if an instrument's call ended now; <c>default</c> outside a call.</summary>
    public Indicative Indicative(InstrumentId instrument) => _books[instrument.Index].Indicative();

    /// <summary>
    /// When an instrument's phase ends by itself, <see cref="long.MaxValue"/> nanoseconds if it does not. A halt may end it sooner, or make it
    /// longer if it is one.
    /// </summary>
    public Timestamp PhaseEnd(InstrumentId instrument) => _books[instrument.Index].PhaseEnds;

    /// <summary>What trades of an instrument cost now.</summary>
    public InstrumentFees Fees(InstrumentId instrument) => _books[instrument.Index].Fees;

    /// <summary>The next change of an instrument's fees in this session, if there is one.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="change">The change; without one, what holds now, at <see cref="long.MaxValue"/> nanoseconds.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetFeeChange(InstrumentId instrument, out FeeChange change)
    {
        var book = _books[instrument.Index];
        change = new FeeChange(instrument, book.FeesEnd, book.NextFees);
        return book.FeesEnd != PhaseClock.Never;
    }

    /// <summary>
    /// When the timetable has something next, for any instrument: a change of phase, a halt, a change of fees; <see cref="long.MaxValue"/> nanoseconds
    /// when it has nothing.
    /// </summary>
    public Timestamp NextDue => _context.NextDue;

    /// <summary>
    /// Does all that is due by the timetable, in the order of times, then of instruments, then fees before phases. To be called with the moment
    /// of each command, before it, and whenever somebody looks at the venue.
    /// </summary>
    /// <param name="now">The moment; not before that of any earlier call.</param>
    /// <param name="events">Where the events are added, each with the moment at which it was due; not cleared.</param>
    public void AdvanceTo(Timestamp now, EventBuffer events)
    {
        while (_context.NextDue is var due && due <= now && due != PhaseClock.Never)
        {
            _context.Events.Begin(due, events);
            foreach (var book in _books)
            {
                if (book.Due == due) book.Advance();
            }

            FindNextDue();
        }
    }

    /// <summary>A side of a book, order by order.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="orders">Filled in price-time priority, index 0 = first to trade, as far as it or the side goes.</param>
    /// <returns>How many orders were filled.</returns>
    public int Orders(InstrumentId instrument, Side side, Span<OrderView> orders)
    {
        var book = _books[instrument.Index];
        var count = 0;
        for (var handle = book.Orders.Book.FirstOrder(side); handle != 0 && count < orders.Length; handle = book.Orders.Book.NextOrder(handle))
            orders[count++] = BookViews.Of(book, handle);
        return count;
    }

    /// <summary>
    /// A hash of the books, over ascending instruments: phase, mid in half ticks, price of the last trade (the reference price before the first), bids then asks in
    /// priority, the number of held orders, held buyers by ascending then held sellers by descending stop price, oldest first, each with id, stop price,
    /// limit price (0 for a market order) and quantity.
    /// </summary>
    public ulong HashState()
    {
        var hash = new StateHash();
        foreach (var book in _books) BookViews.AddTo(hash, book);
        return hash.Value;
    }

    /// <summary>Whether an order waits off the book for its stop price.</summary>
    public bool IsHeld(OrderId order) =>
        _context.Directory.TryFind(order, out var instrument, out var record) && _books[instrument].Orders.Register[record].IsHeld;

    private RejectReason Answer(in Command command)
    {
        if (_isClosed) return RejectReason.SessionClosed;
        if (!CommandForm.IsIndex(command.Account.Index, _context.Owners.Length)) return RejectReason.UnknownAccount;
        var isMessage = command.Kind is CommandKind.Order or CommandKind.Replace or CommandKind.Quote;
        if (isMessage && !_messages.TryTake(_context.Owners[command.Account.Index], _context.Events.Now))
            return RejectReason.TooManyMessages;
        return command.Kind switch
        {
            CommandKind.Order => _orders.Enter(command),
            CommandKind.Cancel => _amendments.Cancel(command),
            CommandKind.Reduce => _amendments.Reduce(command),
            CommandKind.Replace => _amendments.Replace(command),
            CommandKind.Quote => _quotes.Set(command),
            CommandKind.CancelAll => _amendments.CancelAll(command),
            _ => RejectReason.MalformedCommand,
        };
    }

    private bool TryFindResting(OrderId order, out VenueBook book, out int record)
    {
        var isFound = _context.Directory.TryFind(order, out var instrument, out record);
        book = _books[instrument];
        return isFound && !book.Orders.Register[record].IsHeld;
    }

    private void FindNextDue()
    {
        _context.NextDue = PhaseClock.Never;
        foreach (var book in _books) _context.NoteDue(book.Due);
    }

    private static void RequireOptions(VenueOptions options)
    {
        Require(options.MaximumOpenOrdersPerOwner > 0, "An owner may have at least one open order.", nameof(options));
        Require(
            options.SelfTradePrevention is >= SelfTradePrevention.CancelResting and <= SelfTradePrevention.Decrement,
            "The kind of self-trade prevention is not known.", nameof(options));
        var rate = options.MessageRate;
        Require(
            rate == default || (rate.PerSecond is > 0 and <= MessageRate.Maximum && rate.Burst is > 0 and <= MessageRate.Maximum),
            $"A message rate is 1 to {MessageRate.Maximum} per second with bursts of 1 to {MessageRate.Maximum}.", nameof(options));
        var phases = options.Phases;
        var hasClosing = phases.ClosingAuction != default;
        Require(
            phases.OpeningAuction.Nanoseconds >= 0 && (hasClosing ? phases.ClosingCall > phases.OpeningAuction : phases.ClosingCall == default) &&
            (!hasClosing || phases.ClosingAuction > phases.ClosingCall),
            "The opening auction, the closing call and the closing auction come in this order.", nameof(options));
    }

    private static void Require(bool holds, string what, string parameter)
    {
        if (!holds) throw new ArgumentException(what, parameter);
    }
}
