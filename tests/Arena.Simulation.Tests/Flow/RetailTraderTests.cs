namespace Arena.Simulation.Tests;

public sealed class RetailTraderTests
{
    private const int Others = 30;

    [Fact]
    public void RetailTrader_OverASession_SendsSmallOrdersMostlyMarketOrders()
    {
        var orders = Orders(CrowdMarket.Play(CrowdMarket.Around(retail: CrowdMarket.Retail(40) with { StopShare = 0 }, seconds: 600)));
        var market = orders.Count(order => order.Type == OrderType.Market);

        Assert.True(orders.Count > 1_000, $"{orders.Count} orders");

        // Where nothing is there to take, a market order becomes a limit order.
        Assert.InRange(market / (double)orders.Count, 0.65, 0.82);
        Assert.Equal(0.5, orders.Count(order => order.Side == Side.Buy) / (double)orders.Count, 4 * 0.5 / Math.Sqrt(orders.Count));
        Assert.Equal(2, orders.Average(order => order.Quantity.Lots), 4 * Math.Sqrt(2.0 / orders.Count));
    }

    [Fact]
    public void RetailTrader_WithNothingToSee_ActsInItsShareOfWakes()
    {
        var still = CrowdMarket.Retail(40) with { AttentionBasisPoints = 1e9, CalmShare = 0.25, StopShare = 0 };
        var options = CrowdMarket.Around(retail: still, seconds: 600);
        var count = Orders(CrowdMarket.Play(options)).Count;

        // 40 traders, a wake in two seconds.
        Assert.Equal(3_000, count, 4 * Math.Sqrt(3_000));
    }

    [Fact]
    public void RetailTrader_AfterNews_ComesToTheInstrumentThatMoved()
    {
        var retail = CrowdMarket.Retail(60) with { AttentionBasisPoints = 100, CalmShare = 0.1, LookbackSeconds = 60, StopShare = 0 };
        var at = Timestamp.FromSeconds(200);
        var options = CrowdMarket.Around(retail: retail, seconds: 260) with
        {
            Factor = new FactorOptions { SessionVolatility = 0 },
            Fundamentals = [.. Enumerable.Range(0, 2).Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0.001 })],
            News = [new NewsEvent(at, new InstrumentId(1), -0.05, 1, Timestamp.FromSeconds(1))],
        };
        var recording = CrowdMarket.Play(options);
        var (before, after) = (PerSecond(recording, 100, 200), PerSecond(recording, 210, 250));

        Assert.True(after[1] > 2.5 * before[1], $"{before[1]:F2} before, {after[1]:F2} after");
        Assert.InRange(after[0] / before[0], 0.6, 1.6);
    }

    [Fact]
    public void RetailTrader_AfterABuy_LeavesAStopBelowAndOneOnly()
    {
        var recording = CrowdMarket.Play(CrowdMarket.Around(retail: CrowdMarket.Retail(40), seconds: 600));
        var open = new Dictionary<int, OrderId>();
        var paid = new Dictionary<int, (Timestamp Time, int Instrument, long Price)>();
        var (held, cancelled, triggered) = (0, 0, 0);
        foreach (var e in recording.Events)
        {
            if (e.Kind == MarketEventKind.Trade && e.TakerAccount.Index >= Others && e.Side == Side.Sell)
                paid[e.TakerAccount.Index] = (e.Time, e.Instrument.Index, e.Price.Ticks);
            if (e.Kind == MarketEventKind.OrderHeld)
            {
                var buy = paid[e.Account.Index];
                Assert.Equal(Side.Sell, e.Side);
                Assert.False(open.ContainsKey(e.Account.Index), e.ToString());
                open[e.Account.Index] = e.Order;
                held++;

                // Another buy may have come while the stop was on its way.
                if (buy.Instrument == e.Instrument.Index && e.Time - buy.Time > Timestamp.FromMilliseconds(1)) Assert.InRange(buy.Price - e.Price.Ticks, -20, 20);
            }
            else if (open.TryGetValue(e.Account.Index, out var stop) && stop == e.Order && e.Kind is MarketEventKind.OrderTriggered or MarketEventKind.OrderCancelled)
            {
                if (e.Kind == MarketEventKind.OrderTriggered) triggered++;
                else cancelled++;
                open.Remove(e.Account.Index);
            }
        }

        Assert.True(held > 100 && cancelled > 20 && triggered > 20, $"{held} held, {cancelled} cancelled, {triggered} triggered");
    }

    [Fact]
    public void StopOrder_OfARetailTrader_ComesTwoLatenciesAfterTheFillAtItsDistance()
    {
        var retail = CrowdMarket.Retail(40) with { MeanIntervalSeconds = 30, CalmShare = 1, StopShare = 1, StopDistanceTicks = 8, StopLifeSeconds = 5 };
        var recording = CrowdMarket.Play(CrowdMarket.Around(retail: retail, seconds: 600));
        var buys = new Dictionary<int, (Timestamp Time, long Price, long Lots)>();
        var latencies = new Dictionary<int, long>();
        var stops = 0;
        foreach (var record in recording.All)
        {
            if (record is MarketEvent { Kind: MarketEventKind.Trade } e && e.TakerAccount.Index >= Others && e.Side == Side.Sell)
            {
                var lots = buys.TryGetValue(e.TakerAccount.Index, out var earlier) && earlier.Time == e.Time ? earlier.Lots : 0;
                buys[e.TakerAccount.Index] = (e.Time, e.Price.Ticks, lots + e.Quantity.Lots);
            }

            if (record is not (Timestamp now, Command { Type: OrderType.Stop } stop)) continue;
            var buy = buys[stop.Account.Index];
            var delay = (now - buy.Time).Nanoseconds;
            if (!latencies.TryAdd(stop.Account.Index, delay) && latencies[stop.Account.Index] != delay) continue;
            Assert.InRange(buy.Price - stop.StopPrice.Ticks, 4, 12);
            Assert.Equal(buy.Lots, stop.Quantity.Lots);
            Assert.InRange(delay, 0, 2 * 2 * Timestamp.FromMilliseconds(155).Nanoseconds);
            stops++;
        }

        Assert.True(stops > 200, $"{stops} stops");
    }

    // A fall releases the stops below it, and what they sell falls on the market with it (Osler 2005): in fifteen seconds before the value falls by 4 %,
    // and in fifteen after.
    [Fact]
    public void StopOrders_UnderAFall_SellIntoIt()
    {
        var retail = CrowdMarket.Retail(200) with { MeanIntervalSeconds = 10, MeanLots = 4, StopShare = 1, StopDistanceTicks = 25, StopLifeSeconds = 1_000 };
        var options = CrowdMarket.Around(retail: retail, seconds: 240) with
        {
            Factor = new FactorOptions { SessionVolatility = 0 },
            Fundamentals = [.. Enumerable.Range(0, 2).Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0 })],
            News = [new NewsEvent(Timestamp.FromSeconds(200), null, -0.04, 1, Timestamp.FromSeconds(1))],
        };
        var (before, after, sold) = (0, 0, 0L);
        for (ulong seed = 1; seed <= 4; seed++)
        {
            var released = new HashSet<OrderId>();
            foreach (var e in CrowdMarket.Play(options, seed).Events.Where(e => e.Time > Timestamp.FromSeconds(185) && e.Time < Timestamp.FromSeconds(215)))
            {
                if (e.Kind == MarketEventKind.OrderTriggered) released.Add(e.Order);
                if (e.Kind == MarketEventKind.OrderTriggered && e.Time < Timestamp.FromSeconds(200)) before++;
                else if (e.Kind == MarketEventKind.OrderTriggered) after++;
                else if (e.Kind == MarketEventKind.Trade && e.Time > Timestamp.FromSeconds(200) && released.Contains(e.TakerOrder)) sold += e.Quantity.Lots;
            }
        }

        Assert.True(after > 1.5 * before && after > 50, $"{before} released before, {after} after");
        Assert.True(sold > 100, $"{sold} lots sold by {after} orders");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Session_OfACrowdWithPhases_SendsHardlyAnythingTheVenueRefuses(ulong seed)
    {
        var options = CrowdMarket.Options(40, 20, 10, 10, seconds: 300).WithPhases();
        var recording = CrowdMarket.Play(options, seed);
        var refused = recording.Events.Where(e => e.Kind == MarketEventKind.OrderRejected && e.Reason != RejectReason.SessionClosed).ToList();

        Assert.DoesNotContain(refused, e => e.Reason is RejectReason.InvalidPrice or RejectReason.InvalidQuantity or RejectReason.InvalidStopPrice or RejectReason.MalformedCommand);
        Assert.True(refused.Count < 0.1 * recording.Commands.Count, $"{refused.Count} of {recording.Commands.Count}");
    }

    private static double[] PerSecond(Recording recording, long from, long until)
    {
        var counts = new double[2];
        foreach (var (time, command) in recording.Commands)
        {
            if (command.Kind == CommandKind.Order && command.Account.Index >= Others && time >= Timestamp.FromSeconds(from) && time < Timestamp.FromSeconds(until))
                counts[command.Instrument.Index] += 1.0 / (until - from);
        }

        return counts;
    }

    private static List<Command> Orders(Recording recording) =>
        [.. recording.Commands.Select(c => c.Command).Where(command => command.Kind == CommandKind.Order && command.Account.Index >= Others)];
}
