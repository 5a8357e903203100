using System.Collections.Immutable;
using Arena.Exchange;
using Arena.Sdk;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// A venue and the naive one side by side: every command goes to both, and events, mids, depth, open orders and queue positions
/// must be equal after it.
/// </summary>
public sealed class VenuePair
{
    private readonly EventBuffer _events = new();
    private readonly Level[] _depth = new Level[1024];

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

    /// <summary>Executes a command on both and compares.</summary>
    /// <returns>Its events.</returns>
    public ReadOnlySpan<MarketEvent> Execute(in Command command, Timestamp now)
    {
        _events.Clear();
        Fast.Execute(command, now, _events);
        Compare(Naive.Execute(command, now));
        return _events.Events;
    }

    /// <summary>Closes both and compares.</summary>
    public void Close(Timestamp now)
    {
        _events.Clear();
        Fast.Close(now, _events);
        Compare(Naive.Close(now));
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
            if (book.Mid != Fast.Mid(book.Spec.Id)) Assert.Fail($"mid: expected {book.Mid}, actual {Fast.Mid(book.Spec.Id)}");
            CompareSide(book, Side.Buy);
            CompareSide(book, Side.Sell);
        }

        foreach (var marketEvent in expected) CompareGone(marketEvent.Order);
    }

    private void CompareSide(NaiveBook book, Side side)
    {
        var levels = book.Levels(side);
        Same(levels.Count, Fast.Depth(book.Spec.Id, side, _depth), "number of levels");
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i] != _depth[i]) Assert.Fail($"{side} level {i}: expected {levels[i]}, actual {_depth[i]}");
        }

        Assert.True(Fast.TryGetBest(book.Spec.Id, side, out var best) == levels.Count > 0, "whether there is a best level");
        if (levels.Count > 0 && best != levels[0]) Assert.Fail($"best {side}: expected {levels[0]}, actual {best}");
        var (price, ahead) = (default(Price), 0L);
        foreach (var order in book.Orders(side))
        {
            if (order.Price != price) (price, ahead) = (order.Price, 0);
            Same(ahead, Fast.QuantityAhead(order.Id), "quantity ahead");
            Assert.True(Fast.TryGetOrder(order.Id, out var open), "an open order is found");
            var expected = new OpenOrder(order.Id, order.Instrument, order.Side, order.Price, order.Remaining);
            if (expected != open) Assert.Fail($"open order: expected {expected}, actual {open}");
            ahead += order.Remaining.Lots;
        }
    }

    /// <summary>That the levels' counts agree shows that no order too many rests; this, that ids of the others are unknown.</summary>
    private void CompareGone(OrderId id)
    {
        if (Naive.Books.Exists(book => book.All.Any(order => order.Id == id))) return;
        Assert.False(Fast.TryGetOrder(id, out _), $"order {id} is gone");
        Same(-1, Fast.QuantityAhead(id), "quantity ahead of an order that is gone");
    }

    private static void Same(long expected, long actual, string what)
    {
        if (expected != actual) Assert.Fail($"{what}: expected {expected}, actual {actual}");
    }
}
