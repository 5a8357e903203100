namespace Arena.Analysis;

/// <summary>Writes down what happened to an order, and what others traded while it was open.</summary>
/// <param name="order">The order.</param>
/// <param name="terms">What it is.</param>
/// <param name="market">The market, after each event.</param>
/// <param name="names">What accounts are called.</param>
internal sealed class MomentLog(OrderId order, OrderTerms terms, StoryMarket market, AccountNames names)
{
    private readonly List<OrderMoment> _moments = [];
    private Price? _lowest;
    private Price? _highest;
    private Quantity _lots;
    private Quantity _lotsReached;

    /// <summary>What happened, oldest first.</summary>
    public ImmutableArray<OrderMoment> ToArray() => [.. _moments];

    /// <summary>What others traded while it was open.</summary>
    public MarketWhileOpen Others => new(_lowest, _highest, _lots, _lotsReached);

    /// <summary>Notes that the order's command arrived.</summary>
    public void Arrive(Timestamp now, OrderEntry entry) =>
        Add(now, "arrives", entry.Limit == default ? null : entry.Limit, entry.Quantity, entry.Quantity);

    /// <summary>Notes an event that the book has followed.</summary>
    /// <param name="e">The event.</param>
    /// <param name="command">The latest command.</param>
    /// <param name="fate">The order, which has followed it too.</param>
    /// <param name="wasOpen">Whether the order was open before it.</param>
    public void Note(in MarketEvent e, in Command command, FateTracker fate, bool wasOpen)
    {
        var left = fate.Left;
        if (e.Kind == MarketEventKind.Trade && (e.Order == order || e.TakerOrder == order)) NoteFill(e, left);
        else if (e.Kind == MarketEventKind.OrderRejected) NoteRefusal(e, command, left);
        else if (e.Order == order) NoteOwn(e, fate);
        else if (wasOpen) NoteMarket(e, left);
    }

    private void NoteOwn(in MarketEvent e, FateTracker fate)
    {
        var what = e.Kind switch
        {
            MarketEventKind.OrderRested => "rests",
            MarketEventKind.OrderRestedInPlace => "rests in the place of the order it replaced",
            MarketEventKind.OrderHeld => "held until a trade reaches its stop price",
            MarketEventKind.OrderTriggered => "its stop price was reached: goes to the book",
            MarketEventKind.OrderReplenished => "shows its next lots, last in the queue",
            MarketEventKind.OrderRepriced => "follows its reference, last in the queue",
            MarketEventKind.OrderReduced when e.Reason == RejectReason.None => "reduced, keeps its place",
            MarketEventKind.OrderReduced => $"reduced ({e.Reason})",
            MarketEventKind.OrderCancelled => $"cancelled: {fate.Fate?.Cause}",
            _ => "",
        };
        if (what.Length > 0) Add(e.Time, what, e.Price == default ? null : e.Price, e.Quantity, fate.Left);
    }

    private void NoteFill(in MarketEvent e, Quantity left)
    {
        var isMaker = e.Order == order;
        var other = names.Of(isMaker ? e.TakerAccount : e.Account);
        var what = e.IsAuction ? $"trades with {other} in the auction" : isMaker ? $"filled by {other}" : $"takes from {other}";
        Add(e.Time, what, e.Price, e.Quantity, left);
    }

    private void NoteRefusal(in MarketEvent e, in Command command, Quantity left)
    {
        if (OrderTerms.Carries(command, order)) Add(e.Time, $"refused: {e.Reason}", null, null, left);
        else if (command.Order == order && command.Kind is CommandKind.Cancel or CommandKind.Reduce or CommandKind.Replace)
            Add(e.Time, $"its owner's {command.Kind.ToString().ToLowerInvariant()} is refused: {e.Reason}", null, null, left);
    }

    private void NoteMarket(in MarketEvent e, Quantity left)
    {
        switch (e.Kind)
        {
            case MarketEventKind.PhaseChanged:
                Add(e.Time, $"phase: {e.Phase}", e.Price == default ? null : e.Price, null, left);
                break;
            case MarketEventKind.AuctionUncrossed:
                var rest = e.Remaining == Quantity.Zero ? "nothing left over" : $"{Figures.Whole(e.Remaining.Lots)} left over to {(e.Side == Side.Buy ? "buy" : "sell")}";
                Add(e.Time, e.Quantity == Quantity.Zero ? "auction: the sides do not meet" : $"auction, {rest}", e.Price == default ? null : e.Price, e.Quantity, left);
                break;
            case MarketEventKind.FeesChanged:
                Add(e.Time, $"fees per lot: maker {Figures.Exact(e.MakerFee)}, taker {Figures.Exact(e.TakerFee)}, auction {Figures.Exact(e.AuctionFee)}", null, null, left);
                break;
            case MarketEventKind.Trade:
                NoteOthers(e);
                break;
        }
    }

    private void NoteOthers(in MarketEvent e)
    {
        if (_lowest is not { } lowest || e.Price < lowest) _lowest = e.Price;
        if (_highest is not { } highest || e.Price > highest) _highest = e.Price;
        _lots += e.Quantity;
        if (market.Book.TryGetOrder(order, out var view) && (e.Price - view.Price) * terms.Side.Sign() <= 0) _lotsReached += e.Quantity;
    }

    private void Add(Timestamp time, string what, Price? price, Quantity? lots, Quantity left)
    {
        var ahead = market.Book.QuantityAhead(order);
        _moments.Add(new OrderMoment(
            time, what, price, lots, left, ahead < 0 ? null : new Quantity(ahead), market.Best(Side.Buy)?.Price, market.Best(Side.Sell)?.Price));
    }
}
