using System.Collections.Immutable;
using Arena.Exchange;
using Arena.Sdk;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// A venue and the naive one side by side: every command goes to both, and events, mids, phases, indicatives, fees, depth, orders, queue
/// positions, held orders and hashes must be equal after it.
/// </summary>
public sealed class VenuePair
{
    private readonly EventBuffer _events = new();
    private readonly Level[] _depth = new Level[1024];
    private readonly OrderView[] _orders = new OrderView[4096];

    /// <summary>Two venues with the same rules.</summary>
    public VenuePair(VenueOptions options, ImmutableArray<InstrumentSpec> instruments, ImmutableArray<int> owners)
    {
        Fast = new Venue(options, instruments, owners);
        Naive = new NaiveVenue(options, instruments, owners);
    }

    /// <summary>The venue under test.</summary>
    public Venue Fast { get; }

    /// <summary>The oracle.</summary>
    public NaiveVenue Naive { get; }

    /// <summary>Does what is due on both, and compares.</summary>
    /// <returns>Their events.</returns>
    public ReadOnlySpan<MarketEvent> AdvanceTo(Timestamp now)
    {
        _events.Clear();
        Fast.AdvanceTo(now, _events);
        Compare(Naive.AdvanceTo(now));
        return _events.Events;
    }

    /// <summary>Executes a command on both and compares. What is due by then must have been made: <see cref="AdvanceTo"/>.</summary>
    /// <returns>Its events.</returns>
    public ReadOnlySpan<MarketEvent> Execute(in Command command, Timestamp now)
    {
        _events.Clear();
        Fast.Execute(command, now, _events);
        Compare(Naive.Execute(command, now));
        return _events.Events;
    }

    /// <summary>Closes both and compares.</summary>
    /// <returns>The events.</returns>
    public ReadOnlySpan<MarketEvent> Close(Timestamp now)
    {
        _events.Clear();
        Fast.Close(now, _events);
        Compare(Naive.Close(now));
        return _events.Events;
    }

    /// <summary>Opens the next session of both.</summary>
    public void Reset()
    {
        Fast.Reset();
        Naive.Reset();
        _events.Clear();
        Compare([]);
    }

    private void Compare(IReadOnlyList<MarketEvent> expected)
    {
        var actual = _events.Events;
        for (var i = 0; i < Math.Min(expected.Count, actual.Length); i++)
        {
            if (expected[i] != actual[i]) Assert.Fail($"event {i}: expected {expected[i]}, actual {actual[i]}");
        }

        Same(expected.Count, actual.Length, "number of events");
        foreach (var book in Naive.Books)
        {
            CompareMarket(book);
            CompareSide(book, Side.Buy);
            CompareSide(book, Side.Sell);
            foreach (var held in book.Held) CompareHeld(held.Id);
        }

        foreach (var marketEvent in expected) CompareGone(marketEvent);
        Same((Naive.NextDue ?? new Timestamp(long.MaxValue)).Nanoseconds, Fast.NextDue.Nanoseconds, "what is due next");
        if (Naive.HashState() != Fast.HashState()) Assert.Fail("The hash of the state differs; nothing else that can be seen does.");
    }

    private void CompareMarket(NaiveBook book)
    {
        var id = book.Spec.Id;
        if (book.Mid != Fast.Mid(id)) Assert.Fail($"mid: expected {book.Mid}, actual {Fast.Mid(id)}");
        if (book.Phase != Fast.Phase(id)) Assert.Fail($"phase: expected {book.Phase}, actual {Fast.Phase(id)}");
        var (expected, actual) = (Naive.Indicative(id), Fast.Indicative(id));
        if (expected != actual) Assert.Fail($"indicative: expected {expected}, actual {actual}");
        if (book.Fees != Fast.Fees(id)) Assert.Fail($"fees: expected {book.Fees}, actual {Fast.Fees(id)}");
        var change = Fast.TryGetFeeChange(id, out var next) ? next : (FeeChange?)null;
        if (Naive.NextFeeChange(id) != change) Assert.Fail($"next fees: expected {Naive.NextFeeChange(id)}, actual {change}");
    }

    private void CompareSide(NaiveBook book, Side side)
    {
        var depth = _depth.AsSpan(0, Fast.Depth(book.Spec.Id, side, _depth));
        var orders = _orders.AsSpan(0, Fast.Orders(book.Spec.Id, side, _orders));
        var (level, levels, place) = (default(Level), 0, 0);
        foreach (var order in book.Orders(side))
        {
            if (order.Price != level.Price)
            {
                if (levels > 0) Same(level, depth[levels - 1]);
                (level, levels) = (new Level(order.Price, default, 0), levels + 1);
                if (levels > depth.Length) Assert.Fail($"{side}: level {levels} at {order.Price} is missing");
            }

            CompareOrder(order, level.Quantity.Lots);
            if (place >= orders.Length) Assert.Fail($"{side}: order {place} is missing: {NaiveVenue.View(order)}");
            if (NaiveVenue.View(order) != orders[place])
                Assert.Fail($"order {place}: expected {NaiveVenue.View(order)}, actual {orders[place]}");
            place++;
            level = level with { Quantity = level.Quantity + order.Shown, Orders = level.Orders + 1 };
        }

        if (levels > 0) Same(level, depth[levels - 1]);
        Same(levels, depth.Length, "number of levels");
        Same(place, orders.Length, "number of orders");
        Same(levels > 0 ? 1 : 0, Fast.TryGetBest(book.Spec.Id, side, out var best) ? 1 : 0, "whether there is a best level");
        if (levels > 0) Same(depth[0], best);
    }

    private void CompareOrder(NaiveOrder order, long ahead)
    {
        if (!Fast.TryGetOrder(order.Id, out var open)) Assert.Fail($"order {order.Id} is not open");
        var expected = new OrderView(order.Id, order.Account, order.Side, order.Price, order.Shown, order.Remaining);
        if (expected != open) Assert.Fail($"resting order: expected {expected}, actual {open}");
        Same(ahead, Fast.QuantityAhead(order.Id), "quantity ahead");
        if (Fast.IsHeld(order.Id)) Assert.Fail($"order {order.Id} rests, and is held");
    }

    private void CompareHeld(OrderId id)
    {
        if (!Fast.IsHeld(id)) Assert.Fail($"order {id} is not held");
        if (Fast.TryGetOrder(id, out var open)) Assert.Fail($"order {id} is held, and rests: {open}");
        Same(-1, Fast.QuantityAhead(id), "quantity ahead of a held order");
    }

    /// <summary>That the levels' counts agree shows that no order too many rests; this, that the ids of those that left are unknown.</summary>
    private void CompareGone(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind is not (MarketEventKind.Trade or MarketEventKind.OrderCancelled)) return;
        if (marketEvent.Remaining == Quantity.Zero) CompareGone(marketEvent.Order);
        if (marketEvent.Kind == MarketEventKind.Trade && marketEvent.TakerRemaining == Quantity.Zero)
            CompareGone(marketEvent.TakerOrder);
    }

    private void CompareGone(OrderId id)
    {
        if (Fast.TryGetOrder(id, out var open)) Assert.Fail($"order {id} is gone, and open: {open}");
        if (Fast.IsHeld(id)) Assert.Fail($"order {id} is gone, and held");
        Same(-1, Fast.QuantityAhead(id), "quantity ahead of an order that is gone");
    }

    private static void Same(in Level expected, in Level actual)
    {
        if (expected != actual) Assert.Fail($"level: expected {expected}, actual {actual}");
    }

    private static void Same(long expected, long actual, string what)
    {
        if (expected != actual) Assert.Fail($"{what}: expected {expected}, actual {actual}");
    }
}
