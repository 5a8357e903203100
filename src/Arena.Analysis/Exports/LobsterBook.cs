namespace Arena.Analysis;

/// <summary>One instrument's book as its tape tells it: turns events into messages, and keeps the levels after each.</summary>
internal sealed class LobsterBook
{
    private readonly Dictionary<OrderId, (Side Side, long Ticks, long Lots)> _resting = [];

    /// <summary>The bids.</summary>
    public LobsterSide Bids { get; } = new(Side.Buy);

    /// <summary>The asks.</summary>
    public LobsterSide Asks { get; } = new(Side.Sell);

    /// <summary>Follows an event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="message">What LOBSTER says of it, when it changed what rests.</param>
    /// <returns>Whether it changed what rests: an order that never rested leaves no trace but its trades.</returns>
    /// <exception cref="TapeFormatException">The event contradicts the ones before it.</exception>
    public bool TryFollow(in MarketEvent e, out LobsterMessage message)
    {
        switch (e.Kind)
        {
            case MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace:
                if (e.Quantity.Lots <= 0 || !_resting.TryAdd(e.Order, (e.Side, e.Price.Ticks, e.Quantity.Lots)))
                    throw Contradiction(e, "it rests twice, or with nothing");
                Levels(e.Side).Add(e.Price.Ticks, e.Quantity.Lots);
                message = Message(LobsterMessageType.NewOrder, e.Order, e.Quantity.Lots, e.Side, e.Price.Ticks);
                return true;
            case MarketEventKind.Trade:
                if (!_resting.ContainsKey(e.Order)) throw Contradiction(e, "it trades without resting");
                message = TakeOff(e, LobsterMessageType.Execution);
                return true;
            case MarketEventKind.OrderReduced when _resting.ContainsKey(e.Order):
                message = TakeOff(e, LobsterMessageType.PartialCancellation);
                return true;
            case MarketEventKind.OrderCancelled when _resting.ContainsKey(e.Order):
                message = TakeOff(e, LobsterMessageType.Deletion);
                return true;
            default:
                message = default;
                return false;
        }
    }

    /// <summary>Forgets everything, for the next session.</summary>
    public void Clear()
    {
        _resting.Clear();
        Bids.Clear();
        Asks.Clear();
    }

    private LobsterMessage TakeOff(in MarketEvent e, LobsterMessageType type)
    {
        var (side, ticks, lots) = _resting[e.Order];
        var taken = e.Quantity.Lots;
        if (taken <= 0 || taken > lots) throw Contradiction(e, $"{taken} lots leave it, of {lots}");
        if (taken == lots) _resting.Remove(e.Order);
        else _resting[e.Order] = (side, ticks, lots - taken);
        Levels(side).Add(ticks, -taken);
        return Message(type, e.Order, taken, side, ticks);
    }

    private LobsterSide Levels(Side side) => side == Side.Buy ? Bids : Asks;

    private static LobsterMessage Message(LobsterMessageType type, OrderId order, long lots, Side side, long ticks) =>
        new(type, order, lots, ticks, side.Sign());

    private static TapeFormatException Contradiction(in MarketEvent e, string what) =>
        new($"the tape contradicts itself: order {e.Order} at {e.Time} ns ({e.Kind}): {what}");
}
