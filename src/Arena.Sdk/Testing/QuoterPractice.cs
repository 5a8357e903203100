namespace Arena.Sdk;

/// <summary>
/// Asks a quoter round by round in a <see cref="PracticeMarket"/> and keeps what a firm keeps for it: its inventory, its fills and
/// the quotes that rest. Quotes rest at once, whatever they meet; they are filled only when the test says so. Refused are what the
/// tick table does not have and, in a halt, what would enter; risk limits, price bands and crossed quotes are for matches.
/// </summary>
public sealed class QuoterPractice
{
    private readonly IQuoter _quoter;
    private readonly QuoterContext _context;

    /// <summary>Opens a session for a quoter.</summary>
    /// <param name="quoter">The quoter.</param>
    /// <param name="market">The market.</param>
    /// <param name="positionLimit">The central book's position limit, in lots; positive.</param>
    /// <param name="seed">The seed of the quoter's random stream.</param>
    /// <param name="session">The session's number.</param>
    public QuoterPractice(IQuoter quoter, PracticeMarket market, long positionLimit = 1_000, ulong seed = 1, int session = 0)
    {
        _quoter = quoter;
        Market = market;
        _context = new QuoterContext(market.View);
        Quotes = new QuoteSheet(market.Instruments.Length);
        quoter.OnSessionOpened(PracticeSession.Of(market, positionLimit, seed, session));
    }

    /// <summary>The market.</summary>
    public PracticeMarket Market { get; }

    /// <summary>What the quoter set in the last round.</summary>
    public QuoteSheet Quotes { get; }

    /// <summary>What rests of the quoter's quote in an instrument.</summary>
    public TwoSidedQuote Quote(InstrumentId instrument) => _context.QuoteArray[instrument.Index];

    /// <summary>Gives the quoter an inventory, as transfers do.</summary>
    public void SetInventory(InstrumentId instrument, long lots) => _context.InventoryArray[instrument.Index] = new Quantity(lots);

    /// <summary>The quoter's inventory.</summary>
    public long Inventory(InstrumentId instrument) => _context.InventoryArray[instrument.Index].Lots;

    /// <summary>Fills a side of the resting quote; the quoter learns of it in the next round.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side">Which side of the quote.</param>
    /// <param name="lots">How much; at most what rests.</param>
    public void Fill(InstrumentId instrument, Side side, long lots)
    {
        ref var quote = ref _context.QuoteArray[instrument.Index];
        var quantity = new Quantity(lots);
        var price = side == Side.Buy ? quote.Bid : quote.Ask;
        Invariant.Require(lots > 0 && quantity <= (side == Side.Buy ? quote.BidQuantity : quote.AskQuantity), "a fill of what rests");
        quote = side == Side.Buy
            ? quote with { BidQuantity = quote.BidQuantity - quantity }
            : quote with { AskQuantity = quote.AskQuantity - quantity };
        _context.InventoryArray[instrument.Index] += new Quantity(side.Sign() * lots);
        var fee = Market.View.Book(instrument).Fees.MakerPerLot * lots;
        _context.FillList.Add(new Fill(instrument, OrderId.None, side, price, quantity, fee, true, Market.View.Now));
    }

    /// <summary>Tells the quoter, in the next round, that something was refused.</summary>
    public void Reject(InstrumentId instrument, Side side, RejectReason reason) =>
        _context.RejectionList.Add(new OrderRejection(OrderId.None, instrument, side, reason));

    /// <summary>Asks the quoter at the market's present moment. What it sets replaces what rests.</summary>
    /// <returns>What it set.</returns>
    public QuoteSheet Round()
    {
        ShowOwn();
        Quotes.Clear();
        _quoter.Quote(_context, Quotes);
        _context.FillList.Clear();
        _context.RejectionList.Clear();
        for (var i = 0; i < _context.QuoteArray.Length; i++)
            if (Quotes.TryGet(new InstrumentId(i), out var quote)) Take(new InstrumentId(i), quote);
        ShowOwn();
        return Quotes;
    }

    /// <summary>Plays a script: for each round, goes on to it, lets the script set the stage, and asks the quoter.</summary>
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

    private void Take(InstrumentId instrument, TwoSidedQuote quote)
    {
        var book = Market.View.Book(instrument);
        var rests = _context.QuoteArray[instrument.Index];
        if (book.Phase is TradingPhase.Halted or TradingPhase.Closed)
        {
            // As the firm does: a side that would enter stays as it is, the other is free to leave or shrink.
            var reason = book.Phase == TradingPhase.Closed ? RejectReason.SessionClosed : RejectReason.TradingHalted;
            if (Enters(quote.Bid, quote.BidQuantity, rests.Bid, rests.BidQuantity))
            {
                quote = quote with { Bid = rests.Bid, BidQuantity = rests.BidQuantity };
                Reject(instrument, Side.Buy, reason);
            }

            if (Enters(quote.Ask, quote.AskQuantity, rests.Ask, rests.AskQuantity))
            {
                quote = quote with { Ask = rests.Ask, AskQuantity = rests.AskQuantity };
                Reject(instrument, Side.Sell, reason);
            }
        }

        // As the venue does: one wrong side refuses the whole.
        var isWrongBid = quote.BidQuantity.Lots > 0 && !PracticeRules.IsInTickTable(book.Instrument, quote.Bid);
        var isWrongAsk = quote.AskQuantity.Lots > 0 && !PracticeRules.IsInTickTable(book.Instrument, quote.Ask);
        if (isWrongBid || isWrongAsk) Reject(instrument, isWrongBid ? Side.Buy : Side.Sell, RejectReason.InvalidTick);
        else _context.QuoteArray[instrument.Index] = quote;
    }

    private static bool Enters(Price price, Quantity quantity, Price resting, Quantity rests) =>
        quantity.Lots > 0 && (price != resting || quantity > rests);

    private void ShowOwn()
    {
        Market.ClearOwn();
        for (var i = 0; i < _context.QuoteArray.Length; i++)
        {
            ref readonly var quote = ref _context.QuoteArray[i];
            if (quote.BidQuantity.Lots > 0) Market.AddOwn(new InstrumentId(i), Side.Buy, quote.Bid, quote.BidQuantity);
            if (quote.AskQuantity.Lots > 0) Market.AddOwn(new InstrumentId(i), Side.Sell, quote.Ask, quote.AskQuantity);
        }

        Market.Publish();
    }
}
