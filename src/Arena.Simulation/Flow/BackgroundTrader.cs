namespace Arena.Simulation;

/// <summary>
/// A participant of the background flow: wakes at times of its own, and sends commands that arrive after its own latency. What it
/// draws in a wake does not depend on what it sees, so its stream runs on as it would in any other company.
/// </summary>
internal abstract class BackgroundTrader
{
    private readonly AccountSpec _spec;
    private readonly int _place;

    // From the account's own description, which is a line of memory further away.
    private readonly AccountId _account;
    private readonly int _owner;
    private long _orders;
    private ulong _tieBreak;

    /// <summary>A trader before its first session.</summary>
    /// <param name="market">Its surroundings.</param>
    /// <param name="account">Its account; its name addresses its stream.</param>
    /// <param name="place">Its place among the background traders.</param>
    protected BackgroundTrader(FlowMarket market, AccountSpec account, int place)
    {
        Market = market;
        _spec = account;
        _account = account.Id;
        _owner = account.Owner;
        _place = place;
        Stream = RandomStream.Derive(0, 0, Name);
    }

    /// <summary>Its name, such as <c>noise/17</c>.</summary>
    internal string Name => _spec.Name;

    /// <summary>All that it draws.</summary>
    internal RandomStream Stream { get; }

    /// <summary>Its surroundings.</summary>
    protected FlowMarket Market { get; }

    /// <summary>Its one-way latency to the venue in this session.</summary>
    protected Timestamp Latency { get; set; }

    /// <summary>Starts a session.</summary>
    public void Open(ulong seed, int session)
    {
        Stream.Reset(seed, session, Name);
        _orders = 0;
        _tieBreak = Stream.NextBits();
        Latency = Market.Distances.Latency(Stream.NextUniform());
        OnOpened();
        ScheduleFirstWake();
    }

    /// <summary>Its time has come.</summary>
    public abstract void Wake(Timestamp now);

    /// <summary>The time to cancel an order has come: asks for it when the order is still open.</summary>
    public void Expire(in Command cancel, Timestamp now)
    {
        if (IsOpen(cancel.Order)) Market.Schedule.AddCommand(now + Latency, _tieBreak, _owner, cancel);
    }

    /// <summary>A command of its own was executed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="events">What it caused.</param>
    public virtual void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
    }

    /// <summary>Whether an order of its own can still be cancelled; here: whether it rests, since hardly anybody sends orders that wait off the book.</summary>
    protected virtual bool IsOpen(OrderId order) => Market.Rests(order);

    /// <summary>Draws what holds for a whole session, and forgets the last one.</summary>
    protected abstract void OnOpened();

    /// <summary>Draws when it wakes first.</summary>
    protected abstract void ScheduleFirstWake();

    /// <summary>Wakes it once more, after an exponential time; one draw.</summary>
    /// <param name="now">From when on.</param>
    /// <param name="meanNs">The mean time, in nanoseconds of business time.</param>
    protected void ScheduleWakeAfter(Timestamp now, double meanNs) => ScheduleWakeAt(After(now, Stream.NextExponential() * meanNs));

    /// <summary>The moment, in nanoseconds of wall time, at which a time that a trader waits has passed.</summary>
    /// <param name="now">From when on.</param>
    /// <param name="waitNs">How long it waits, in nanoseconds of business time; not negative.</param>
    protected double After(Timestamp now, double waitNs) => Market.After(now.Nanoseconds, waitNs);

    /// <summary>Wakes it at a moment, if that is in the session.</summary>
    /// <param name="at">When, in nanoseconds of wall time; not negative.</param>
    protected void ScheduleWakeAt(double at)
    {
        if (at < Market.SessionLength.Nanoseconds) ScheduleTurn(new Timestamp((long)at), QueueEntryKind.Wake);
    }

    /// <summary>Wakes it with a memory once a time has passed, if that is in the session.</summary>
    /// <param name="now">From when on.</param>
    /// <param name="waitNs">The time, in nanoseconds of business time; not negative.</param>
    /// <param name="instrument">The instrument that it remembers; <see cref="Offspring.NoInstrument"/>: nothing.</param>
    /// <param name="side">The side that it remembers.</param>
    /// <returns>Whether it is in the session.</returns>
    protected bool TryScheduleOffspring(Timestamp now, double waitNs, int instrument, Side side)
    {
        var at = After(now, waitNs);
        if (at >= Market.SessionLength.Nanoseconds) return false;
        var memory = new Offspring(_place, instrument, side).Pack();
        Market.Schedule.AddTurn(new Timestamp((long)at), _tieBreak, _owner, memory, QueueEntryKind.Offspring);
        return true;
    }

    /// <summary>Gives it a turn at a moment in the session.</summary>
    protected void ScheduleTurn(Timestamp at, QueueEntryKind kind) => Market.Schedule.AddTurn(at, _tieBreak, _owner, _place, kind);

    /// <summary>Draws an instrument, the busier the likelier.</summary>
    protected int DrawInstrument() => Market.DrawInstrument(Stream);

    /// <summary>Sends a limit order; its price and size are brought into what the venue allows.</summary>
    protected OrderId SendLimit(Timestamp now, int instrument, Side side, Price price, long lots, TimeInForce timeInForce) =>
        Send(now, new Command
        {
            Kind = CommandKind.Order, Account = _account, Instrument = new InstrumentId(instrument), Side = side,
            Type = OrderType.Limit, TimeInForce = timeInForce, Order = NextOrder(),
            Price = Market.Allowed(instrument, side, price), Quantity = AllowedQuantity(instrument, lots),
        });

    /// <summary>Sends a market order; its size is brought into what the venue allows.</summary>
    protected OrderId SendMarket(Timestamp now, int instrument, Side side, long lots) =>
        Send(now, new Command
        {
            Kind = CommandKind.Order, Account = _account, Instrument = new InstrumentId(instrument), Side = side,
            Type = OrderType.Market, TimeInForce = TimeInForce.ImmediateOrCancel, Order = NextOrder(),
            Quantity = AllowedQuantity(instrument, lots),
        });

    /// <summary>Sends an order that waits off the book until a trade reaches its stop price, and takes then; its size is brought into what the venue allows.</summary>
    protected OrderId SendStop(Timestamp now, int instrument, Side side, Price stopPrice, long lots) =>
        Send(now, new Command
        {
            Kind = CommandKind.Order, Account = _account, Instrument = new InstrumentId(instrument), Side = side,
            Type = OrderType.Stop, TimeInForce = TimeInForce.ImmediateOrCancel, Order = NextOrder(),
            StopPrice = stopPrice, Quantity = AllowedQuantity(instrument, lots),
        });

    /// <summary>Cancels an order.</summary>
    protected void SendCancel(Timestamp now, OrderId order) => Send(now, Cancel(order));

    /// <summary>Cancels all orders of its own on a side of an instrument.</summary>
    protected void SendCancelAll(Timestamp now, int instrument, Side side) => Send(now, new Command
    {
        Kind = CommandKind.CancelAll, Account = _account, Instrument = new InstrumentId(instrument), Side = side,
        CancelScope = CancelScope.OneInstrument | CancelScope.OneSide,
    });

    /// <summary>Considers cancelling an order some time after it has arrived.</summary>
    /// <param name="now">When it is sent.</param>
    /// <param name="order">The order.</param>
    /// <param name="lifeSeconds">Its life from its arrival on, in seconds of business time; not negative.</param>
    protected void ScheduleExpiry(Timestamp now, OrderId order, double lifeSeconds)
    {
        var at = After(now + Latency, lifeSeconds * Timestamp.NanosecondsPerSecond);
        if (at < Market.SessionLength.Nanoseconds)
            Market.Schedule.AddExpiry(new Timestamp((long)at), _tieBreak, _owner, Cancel(order));
    }

    private Command Cancel(OrderId order) => new() { Kind = CommandKind.Cancel, Account = _account, Order = order };

    private OrderId Send(Timestamp now, in Command command)
    {
        Market.Schedule.AddCommand(now + Latency, _tieBreak, _owner, command);
        return command.Order;
    }

    private OrderId NextOrder() => OrderId.Of(_account.Index, ++_orders);

    private Quantity AllowedQuantity(int instrument, long lots)
    {
        var spec = Market.Instruments[instrument];
        return new Quantity(Math.Clamp(lots, spec.MinimumOrderQuantity.Lots, spec.MaximumOrderQuantity.Lots));
    }
}
