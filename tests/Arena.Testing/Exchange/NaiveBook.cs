using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>One instrument of the <see cref="NaiveVenue"/>: two lists in the order in which they trade.</summary>
/// <param name="spec">The instrument.</param>
public sealed class NaiveBook(InstrumentSpec spec)
{
    /// <summary>The instrument.</summary>
    public InstrumentSpec Spec { get; } = spec;

    /// <summary>Bids, highest price first, then oldest first.</summary>
    public List<NaiveOrder> Bids { get; } = [];

    /// <summary>Asks, lowest price first, then oldest first.</summary>
    public List<NaiveOrder> Asks { get; } = [];

    /// <summary>The last two-sided mid.</summary>
    public HalfTicks Mid { get; set; } = spec.ReferencePrice.ToHalfTicks();

    /// <summary>The orders of a side.</summary>
    public List<NaiveOrder> Orders(Side side) => side == Side.Buy ? Bids : Asks;

    /// <summary>Every order, bids first.</summary>
    public IEnumerable<NaiveOrder> All => Bids.Concat(Asks);

    /// <summary>Whether a price is good enough for an incoming order.</summary>
    public static bool Crosses(Side incoming, Price limit, Price resting) =>
        incoming == Side.Buy ? resting <= limit : resting >= limit;

    /// <summary>Puts an order behind every order of the same or a better price.</summary>
    public void Insert(NaiveOrder order)
    {
        var orders = Orders(order.Side);
        var place = 0;
        while (place < orders.Count && !IsBetter(order, orders[place])) place++;
        orders.Insert(place, order);
    }

    private static bool IsBetter(NaiveOrder left, NaiveOrder right) =>
        left.Side == Side.Buy ? left.Price > right.Price : left.Price < right.Price;
}
