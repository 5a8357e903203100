namespace Arena.Sdk;

/// <summary>A bot's order in a practice.</summary>
/// <param name="Order">Its identity.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Side">Its side.</param>
/// <param name="Type">Its kind.</param>
/// <param name="TimeInForce">How long it lives.</param>
/// <param name="Price">Its limit price, of a pegged order where it rests; 0 for a market or stop order.</param>
/// <param name="Remaining">What is left of it.</param>
internal readonly record struct PracticeOrder(
    OrderId Order, InstrumentId Instrument, Side Side, OrderType Type, TimeInForce TimeInForce, Price Price, Quantity Remaining)
{
    /// <summary>What becomes of it when it would take.</summary>
    public PostOnly PostOnly { get; init; }

    /// <summary>How much shows at a time; 0: all.</summary>
    public Quantity Display { get; init; }

    /// <summary>How much shows now.</summary>
    public Quantity Shown { get; init; }

    /// <summary>The trade price it waits for; 0 once it went to the book.</summary>
    public Price StopPrice { get; init; }

    /// <summary>Of a pegged order, ticks from what it follows.</summary>
    public long Offset { get; init; }

    /// <summary>Of a pegged order, the worst price it follows to; 0: any.</summary>
    public Price Worst { get; init; }

    /// <summary>Whether it waits off the book.</summary>
    public bool IsHeld => StopPrice != default;

    /// <summary>Whether it follows the market.</summary>
    public bool IsPegged => IsPeg(Type);

    /// <summary>Whether it names a price that it must not trade beyond.</summary>
    public bool HasLimit => Type is not (OrderType.Market or OrderType.Stop);

    /// <summary>What the bot sees of it.</summary>
    public OpenOrder AsOpen => new(Order, Instrument, Side, Price, Remaining)
    {
        Type = Type, StopPrice = StopPrice, DisplayQuantity = Display,
    };

    public static bool IsPeg(OrderType type) => type is OrderType.PegBest or OrderType.PegMid;

    public static bool IsStop(OrderType type) => type is OrderType.Stop or OrderType.StopLimit;

    /// <summary>What a request for a new order asks for.</summary>
    public static PracticeOrder Of(in OrderRequest request) => new(
        request.Order, request.Instrument, request.Side, request.Type, request.TimeInForce,
        request.Type is OrderType.Limit or OrderType.StopLimit ? request.Price : default, request.Quantity)
    {
        PostOnly = request.PostOnly, Display = request.DisplayQuantity, StopPrice = IsStop(request.Type) ? request.StopPrice : default,
        Offset = request.PegOffset, Worst = request.Price,
    };

    /// <summary>What takes its place when it is replaced: an order of its kind.</summary>
    public PracticeOrder ReplacedBy(in OrderRequest request) => this with
    {
        Order = request.NewOrder, Price = Type is OrderType.Limit or OrderType.StopLimit ? request.Price : default, Remaining = request.Quantity,
        PostOnly = Type == OrderType.Limit ? request.PostOnly : PostOnly.No,
        Display = request.DisplayQuantity != default ? request.DisplayQuantity : Display < request.Quantity ? Display : default,
        StopPrice = IsHeld && request.StopPrice != default ? request.StopPrice : StopPrice,
        Offset = request.PegOffset, Worst = request.Price,
    };

    /// <summary>It rests: as much shows as may.</summary>
    public PracticeOrder Rested() => this with { Shown = Display == default ? Remaining : Min(Display, Remaining) };

    /// <summary>It lost quantity by trading: what shows goes first, and comes from its reserve again.</summary>
    public PracticeOrder Filled(Quantity by)
    {
        var order = this;
        while (by.Lots > 0)
        {
            var part = Min(by, order.Shown);
            order = order with { Remaining = order.Remaining - part, Shown = order.Shown - part };
            by -= part;
            if (order.Shown.Lots == 0) order = order.Rested();
            if (order.Remaining.Lots == 0) break;
        }

        return order;
    }

    /// <summary>It lost quantity otherwise: its reserve goes first.</summary>
    public PracticeOrder Reduced(Quantity by) => this with { Remaining = Remaining - by, Shown = Min(Shown, Remaining - by) };

    private static Quantity Min(Quantity left, Quantity right) => left < right ? left : right;
}
