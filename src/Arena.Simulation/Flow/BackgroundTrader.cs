namespace Arena.Simulation;

/// <summary>
/// A participant of the background flow: wakes at the times of a Poisson process, looks at the market, and sends commands that
/// arrive after its own latency. What it draws in a wake does not depend on what it sees, so its stream runs on as it would in
/// any other company.
/// </summary>
internal abstract class BackgroundTrader
{
    private readonly string _name;
    private readonly int _place;
    private readonly AccountSpec _account;
    private readonly double _meanIntervalNs;
    private readonly Geometric _extraLots;
    private long _orders;
    private ulong _tieBreak;

    /// <summary>A trader before its first session.</summary>
    /// <param name="market">Its surroundings.</param>
    /// <param name="account">Its account; its name addresses its stream.</param>
    /// <param name="place">Its place among the background traders.</param>
    /// <param name="meanIntervalSeconds">Mean time between two wakes. Positive.</param>
    /// <param name="meanLots">Mean order size. 1 or more.</param>
    protected BackgroundTrader(FlowMarket market, AccountSpec account, int place, double meanIntervalSeconds, double meanLots)
    {
        Market = market;
        _account = account;
        _name = account.Name;
        _place = place;
        _meanIntervalNs = meanIntervalSeconds * Timestamp.NanosecondsPerSecond;
        _extraLots = new Geometric(meanLots - 1);
        Stream = RandomStream.Derive(0, 0, _name);
    }

    /// <summary>Its name, such as <c>noise/17</c>.</summary>
    internal string Name => _name;

    /// <summary>All that it draws.</summary>
    internal RandomStream Stream { get; }

    /// <summary>Its surroundings.</summary>
    protected FlowMarket Market { get; }

    /// <summary>Its one-way latency to the venue in this session.</summary>
    protected Timestamp Latency { get; private set; }

    /// <summary>Starts a session.</summary>
    public void Open(ulong seed, int session)
    {
        Stream.Reset(seed, session, _name);
        _orders = 0;
        _tieBreak = Stream.NextBits();
        Latency = new Timestamp((long)(Stream.NextUniform() * 2 * Market.MeanLatency.Nanoseconds));
        OnOpened();
        ScheduleWake(default);
    }

    /// <summary>Its time has come.</summary>
    public void Wake(Timestamp now)
    {
        ScheduleWake(now);
        Decide(now);
    }

    /// <summary>The time to cancel an order has come: asks for it when the order still rests.</summary>
    public void Expire(in Command cancel, Timestamp now)
    {
        if (Market.Rests(cancel.Order)) Market.Schedule.AddCommand(now + Latency, _tieBreak, _account.Owner, cancel);
    }

    /// <summary>A command of its own was executed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="events">What it caused.</param>
    public virtual void OnExecuted(in Command command, ReadOnlySpan<MarketEvent> events)
    {
    }

    /// <summary>Draws what holds for a whole session, and forgets the last one.</summary>
    protected abstract void OnOpened();

    /// <summary>Draws what a wake needs, always the same number of draws; then decides.</summary>
    protected abstract void Decide(Timestamp now);

    /// <summary>Draws an instrument, the busier the likelier.</summary>
    protected int DrawInstrument() => Market.DrawInstrument(Stream);

    /// <summary>Draws an order's size.</summary>
    protected long DrawLots() => 1 + _extraLots.Next(Stream);

    /// <summary>Sends a limit order; its price and size are brought into what the venue allows.</summary>
    protected OrderId SendLimit(Timestamp now, int instrument, Side side, Price price, long lots, TimeInForce timeInForce) =>
        Send(now, new Command
        {
            Kind = CommandKind.Order, Account = _account.Id, Instrument = new InstrumentId(instrument), Side = side,
            Type = OrderType.Limit, TimeInForce = timeInForce, Order = NextOrder(),
            Price = Market.Allowed(instrument, side, price), Quantity = AllowedQuantity(instrument, lots),
        });

    /// <summary>Sends a market order; its size is brought into what the venue allows.</summary>
    protected OrderId SendMarket(Timestamp now, int instrument, Side side, long lots) =>
        Send(now, new Command
        {
            Kind = CommandKind.Order, Account = _account.Id, Instrument = new InstrumentId(instrument), Side = side,
            Type = OrderType.Market, TimeInForce = TimeInForce.ImmediateOrCancel, Order = NextOrder(),
            Quantity = AllowedQuantity(instrument, lots),
        });

    /// <summary>Cancels an order.</summary>
    protected void SendCancel(Timestamp now, OrderId order) => Send(now, Cancel(order));

    /// <summary>Considers cancelling an order some time after it has arrived.</summary>
    protected void ScheduleExpiry(Timestamp now, OrderId order, double lifeSeconds)
    {
        var at = now.Nanoseconds + (double)Latency.Nanoseconds + (lifeSeconds * Timestamp.NanosecondsPerSecond);
        if (at < Market.SessionLength.Nanoseconds)
            Market.Schedule.AddExpiry(new Timestamp((long)at), _tieBreak, _account.Owner, Cancel(order));
    }

    private Command Cancel(OrderId order) => new() { Kind = CommandKind.Cancel, Account = _account.Id, Order = order };

    private OrderId Send(Timestamp now, in Command command)
    {
        Market.Schedule.AddCommand(now + Latency, _tieBreak, _account.Owner, command);
        return command.Order;
    }

    private OrderId NextOrder() => OrderId.Of(_account.Id.Index, ++_orders);

    private Quantity AllowedQuantity(int instrument, long lots)
    {
        var spec = Market.Instruments[instrument];
        return new Quantity(Math.Clamp(lots, spec.MinimumOrderQuantity.Lots, spec.MaximumOrderQuantity.Lots));
    }

    private void ScheduleWake(Timestamp now)
    {
        var at = now.Nanoseconds + (Stream.NextExponential() * _meanIntervalNs);
        if (at < Market.SessionLength.Nanoseconds)
            Market.Schedule.AddWake(new Timestamp((long)at), _tieBreak, _account.Owner, _place);
    }
}
