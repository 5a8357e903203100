using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>What each kind of event does to the market by order, on books small enough to see through.</summary>
public sealed class MarketByOrderTests
{
    private static readonly InstrumentId Instrument = new(0);
    private static readonly OrderId A = OrderId.Of(0, 1);
    private static readonly OrderId B = OrderId.Of(1, 1);
    private static readonly OrderId C = OrderId.Of(2, 1);
    private static readonly OrderId D = OrderId.Of(3, 1);

    private readonly MarketByOrder _market = new(Instrument);
    private long _now;

    [Fact]
    public void RestedInPlace_AfterItsCancel_TakesThePlace()
    {
        Rest(A, Side.Buy, 100, 5);
        Rest(B, Side.Buy, 100, 6);
        Rest(C, Side.Buy, 100, 7);

        Apply(Order(MarketEventKind.OrderCancelled, B, Side.Buy, 100, 6, 0));
        Apply(Order(MarketEventKind.OrderAccepted, D, Side.Buy, 100, 2, 2));
        Apply(Order(MarketEventKind.OrderRestedInPlace, D, Side.Buy, 100, 2, 2));

        Assert.Equal([(A, 5, 5), (D, 2, 2), (C, 7, 7)], Bids());
        Assert.Equal(7, _market.QuantityAhead(C));
        Assert.Equal(new Level(new Price(100), new Quantity(14), 3), _market.LevelAt(Side.Buy, new Price(100)));
    }

    [Fact]
    public void RestedInPlace_AloneAtItsPrice_KeepsThePrice()
    {
        Rest(A, Side.Buy, 100, 5);

        Apply(Order(MarketEventKind.OrderCancelled, A, Side.Buy, 100, 5, 0));
        Apply(Order(MarketEventKind.OrderAccepted, B, Side.Buy, 100, 2, 2));
        Apply(Order(MarketEventKind.OrderRestedInPlace, B, Side.Buy, 100, 2, 2));

        Assert.Equal([(B, 2, 2)], Bids());
    }

    [Fact]
    public void RestedInPlace_WithoutACancelBefore_IsRefused()
    {
        Rest(A, Side.Buy, 100, 5);
        Rest(B, Side.Buy, 100, 5);
        Apply(Order(MarketEventKind.OrderCancelled, B, Side.Buy, 100, 5, 0));
        Rest(C, Side.Buy, 100, 5);

        Assert.Throws<InvariantViolationException>(() => Apply(Order(MarketEventKind.OrderRestedInPlace, D, Side.Buy, 100, 2, 2)));
    }

    [Fact]
    public void Trade_UsesUpAnIcebergsDisplay_ItWaitsAndComesBackLast()
    {
        Apply(Order(MarketEventKind.OrderRested, A, Side.Buy, 100, 3, 10));
        Rest(B, Side.Buy, 100, 4);

        Apply(Trade(A, Side.Buy, 100, 3, 7, D, 1));
        Assert.Equal([(B, 4, 4)], Bids());
        Assert.Equal(-1, _market.QuantityAhead(A));
        Apply(Order(MarketEventKind.OrderReplenished, A, Side.Buy, 100, 3, 7));

        Assert.Equal([(B, 4, 4), (A, 3, 7)], Bids());
        Assert.Equal(4, _market.QuantityAhead(A));
        Assert.Equal(new Level(new Price(100), new Quantity(7), 2), Best(Side.Buy));
    }

    [Fact]
    public void Trade_OfPartOfAnIcebergsDisplay_LeavesItItsPlace()
    {
        Apply(Order(MarketEventKind.OrderRested, A, Side.Sell, 101, 3, 10));
        Rest(B, Side.Sell, 101, 4);

        Apply(Trade(A, Side.Sell, 101, 2, 8, D, 0));

        Assert.Equal([(A, 1, 8), (B, 4, 4)], Orders(Side.Sell));
        Assert.True(_market.TryGetLastTrade(out var trade));
        Assert.Equal(new LastTrade(new Timestamp(_now), new Price(101), new Quantity(2), Side.Buy), trade);
    }

    [Fact]
    public void Reduced_Iceberg_LosesItsReserveFirst()
    {
        Apply(Order(MarketEventKind.OrderRested, A, Side.Buy, 100, 3, 10));

        Apply(Order(MarketEventKind.OrderReduced, A, Side.Buy, 100, 5, 5));
        Assert.Equal([(A, 3, 5)], Bids());
        Assert.Equal(0, _market.Changes.Length);
        Apply(Order(MarketEventKind.OrderReduced, A, Side.Buy, 100, 3, 2));

        Assert.Equal([(A, 2, 2)], Bids());
        Assert.Equal([new LevelChange(Side.Buy, new Level(new Price(100), new Quantity(2), 1))], _market.Changes.ToArray());
    }

    [Fact]
    public void AuctionTrade_TakesFromBothSides_ReservesFirst()
    {
        _market.Open(TradingPhase.PreOpen);
        Apply(Order(MarketEventKind.OrderRested, A, Side.Buy, 103, 2, 9));
        Rest(B, Side.Sell, 99, 6);
        Rest(C, Side.Sell, 98, 4);

        Apply(Trade(A, Side.Buy, 100, 4, 5, C, 0) with { IsAuction = true });
        Assert.Equal([(A, 2, 5)], Bids());
        Assert.Equal([(B, 6, 6)], Orders(Side.Sell));
        Apply(Trade(A, Side.Buy, 100, 5, 0, B, 1) with { IsAuction = true });

        Assert.Empty(Bids());
        Assert.Equal([(B, 1, 1)], Orders(Side.Sell));
        Assert.Equal(2, _market.Changes.Length);
        Assert.True(_market.TryGetLastTrade(out var trade));
        Assert.Null(trade.Aggressor);
    }

    [Fact]
    public void Repriced_Peg_GoesToTheEndOfTheNewPrice()
    {
        Rest(A, Side.Buy, 100, 5);
        Rest(B, Side.Buy, 101, 6);

        Apply(Order(MarketEventKind.OrderRepriced, A, Side.Buy, 101, 5, 5));

        Assert.Equal([(B, 6, 6), (A, 5, 5)], Bids());
        Assert.Equal(6, _market.QuantityAhead(A));
        Assert.Equal(
            [new LevelChange(Side.Buy, new Level(new Price(100), default, 0)), new LevelChange(Side.Buy, new Level(new Price(101), new Quantity(11), 2))],
            _market.Changes.ToArray());
    }

    [Fact]
    public void HeldOrders_UntilTheyRest_AreInNoQueue()
    {
        Apply(Order(MarketEventKind.OrderHeld, A, Side.Buy, 105, 5, 5));
        Assert.Empty(Bids());

        Apply(Order(MarketEventKind.OrderTriggered, A, Side.Buy, 104, 5, 5));
        Rest(A, Side.Buy, 104, 5);
        Assert.Equal([(A, 5, 5)], Bids());

        Apply(Order(MarketEventKind.OrderHeld, B, Side.Buy, 105, 5, 5));
        Apply(Order(MarketEventKind.OrderCancelled, B, Side.Buy, 105, 5, 0));
        Assert.Equal([(A, 5, 5)], Bids());
    }

    [Fact]
    public void PhaseChanged_OfTheInstrument_IsThePhase()
    {
        _market.Open(TradingPhase.PreOpen);
        Assert.Equal(TradingPhase.PreOpen, _market.Phase);

        Apply(new MarketEvent { Kind = MarketEventKind.PhaseChanged, Time = default, Instrument = new InstrumentId(1), Phase = TradingPhase.Halted });
        Assert.Equal(TradingPhase.PreOpen, _market.Phase);
        Apply(new MarketEvent { Kind = MarketEventKind.PhaseChanged, Time = default, Instrument = Instrument, Phase = TradingPhase.Continuous });

        Assert.Equal(TradingPhase.Continuous, _market.Phase);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(5, 1)]
    [InlineData(-1, 6)]
    public void Trade_ThatTheBookCannotHaveMade_IsRefused(long lots, long left)
    {
        Rest(A, Side.Buy, 100, 5);

        if (lots == 5) Assert.Throws<InvariantViolationException>(() => Apply(Trade(B, Side.Buy, 100, lots, left, D, 0)));
        else Assert.Throws<InvariantViolationException>(() => Apply(Trade(A, Side.Buy, 100, lots, left, D, 0)));
    }

    [Fact]
    public void Apply_SteadyState_AllocatesNothing()
    {
        var venue = new Venue(new VenueOptions(), TestInstruments.Equities(1), [0, 1, 2, 3]);
        var stream = new CommandStream(9, 1, 4);
        var buffer = new EventBuffer();
        for (var i = 0; i < 20_000; i++) venue.Execute(stream.Next(_ => new HalfTicks(2_000)), new Timestamp(i), buffer);
        var events = buffer.Events.ToArray();
        foreach (ref readonly var e in events.AsSpan()) _market.Apply(e);

        _market.Open(TradingPhase.Continuous);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (ref readonly var e in events.AsSpan()) _market.Apply(e);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Rest(OrderId order, Side side, long price, long lots) => Apply(Order(MarketEventKind.OrderRested, order, side, price, lots, lots));

    private void Apply(in MarketEvent e) => _market.Apply(e with { Time = new Timestamp(++_now) });

    private static MarketEvent Order(MarketEventKind kind, OrderId order, Side side, long price, long lots, long left) => new()
    {
        Kind = kind, Time = default, Instrument = Instrument, Order = order, Side = side, Price = new Price(price),
        Quantity = new Quantity(lots), Remaining = new Quantity(left),
    };

    private static MarketEvent Trade(OrderId maker, Side side, long price, long lots, long left, OrderId taker, long takerLeft) =>
        Order(MarketEventKind.Trade, maker, side, price, lots, left) with { TakerOrder = taker, TakerRemaining = new Quantity(takerLeft) };

    private (OrderId, int, int)[] Bids() => Orders(Side.Buy);

    private (OrderId, int, int)[] Orders(Side side)
    {
        var orders = new OrderView[8];
        return [.. orders[.._market.Orders(side, orders)].Select(order => (order.Order, (int)order.Displayed.Lots, (int)order.Remaining.Lots))];
    }

    private Level Best(Side side) => _market.TryGetBest(side, out var best) ? best : default;
}
