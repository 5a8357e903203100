namespace Arena.Analysis;

/// <summary>The fills of one order, valued against the mids that follow.</summary>
/// <param name="order">The order.</param>
/// <param name="spec">Its instrument.</param>
/// <param name="names">What accounts are called.</param>
internal sealed class FillBook(OrderId order, InstrumentSpec spec, AccountNames names)
{
    private readonly List<OrderFill> _fills = [];
    private readonly List<Side> _sides = [];
    private readonly List<HalfTicks?[]> _mids = [];
    private int _firstOpen;

    /// <summary>After how long a fill is valued again.</summary>
    public static ImmutableArray<Timestamp> Horizons { get; } = [Timestamp.FromSeconds(1), Timestamp.FromSeconds(10), Timestamp.FromSeconds(60)];

    /// <summary>Whether every fill so far has all its values.</summary>
    public bool IsComplete => _firstOpen == _fills.Count;

    /// <summary>Adds a trade, if the order is in it.</summary>
    /// <param name="trade">The trade.</param>
    /// <param name="mid">The mid that it is valued against.</param>
    public void Add(in MarketEvent trade, HalfTicks mid)
    {
        var isMaker = trade.Order == order;
        if (!isMaker && trade.TakerOrder != order) return;
        var side = isMaker ? trade.Side : trade.Side.Opposite();
        var role = trade.IsAuction ? FillRole.Auction : isMaker ? FillRole.Maker : FillRole.Taker;
        _fills.Add(new OrderFill(
            trade.Time, trade.Price, trade.Quantity, role, names.Of(isMaker ? trade.TakerAccount : trade.Account),
            isMaker ? trade.TakerOrder : trade.Order, mid, Worth(side, trade.Price, trade.Quantity, mid),
            isMaker ? trade.MakerFee : trade.TakerFee, []));
        _mids.Add(new HalfTicks?[Horizons.Length]);
        _sides.Add(side);
    }

    /// <summary>Notes the mid that stood until a moment.</summary>
    public void Pass(Timestamp now, HalfTicks mid)
    {
        for (var i = _firstOpen; i < _fills.Count; i++)
        {
            for (var k = 0; k < Horizons.Length; k++)
            {
                if (_mids[i][k] is null && _fills[i].Time + Horizons[k] < now) _mids[i][k] = mid;
            }
        }

        // The last horizon is the longest, and fills come in the order of their times.
        while (_firstOpen < _fills.Count && _mids[_firstOpen][^1] is not null) _firstOpen++;
    }

    /// <summary>The fills with what they were worth later.</summary>
    public ImmutableArray<OrderFill> ToArray() =>
        [.. _fills.Select((fill, i) => fill with { Markouts = [.. Horizons.Select((after, k) => MarkoutOf(fill, _sides[i], after, _mids[i][k]))] })];

    private Markout MarkoutOf(OrderFill fill, Side side, Timestamp after, HalfTicks? mid) =>
        new(after, mid, mid is { } then ? Worth(side, fill.Price, fill.Quantity, then) : null);

    private Money Worth(Side side, Price price, Quantity lots, HalfTicks mid) =>
        spec.ValueAt(new HalfTicks((mid - price.ToHalfTicks()) * side.Sign()), lots);
}
