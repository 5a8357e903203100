using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>
/// Watches what the index future and the other equities do, and hits a quote that has not followed before its owner can move it.
/// </summary>
/// <remarks>
/// <para>
/// Formula: each mid's recent move is its return from an exponential average over lookbackSeconds. The market's move, as seen from
/// an equity, is half the future's move and half the mean of the other equities' moves divided by their betas (one alone where the
/// other is missing). Fair = mid · (1 + beta · market's move - own move). It buys what is offered thresholdTicks under fair, and
/// sells what is bid as much over it.
/// </para>
/// <para>
/// Exit: it rests an order at the touch on its own side, and after holdSeconds pays the spread. Weakness: an equity's own news
/// looks like a stale quote of all the others, and a mid that bounces between prices looks like a move.
/// </para>
/// </remarks>
public sealed class StaleQuoteSniperTrader : ITrader
{
    private const double MinimumBeta = 0.05;

    private readonly BotParameters _parameters;
    private readonly double _thresholdTicks;
    private readonly double _holdSeconds;
    private readonly long _clip;
    private double[] _average = [];
    private double[] _move = [];
    private double[] _enteredSeconds = [];
    private double _weight;
    private double _closingSeconds;
    private long _limit;

    /// <summary>A trader with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public StaleQuoteSniperTrader(BotParameters parameters)
    {
        _parameters = parameters;
        _thresholdTicks = parameters["thresholdTicks"];
        _holdSeconds = parameters["holdSeconds"];
        _clip = AdversaryParameters.Clip(parameters, "clipLots");
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "stale-quote-sniper", BotKind.Trader, 1, "Hits equity quotes that have not followed the index future and the other equities.",
        [
            new("lookbackSeconds", 5, 1, 1_000, "Time constant of the average that moves are measured from, in seconds."),
            new("thresholdTicks", 1.5, 0, 1_000, "How far a quote must lie on the wrong side of fair, in ticks."),
            new("holdSeconds", 30, 1, 10_000, "How long it waits for a passive exit before it pays the spread, in seconds."),
            new("clipLots", 30, 1, 100_000, "Largest size of a shot at aggression 1, in lots."),
            .. AdversaryParameters.Force,
        ],
        parameters => new StaleQuoteSniperTrader(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _closingSeconds = session.Length.Seconds * _parameters["closingShare"];
        _weight = 1 - PortableMath.Exp(-session.RoundInterval.Seconds / _parameters["lookbackSeconds"]);
        _average = new double[session.Instruments.Length];
        _move = new double[session.Instruments.Length];
        _enteredSeconds = new double[session.Instruments.Length];
        foreach (var instrument in session.Instruments) _average[instrument.Id.Index] = instrument.ReferencePrice.Ticks;
    }

    /// <inheritdoc/>
    public void Decide(TraderContext context, OrderActions orders)
    {
        if (_clip == 0) return;
        foreach (var book in context.Market.Books) Measure(book);
        var closing = context.Market.Remaining.Seconds <= _closingSeconds;
        foreach (var book in context.Market.Books)
        {
            if (book.Instrument.Kind != InstrumentKind.Equity) continue;
            if (context.Position(book.Instrument.Id).Lots != 0)
            {
                Leave(context, orders, book, closing);
                continue;
            }

            CancelAllBut(context, orders, book, Side.Buy, default);
            if (!closing && book.IsTwoSided) Shoot(context, orders, book);
        }
    }

    private void Measure(BookView book)
    {
        var i = book.Instrument.Id.Index;
        var mid = book.Mid.Ticks;
        _move[i] = _average[i] > 0 ? (mid / _average[i]) - 1 : 0;
        _average[i] += _weight * (mid - _average[i]);
    }

    private void Shoot(TraderContext context, OrderActions orders, BookView book)
    {
        var i = book.Instrument.Id.Index;
        var fair = book.Mid.Ticks * (1 + (book.Instrument.Beta * MarketMove(context.Market, i)) - _move[i]);
        var (bid, ask) = (book.Bids[0], book.Asks[0]);
        if (ask.Price.Ticks <= fair - _thresholdTicks) Fire(context, orders, book, Side.Buy, ask);
        else if (bid.Price.Ticks >= fair + _thresholdTicks) Fire(context, orders, book, Side.Sell, bid);
    }

    private void Fire(TraderContext context, OrderActions orders, BookView book, Side side, in Level stale)
    {
        var most = Math.Min(_limit, book.Instrument.MaximumOrderQuantity.Lots);
        var lots = Math.Min(Math.Min(_clip, most), stale.Quantity.Lots);
        if (lots < book.Instrument.MinimumOrderQuantity.Lots) return;
        orders.Limit(book.Instrument.Id, side, stale.Price, new Quantity(lots), TimeInForce.ImmediateOrCancel);
        _enteredSeconds[book.Instrument.Id.Index] = context.Market.Now.Seconds;
    }

    private void Leave(TraderContext context, OrderActions orders, BookView book, bool closing)
    {
        var id = book.Instrument.Id;
        var position = context.Position(id).Lots;
        var side = position > 0 ? Side.Sell : Side.Buy;
        var isLate = closing || context.Market.Now.Seconds >= _enteredSeconds[id.Index] + _holdSeconds;
        if (isLate || !book.TryGetBest(side, out var touch))
        {
            CancelAllBut(context, orders, book, side, default);
            Strikes.Flatten(context, orders, id, Math.Abs(position));
        }
        else if (!CancelAllBut(context, orders, book, side, touch.Price))
        {
            orders.Limit(id, side, touch.Price, new Quantity(Math.Abs(position)));
        }
    }

    /// <summary>Cancels the open orders in an instrument, but for one where it should be: that one keeps its place in the queue.</summary>
    /// <returns>Whether there is such an order.</returns>
    private static bool CancelAllBut(TraderContext context, OrderActions orders, BookView book, Side side, Price price)
    {
        var isThere = false;
        foreach (ref readonly var order in context.OpenOrders)
        {
            if (order.Instrument != book.Instrument.Id) continue;
            if (!isThere && order.Side == side && order.Price == price) isThere = true;
            else orders.Cancel(order.Order);
        }

        return isThere;
    }

    private double MarketMove(MarketView market, int target)
    {
        double future = 0, others = 0;
        int futures = 0, equities = 0;
        foreach (var book in market.Books)
        {
            var i = book.Instrument.Id.Index;
            if (i == target || book.Instrument.Beta < MinimumBeta) continue;
            if (book.Instrument.Kind == InstrumentKind.IndexFuture)
            {
                future += _move[i] / book.Instrument.Beta;
                futures++;
            }
            else
            {
                others += _move[i] / book.Instrument.Beta;
                equities++;
            }
        }

        if (futures == 0) return equities == 0 ? 0 : others / equities;
        return equities == 0 ? future / futures : (future / futures / 2) + (others / equities / 2);
    }
}
