namespace Arena.Sdk;

/// <summary>
/// Asks a prop strategy round by round in a <see cref="PracticeMarket"/>, with a transfer desk that takes every lot at the same
/// distance from mid. Transfers asked for are made at once, unless the test says otherwise; orders outside the firm are done as
/// <see cref="TraderPractice"/> does a trader's, with the same limits to what it can show.
/// </summary>
public sealed class PropPractice
{
    private readonly IPropStrategy _strategy;
    private readonly PropContext _context;
    private readonly PracticeVenue _venue;

    /// <summary>Opens a session for a strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="market">The market.</param>
    /// <param name="positionLimit">The prop book's position limit, in lots; positive.</param>
    /// <param name="seed">The seed of the strategy's random stream.</param>
    /// <param name="session">The session's number.</param>
    public PropPractice(IPropStrategy strategy, PracticeMarket market, long positionLimit = 200, ulong seed = 1, int session = 0)
    {
        _strategy = strategy;
        Market = market;
        _context = new PropContext(market.View);
        _venue = new PracticeVenue(
            market, _context.PositionArray, _context.FillList, _context.RejectionList, _context.OpenOrderList);
        Actions = new PropActions(market.Instruments.Length, new OrderActions(account: 1));
        strategy.OnSessionOpened(PracticeSession.Of(market, positionLimit, seed, session));
    }

    /// <summary>The market.</summary>
    public PracticeMarket Market { get; }

    /// <summary>What the strategy asked for in the last round.</summary>
    public PropActions Actions { get; }

    /// <summary>Whether the desk makes a price at all.</summary>
    public bool IsDeskOpen { get; private set; } = true;

    /// <summary>What the desk takes from mid on either side, in half ticks per lot; negative where it pays for the trade.</summary>
    public long CostHalfTicks { get; private set; } = 1;

    /// <summary>Whether transfers asked for are made.</summary>
    public bool MakesTransfers { get; init; } = true;

    /// <summary>Lets the desk make prices from the next round on.</summary>
    /// <param name="costHalfTicks">What it takes from mid on either side, in half ticks per lot.</param>
    public void OpenDesk(long costHalfTicks)
    {
        CostHalfTicks = costHalfTicks;
        IsDeskOpen = true;
    }

    /// <summary>Lets the desk make no price from the next round on.</summary>
    public void CloseDesk() => IsDeskOpen = false;

    /// <summary>Gives the strategy a position.</summary>
    public void SetPosition(InstrumentId instrument, long lots) => _context.PositionArray[instrument.Index] = new Quantity(lots);

    /// <summary>The strategy's position.</summary>
    public long Position(InstrumentId instrument) => _context.PositionArray[instrument.Index].Lots;

    /// <summary>Sets the profit that the strategy sees.</summary>
    public void SetProfitAndLoss(Money profit) => _context.ProfitAndLoss = profit;

    /// <summary>Tells the strategy, in the next round, that something was refused.</summary>
    public void Reject(InstrumentId instrument, Side side, RejectReason reason) =>
        _context.RejectionList.Add(new OrderRejection(OrderId.None, instrument, side, reason));

    /// <summary>The strategy's orders outside the firm that rest or wait for their stop price, oldest first.</summary>
    public ReadOnlySpan<OpenOrder> OpenOrders => _context.OpenOrders;

    /// <summary>Fills an order outside the firm that rests, at its price; the strategy learns of it in the next round.</summary>
    /// <param name="order">One of <see cref="OpenOrders"/> that rests.</param>
    /// <param name="lots">How much; at most what is left of it.</param>
    public void Fill(OrderId order, long lots) => _venue.Fill(order, lots, auctionPrice: null);

    /// <summary>What the strategy asked the desk for in an instrument in the last round, in lots: positive to buy; 0 for nothing.</summary>
    public long Asked(InstrumentId instrument)
    {
        foreach (ref readonly var request in Actions.Transfers)
            if (request.Instrument == instrument) return request.Side.Sign() * request.Quantity.Lots;
        return 0;
    }

    /// <summary>Asks the strategy at the market's present moment.</summary>
    /// <returns>What it asked for.</returns>
    public PropActions Round()
    {
        _venue.Begin();
        foreach (var book in Market.View.Books) _context.OfferArray[book.Instrument.Id.Index] = OfferOf(book);
        Actions.Clear();
        _strategy.Decide(_context, Actions);
        _context.FillList.Clear();
        _context.RejectionList.Clear();
        _context.TransferList.Clear();
        if (MakesTransfers) MakeTransfers();
        _venue.Do(Actions.Orders.Requests);
        return Actions;
    }

    /// <summary>Plays a script: for each round, goes on to it, lets the script set the stage, and asks the strategy.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="stage">What happens before round n, counted from 0; <c>null</c>: nothing.</param>
    public void Play(int rounds, Action<int>? stage = null)
    {
        for (var i = 0; i < rounds; i++)
        {
            Market.NextRound();
            stage?.Invoke(i);
            Round();
        }
    }

    private TransferOffer OfferOf(BookView book)
    {
        var one = new Quantity(1);
        var mid = book.Instrument.ValueAt(book.Mid, one);
        var cost = book.Instrument.ValueAt(new HalfTicks(CostHalfTicks), one);
        return IsDeskOpen && book.IsTwoSided ? new TransferOffer(true, mid - cost, mid + cost, mid) : default;
    }

    private void MakeTransfers()
    {
        foreach (ref readonly var request in Actions.Transfers)
        {
            var offer = _context.OfferArray[request.Instrument.Index];
            if (!offer.IsAvailable || request.Quantity.Lots <= 0) continue;
            var perLot = request.Side == Side.Buy ? offer.BuyPerLot : -offer.SellPerLot;
            _context.PositionArray[request.Instrument.Index] += new Quantity(request.Side.Sign() * request.Quantity.Lots);
            _context.TransferList.Add(new TransferFill(
                request.Instrument, request.Side, request.Quantity, perLot * request.Quantity.Lots, Market.View.Now));
        }
    }
}
