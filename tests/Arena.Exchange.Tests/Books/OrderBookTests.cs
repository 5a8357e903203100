using Arena.Sdk;

namespace Arena.Exchange.Tests;

public sealed class OrderBookTests
{
    [Theory]
    [InlineData(1UL, 40L)]
    [InlineData(2UL, 5_000L)]
    [InlineData(4UL, 40_000L)]
    [InlineData(3UL, OrderBook.MaximumPrice - 1)]
    public void Book_GeneratedOrdersOverARange_KeepsPriceTimePriority(ulong seed, long range)
    {
        var random = RandomStream.Derive(seed, 0, "test/order-book");
        var book = new OrderBook();
        var expected = new List<(int Handle, Side Side, long Price, long Lots)>();
        for (var step = 0; step < 1_200; step++)
        {
            if (expected.Count > 0 && random.NextBelow(100) < 45)
            {
                var victim = (int)random.NextBelow(expected.Count);
                Assert.Equal(expected[victim].Lots, book.Remove(expected[victim].Handle));
                expected.RemoveAt(victim);
            }
            else
            {
                var (side, price, lots) = ((Side)random.NextBelow(2), 1 + random.NextBelow(range), 1 + random.NextBelow(9));
                expected.Add((book.Rest(side, price, lots), side, price, lots));
            }

            foreach (var side in Enum.GetValues<Side>())
            {
                var orders = expected.Where(order => order.Side == side).OrderBy(order => -order.Price * side.Sign()).ToList();
                var handle = book.FirstOrder(side);
                foreach (var order in orders)
                {
                    Assert.True(order.Handle == handle, $"seed {seed}, step {step}, {side}: expected {order}, actual {handle}");
                    Assert.Equal((order.Price, order.Lots, side), (book.PriceOf(handle), book.QuantityOf(handle), book.SideOf(handle)));
                    handle = book.NextOrder(handle);
                }

                Assert.Equal(0, handle);
                Assert.Equal(orders.Count == 0, book.IsEmpty(side));
                if (orders.Count > 0) Assert.Equal(orders[0].Price, book.BestPrice(side));
            }
        }
    }

    [Fact]
    public void Book_PricesAtBothEnds_TradeAndRest()
    {
        var book = new OrderBook();
        var sink = new CountingSink();
        book.Rest(Side.Buy, 1, 5);
        book.Rest(Side.Sell, OrderBook.MaximumPrice, OrderBook.MaximumQuantity);
        Assert.False(book.Reaches(Side.Buy, OrderBook.MaximumPrice - 1));
        Assert.False(book.Reaches(Side.Sell, 2));
        Assert.Equal(0, book.Take(Side.Sell, 1, 5, ref sink));
        Assert.Equal(1, book.Take(Side.Buy, OrderBook.MaximumPrice, OrderBook.MaximumQuantity + 1, ref sink));
        Assert.Equal((2, 0), (sink.Trades, book.Count));
    }

    [Fact]
    public void Book_PriceJumpsAMillionTicks_ReusesItsPages()
    {
        // One order that wanders over a billion ticks needs one page; the book's memory must not follow the distance.
        var book = new OrderBook();
        for (var i = 0; i < 100; i++) book.Remove(book.Rest(Side.Buy, 1 + i, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) book.Remove(book.Rest((Side)(i % 2), 1 + (i * 1_000_000L), 1));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Book_TenThousandOrders_TakesLessThanAMegabyte()
    {
        var random = RandomStream.Derive(5, 0, "test/order-book");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var book = new OrderBook();
        for (var i = 0; i < 10_000; i++) book.Rest((Side)(i % 2), 100_000 + ((i % 2) * 4_000) + random.NextBelow(4_000), 10);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(book.MemoryBytes, 10_000 * 16, 600_000);

        // What it says it holds, and the smaller arrays that it doubled on the way, are all that it allocated.
        Assert.InRange(allocated, book.MemoryBytes, (2 * book.MemoryBytes) + 1_000);
    }

    [Fact]
    public void Book_FilledToTheBrim_RefusesOneMore()
    {
        var book = new OrderBook();
        for (var i = 0; i < OrderBook.MaximumOrders; i++) book.Rest((Side)(i & 1), 1 + (i % 200), OrderBook.MaximumQuantity);
        Assert.Throws<InvariantViolationException>(() => book.Rest(Side.Buy, 1, 1));
        var depth = new Level[1];
        Assert.Equal(1, book.Depth(Side.Buy, depth));
        Assert.Equal(OrderBook.MaximumOrders / 200 * OrderBook.MaximumQuantity, depth[0].Quantity.Lots);
        Assert.Equal(OrderBook.MaximumQuantity, book.Remove(book.FirstOrder(Side.Sell)));
        book.Rest(Side.Buy, 1, 1);
        Assert.Equal(OrderBook.MaximumOrders, book.Count);
    }

    [Fact]
    public void Prefetch_OfAnyNumber_ChangesNothing()
    {
        var book = new OrderBook();
        var order = book.Rest(Side.Buy, 10, 3);
        foreach (var handle in new[] { order, 0, -1, book.HandleLimit, int.MinValue, int.MaxValue }) book.Prefetch(handle);
        Assert.Equal((1, 3L, 10L), (book.Count, book.QuantityOf(order), book.BestPrice(Side.Buy)));
    }

    [Fact]
    public void Book_Cleared_IsAsNew()
    {
        var book = new OrderBook();
        for (var i = 0; i < 500; i++) book.Rest((Side)(i % 2), 1 + (i * 37), 10);
        book.Clear();
        Assert.True(book.IsEmpty(Side.Buy) && book.IsEmpty(Side.Sell) && book.Count == 0);
        Assert.Equal(7, book.QuantityOf(book.Rest(Side.Sell, 38, 7)));
        var depth = new Level[3];
        Assert.Equal(1, book.Depth(Side.Sell, depth));
        Assert.Equal(new Level(new Price(38), new Quantity(7), 1), depth[0]);
    }

    [Fact]
    public void Book_HandleThatIsFree_BreaksTheInvariant()
    {
        var book = new OrderBook();
        var order = book.Rest(Side.Buy, 10, 1);
        book.Remove(order);
        Assert.Throws<InvariantViolationException>(() => book.Remove(order));
        Assert.Throws<InvariantViolationException>(() => book.Rest(Side.Buy, 0, 1));
        Assert.Throws<InvariantViolationException>(() => book.Rest(Side.Buy, 1, OrderBook.MaximumQuantity + 1));
        Assert.Throws<InvariantViolationException>(() => book.Rest(Side.Buy, 1, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(6)]
    public void Reduce_ByNothingOrByAllThatRests_BreaksTheInvariant(long by)
    {
        var book = new OrderBook();
        var order = book.Rest(Side.Buy, 10, 5);
        Assert.Throws<InvariantViolationException>(() => book.Reduce(order, by));
        Assert.Equal(5, book.QuantityOf(order));
    }

    [Fact]
    public void Book_Empty_HoldsWhatItSays()
    {
        _ = new OrderBook().MemoryBytes;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var book = new OrderBook();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // All but the headers of a handful of objects and arrays.
        Assert.InRange(allocated - book.MemoryBytes, 0, 1_000);
    }

    [Fact]
    public void Book_ClearedAgainAndAgain_TakesNoMoreMemory()
    {
        var book = new OrderBook();
        var first = 0L;
        for (var round = 0; round < 20; round++)
        {
            for (var i = 0; i < 500; i++) book.Rest((Side)(i % 2), 1 + (i * 37), 10);
            if (round == 0) first = book.MemoryBytes;
            book.Clear();
        }

        Assert.Equal(first, book.MemoryBytes);
    }

    private struct CountingSink : IMatchSink
    {
        public int Trades { get; private set; }

        public readonly bool MayTrade(int maker) => true;

        public void OnTrade(int maker, long price, long quantity, long makerRemaining) => Trades++;
    }
}
