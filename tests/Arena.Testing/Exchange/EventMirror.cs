using System.Collections.Immutable;
using Arena.Exchange;
using Arena.Sdk;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// The market as somebody sees it who has the venue's events alone, order by order and by price, held against the venue itself.
/// </summary>
public sealed class EventMirror
{
    private readonly Venue _venue;
    private readonly MarketByOrder[] _markets;
    private readonly SortedDictionary<long, Level>[] _levels;
    private OrderView[] _expected = new OrderView[64];
    private OrderView[] _actual = new OrderView[64];
    private readonly Level[] _depth = new Level[1024];

    /// <summary>A mirror of a venue whose session begins.</summary>
    public EventMirror(Venue venue, ImmutableArray<InstrumentSpec> instruments)
    {
        _venue = venue;
        _markets = [.. instruments.Select(instrument => new MarketByOrder(instrument.Id))];
        _levels = [.. Enumerable.Range(0, 2 * instruments.Length).Select(_ => new SortedDictionary<long, Level>())];
        Open();
    }

    /// <summary>Begins the next session.</summary>
    public void Open()
    {
        foreach (var market in _markets) market.Open(_venue.Phase(market.Instrument));
        foreach (var side in _levels) side.Clear();
    }

    /// <summary>Follows a command's events and compares everything with the venue.</summary>
    public void Follow(ReadOnlySpan<MarketEvent> events)
    {
        foreach (ref readonly var e in events)
        {
            foreach (var market in _markets)
            {
                market.Apply(e);
                foreach (ref readonly var change in market.Changes) Apply(market.Instrument, change);
            }
        }

        foreach (var market in _markets) Compare(market);
    }

    private void Apply(InstrumentId instrument, in LevelChange change)
    {
        // By ascending key the best price comes first on both sides.
        var levels = Levels(instrument, change.Side);
        var key = change.Level.Price.Ticks * -change.Side.Sign();
        if (change.Level.Orders == 0) Assert.True(levels.Remove(key), $"level {change} leaves twice");
        else levels[key] = change.Level;
    }

    private SortedDictionary<long, Level> Levels(InstrumentId instrument, Side side) => _levels[(2 * instrument.Index) + (int)side];

    private void Compare(MarketByOrder market)
    {
        // A session that ends without a closing auction states no change of phase.
        var phase = _venue.Phase(market.Instrument);
        if (phase != TradingPhase.Closed) Assert.Equal(phase, market.Phase);
        CompareSide(market, Side.Buy);
        CompareSide(market, Side.Sell);
    }

    private void CompareSide(MarketByOrder market, Side side)
    {
        var count = _venue.Orders(market.Instrument, side, _expected);
        while (count == _expected.Length)
        {
            _expected = new OrderView[count * 2];
            _actual = new OrderView[count * 2];
            count = _venue.Orders(market.Instrument, side, _expected);
        }

        Assert.Equal(count, market.Orders(side, _actual));
        for (var i = 0; i < count; i++)
        {
            var order = _expected[i];
            if (order != _actual[i]) Assert.Fail($"{side}, order {i}: expected {order}, actual {_actual[i]}");
            if (!market.TryGetOrder(order.Order, out var found) || found != order) Assert.Fail($"order {order} is not found");
            var (expected, actual) = (_venue.QuantityAhead(order.Order), market.QuantityAhead(order.Order));
            if (expected != actual) Assert.Fail($"ahead of {order}: expected {expected}, actual {actual}");
        }

        CompareLevels(market, side);
    }

    private void CompareLevels(MarketByOrder market, Side side)
    {
        var expected = _depth.AsSpan(0, _venue.Depth(market.Instrument, side, _depth));
        Span<Level> actual = stackalloc Level[expected.Length + 1];
        actual = actual[..market.Depth(side, actual)];
        Assert.True(expected.SequenceEqual(actual), $"{side}: depth differs");
        Assert.True(expected.SequenceEqual(Levels(market.Instrument, side).Values.ToArray()), $"{side}: levels by increments differ");
        Assert.Equal(expected.Length > 0, market.TryGetBest(side, out var best));
        if (expected.Length > 0) Assert.Equal(expected[0], best);
        foreach (ref readonly var level in expected) Assert.Equal(level, market.LevelAt(side, level.Price));
    }
}
