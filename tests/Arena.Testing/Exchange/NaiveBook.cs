using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>One instrument of the <see cref="NaiveVenue"/>: two lists in the order in which they trade, and what is held beside them.</summary>
/// <param name="spec">The instrument.</param>
public sealed class NaiveBook(InstrumentSpec spec)
{
    /// <summary>The instrument.</summary>
    public InstrumentSpec Spec { get; } = spec;

    /// <summary>Bids, highest price first, then oldest first.</summary>
    public List<NaiveOrder> Bids { get; } = [];

    /// <summary>Asks, lowest price first, then oldest first.</summary>
    public List<NaiveOrder> Asks { get; } = [];

    /// <summary>Stop orders that wait, those held longest first.</summary>
    public List<NaiveOrder> Held { get; } = [];

    /// <summary>The last two-sided mid.</summary>
    public HalfTicks Mid { get; set; } = spec.ReferencePrice.ToHalfTicks();

    /// <summary>The phase.</summary>
    public TradingPhase Phase { get; set; } = TradingPhase.Continuous;

    /// <summary>When the phase ends by itself; null when it does not.</summary>
    public Timestamp? PhaseEnd { get; set; }

    /// <summary>Of a halt: how long the call after it takes.</summary>
    public Timestamp Reopening { get; set; }

    /// <summary>What trades cost now.</summary>
    public InstrumentFees Fees { get; set; } = spec.OpeningFees;

    /// <summary>The price of the session's last trade, if there was one.</summary>
    public Price? LastTrade { get; set; }

    /// <summary>The price of the session's last auction that traded, if there was one.</summary>
    public Price? LastAuction { get; set; }

    /// <summary>The centre of the dynamic band.</summary>
    public Price DynamicReference { get; set; } = spec.ReferencePrice;

    /// <summary>The prices that stop orders are held against now: those traded at by the command so far.</summary>
    public List<Price> Reached { get; } = [];

    /// <summary>The orders of a side that rest.</summary>
    public List<NaiveOrder> Orders(Side side) => side == Side.Buy ? Bids : Asks;

    /// <summary>Every order that rests, bids first, best first.</summary>
    public IEnumerable<NaiveOrder> Resting => Bids.Concat(Asks);

    /// <summary>Every order that rests or is held.</summary>
    public IEnumerable<NaiveOrder> Open => Resting.Concat(Held);

    /// <summary>The price that counts where the last trade's is asked for.</summary>
    public Price LastOrReference => LastTrade ?? Spec.ReferencePrice;

    /// <summary>Held orders of a side in the order in which they would be released.</summary>
    public IEnumerable<NaiveOrder> HeldOrders(Side side) =>
        Held.Where(order => order.Side == side).OrderBy(order => order.StopPrice.Ticks * side.Sign()).ThenBy(order => order.Age);

    /// <summary>The best price of a side, if an order rests there.</summary>
    public Price? Best(Side side) => Orders(side).FirstOrDefault()?.Price;

    /// <summary>Whether a price is good enough for an incoming order.</summary>
    public static bool Crosses(Side incoming, Price limit, Price resting) =>
        incoming == Side.Buy ? resting <= limit : resting >= limit;

    /// <summary>Puts an order behind every order of the same or a better price.</summary>
    public void Insert(NaiveOrder order) => Insert(Orders(order.Side), order);

    /// <summary>Puts an order into a list behind every order of the same or a better price.</summary>
    public static void Insert(List<NaiveOrder> orders, NaiveOrder order)
    {
        var place = 0;
        while (place < orders.Count && !IsBetter(order, orders[place])) place++;
        orders.Insert(place, order);
    }

    /// <summary>Takes an order out, wherever it is.</summary>
    public void Remove(NaiveOrder order)
    {
        Orders(order.Side).Remove(order);
        Held.Remove(order);
    }

    private static bool IsBetter(NaiveOrder left, NaiveOrder right) =>
        left.Side == Side.Buy ? left.Price > right.Price : left.Price < right.Price;
}
