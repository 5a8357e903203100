using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>
/// Has a large order to work, and hides it: the tip of an iceberg at the best price, a schedule to keep, and a stop in case it is
/// wrong. Then it works its way out again.
/// </summary>
/// <remarks>
/// <para>
/// A campaign (told for buying; half of them are the other way round): a pegged iceberg for everything that is left rests at the best
/// bid and follows it, up to chaseTicks above the price at the start. The schedule is a straight line over workSeconds; what is missing
/// from it by more than displayLots is lifted from the best ask and taken off the iceberg, which keeps its place. A stop order for
/// what it holds waits stopTicks below the start; it is moved to another size as the position grows. When the time is up, the order
/// is done or the stop has gone off, it works back to flat the same way, without a limit.
/// </para>
/// <para>
/// What it hopes for: to be filled at the touch by others' market orders, while makers see displayLots and never the rest. Weakness:
/// who watches how often the same size comes back at the touch knows that there is more, and the stop is a market order at the
/// worst moment.
/// </para>
/// </remarks>
public sealed class MetaorderTrader : ITrader
{
    private readonly BotParameters _parameters;
    private readonly double _workSeconds;
    private readonly long _orderLots;
    private readonly long _displayLots;
    private readonly long _chaseTicks;
    private readonly long _stopTicks;
    private Campaign? _campaign;
    private Stage _stage;
    private double _closingSeconds;
    private double _startSeconds;
    private Price _arrival;
    private long _limit;
    private long _total;

    /// <summary>A trader with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public MetaorderTrader(BotParameters parameters)
    {
        _parameters = parameters;
        _workSeconds = parameters["workSeconds"];
        _orderLots = AdversaryParameters.Clip(parameters, "orderLots");
        _displayLots = parameters.Whole("displayLots");
        _chaseTicks = parameters.Whole("chaseTicks");
        _stopTicks = parameters.Whole("stopTicks");
    }

    private enum Stage
    {
        Waiting,
        Building,
        Leaving,
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "metaorder", BotKind.Trader, 1, "Works a large order behind a pegged iceberg and a stop, then works its way out.",
        [
            new("meanWaitSeconds", 600, 1, 100_000, "Mean wait before an order, in seconds."),
            new("workSeconds", 300, 1, 100_000, "How long it takes over the way in, and over the way out, in seconds."),
            new("orderLots", 400, 1, 1_000_000, "Size of the whole order at aggression 1, in lots."),
            new("displayLots", 10, 1, 100_000, "How much of it shows at a time, and may be missing from the schedule, in lots."),
            new("chaseTicks", 20, 0, 100_000, "How far past the price at the start it follows the market on its way in, in ticks."),
            new("stopTicks", 40, 1, 100_000, "How far against it the price may go from the start, in ticks."),
            .. AdversaryParameters.Force,
        ],
        parameters => new MetaorderTrader(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _closingSeconds = session.Length.Seconds * _parameters["closingShare"];
        _campaign = new Campaign(session, _parameters["meanWaitSeconds"], session.Length.Seconds - _closingSeconds - (2 * _workSeconds));
        _stage = Stage.Waiting;
    }

    /// <inheritdoc/>
    public void Decide(TraderContext context, OrderActions orders)
    {
        var book = context.Market.Book(_campaign!.Target);
        if (_orderLots == 0 || book.Phase != TradingPhase.Continuous) return;
        if (context.Market.Remaining.Seconds <= _closingSeconds) GoHome(context, orders);
        else if (_stage == Stage.Building) Build(context, orders, book);
        else if (_stage == Stage.Leaving) Leave(context, orders, book);
        else if (_campaign.IsDue(context.Market.Now) && book.IsTwoSided) Begin(context, book);
    }

    private static OpenOrder? Find(TraderContext context, OrderType type, Side side)
    {
        foreach (ref readonly var order in context.OpenOrders)
            if (order.Type == type && order.Side == side) return order;
        return null;
    }

    private void Begin(TraderContext context, BookView book)
    {
        _stage = Stage.Building;
        _startSeconds = context.Market.Now.Seconds;
        _arrival = book.Mid.Floor();
        _total = Math.Min(Math.Min(_orderLots, _limit), book.Instrument.MaximumOrderQuantity.Lots);
    }

    private void Build(TraderContext context, OrderActions orders, BookView book)
    {
        var side = _campaign!.Side;
        var left = _total - (side.Sign() * context.Position(_campaign.Target).Lots);
        if (left <= 0 || ShareOfTime(context) >= 1 || IsStoppedOut(context, side.Opposite()))
        {
            orders.CancelAll(_campaign.Target);
            _stage = Stage.Leaving;
            _startSeconds = context.Market.Now.Seconds;
            _total = Math.Abs(context.Position(_campaign.Target).Lots);
            return;
        }

        Protect(context, orders, book, side.Opposite());
        Work(context, orders, book, side, left, book.Instrument.RoundToTick(side, _arrival + (side.Sign() * _chaseTicks)));
    }

    private void Leave(TraderContext context, OrderActions orders, BookView book)
    {
        var position = context.Position(_campaign!.Target).Lots;
        var side = position > 0 ? Side.Sell : Side.Buy;
        if (position != 0)
        {
            Work(context, orders, book, side, Math.Abs(position), worst: default);
        }
        else if (!context.OpenOrders.IsEmpty)
        {
            orders.CancelAll(_campaign.Target);
        }
        else
        {
            _stage = Stage.Waiting;
            _campaign.Draw(context.Market.Now);
        }
    }

    private void GoHome(TraderContext context, OrderActions orders)
    {
        if (!context.OpenOrders.IsEmpty) orders.CancelAll();
        Strikes.Flatten(context, orders, _campaign!.Target, long.MaxValue);
    }

    private double ShareOfTime(TraderContext context) => (context.Market.Now.Seconds - _startSeconds) / _workSeconds;

    /// <summary>Whether anything was traded against the campaign: only the stop does that.</summary>
    private static bool IsStoppedOut(TraderContext context, Side against)
    {
        foreach (ref readonly var fill in context.Fills)
            if (fill.Side == against) return true;
        return false;
    }

    /// <summary>Keeps a stop order for what is held.</summary>
    private void Protect(TraderContext context, OrderActions orders, BookView book, Side side)
    {
        var held = new Quantity(Math.Abs(context.Position(_campaign!.Target).Lots));
        if (held < book.Instrument.MinimumOrderQuantity) return;
        var stopPrice = new Price(Math.Max(1, _arrival.Ticks + (side.Sign() * _stopTicks)));
        if (Find(context, OrderType.Stop, side) is not { } stop) orders.Stop(_campaign.Target, side, stopPrice, held);
        else if (stop.Remaining != held) orders.ReplaceStop(stop.Order, stopPrice, held);
    }

    /// <summary>Takes what the schedule misses, and shows the tip of the rest.</summary>
    private void Work(TraderContext context, OrderActions orders, BookView book, Side side, long left, Price worst)
    {
        var timeLeft = Math.Max(0, 1 - ShareOfTime(context));
        var mayBeLeft = timeLeft == 0 ? 0 : (long)Math.Ceiling(_total * timeLeft) + _displayLots;
        left -= Take(orders, book, side, left - mayBeLeft, worst);
        Show(context, orders, book, side, new Quantity(left), worst);
    }

    private static long Take(OrderActions orders, BookView book, Side side, long lots, Price worst)
    {
        if (!book.TryGetBest(side.Opposite(), out var touch)) return 0;
        if (worst != default && (touch.Price - worst) * side.Sign() > 0) return 0;
        lots = Math.Min(lots, touch.Quantity.Lots);
        if (lots < book.Instrument.MinimumOrderQuantity.Lots) return 0;
        orders.Limit(book.Instrument.Id, side, touch.Price, new Quantity(lots), TimeInForce.ImmediateOrCancel);
        return lots;
    }

    private void Show(TraderContext context, OrderActions orders, BookView book, Side side, Quantity lots, Price worst)
    {
        if (Find(context, OrderType.PegBest, side) is { } iceberg)
        {
            // Reducing leaves the iceberg its place in the queue; a replacement would not.
            var excess = iceberg.Remaining - lots;
            if (excess.Lots > 0 && excess < iceberg.Remaining) orders.Reduce(iceberg.Order, excess);
            else if (excess.Lots > 0) orders.Cancel(iceberg.Order);
        }
        else if (lots >= book.Instrument.MinimumOrderQuantity && book.TryGetBest(side, out _))
        {
            var display = new Quantity(Math.Max(_displayLots, book.Instrument.MinimumOrderQuantity.Lots));
            orders.PegToBest(book.Instrument.Id, side, lots, worst: worst, display: display < lots ? display : default);
        }
    }
}
