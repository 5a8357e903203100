namespace Arena.Sdk;

/// <summary>
/// Asks a trader round by round in a <see cref="PracticeMarket"/>, and does what it asks by the venue's rules in miniature: every kind of
/// order, each refused as the venue would. Behaviour can be tested here; profits are for matches.
/// </summary>
/// <remarks>
/// <para>
/// An order that meets what others show is filled against it at once, and does not use it up. What rests is filled only when the test
/// says so (<see cref="Fill"/>, <see cref="FillInAuction"/>). Stop orders are released by the trades that the test adds to the market
/// (<see cref="PracticeMarket.AddTrade"/>), at the beginning of a round and in the order in which they were sent; pegged orders follow
/// what others show at the beginning of a round. A phase set in the market holds for orders too.
/// </para>
/// <para>
/// There is no queue, no latency, no other trader who reacts, no price band, no limit on positions, open orders or messages, no
/// self-trade prevention, and no auction or halt that comes by itself.
/// </para>
/// </remarks>
public sealed class TraderPractice
{
    private readonly ITrader _trader;
    private readonly TraderContext _context;
    private readonly PracticeVenue _venue;

    /// <summary>Opens a session for a trader.</summary>
    /// <param name="trader">The trader.</param>
    /// <param name="market">The market.</param>
    /// <param name="positionLimit">The trader's position limit, in lots; positive.</param>
    /// <param name="seed">The seed of the trader's random stream.</param>
    /// <param name="session">The session's number.</param>
    public TraderPractice(ITrader trader, PracticeMarket market, long positionLimit = 1_000, ulong seed = 1, int session = 0)
    {
        _trader = trader;
        Market = market;
        _context = new TraderContext(market.View);
        _venue = new PracticeVenue(
            market, _context.PositionArray, _context.FillList, _context.RejectionList, _context.OpenOrderList);
        trader.OnSessionOpened(PracticeSession.Of(market, positionLimit, seed, session));
    }

    /// <summary>The market.</summary>
    public PracticeMarket Market { get; }

    /// <summary>What the trader asked for in the last round.</summary>
    public OrderActions Orders { get; } = new(account: 0);

    /// <summary>The trader's orders that rest or wait for their stop price, oldest first.</summary>
    public ReadOnlySpan<OpenOrder> OpenOrders => _context.OpenOrders;

    /// <summary>Gives the trader a position.</summary>
    public void SetPosition(InstrumentId instrument, long lots) => _context.PositionArray[instrument.Index] = new Quantity(lots);

    /// <summary>The trader's position.</summary>
    public long Position(InstrumentId instrument) => _context.PositionArray[instrument.Index].Lots;

    /// <summary>Sets the profit that the trader sees.</summary>
    public void SetProfitAndLoss(Money profit) => _context.ProfitAndLoss = profit;

    /// <summary>Tells the trader, in the next round, that an order was refused.</summary>
    public void Reject(OrderId order, InstrumentId instrument, Side side, RejectReason reason) =>
        _context.RejectionList.Add(new OrderRejection(order, instrument, side, reason));

    /// <summary>Fills an order that rests, at its price; the trader learns of it in the next round.</summary>
    /// <param name="order">One of <see cref="OpenOrders"/> that rests.</param>
    /// <param name="lots">How much; at most what is left of it. Of an iceberg, what shows goes first, and comes from its reserve again.</param>
    public void Fill(OrderId order, long lots) => _venue.Fill(order, lots, auctionPrice: null);

    /// <summary>Fills an order that rests in an auction, for the auction fee; the trader learns of it in the next round.</summary>
    /// <param name="order">One of <see cref="OpenOrders"/> that rests.</param>
    /// <param name="lots">How much; at most what is left of it.</param>
    /// <param name="price">The price of the auction.</param>
    public void FillInAuction(OrderId order, long lots, Price price) => _venue.Fill(order, lots, price);

    /// <summary>Asks the trader at the market's present moment, and does what it asks.</summary>
    /// <returns>What it asked for.</returns>
    public OrderActions Round()
    {
        _venue.Begin();
        Orders.Clear();
        _trader.Decide(_context, Orders);
        _context.FillList.Clear();
        _context.RejectionList.Clear();
        _venue.Do(Orders.Requests);
        return Orders;
    }

    /// <summary>Plays a script: for each round, goes on to it, lets the script set the stage, and asks the trader.</summary>
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
}
