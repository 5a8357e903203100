namespace Arena.Simulation.Tests;

public sealed class BackgroundFlowTests
{
    [Fact]
    public void Session_WithValueTradersOnly_IsTwoSidedSoonAndStaysAroundTheValue()
    {
        var options = SmallMarket.Options(0, 20, 0, 0, seconds: 600);
        var played = Play(options);
        var firstTwoSided = played.Views.FindIndex(view => view.Spread > 0);

        Assert.InRange(firstTwoSided, 0, 5);
        Assert.InRange(played.Views.Count(view => view.Spread > 0) / (double)played.Views.Count, 0.7, 1);
        Assert.InRange(MeanDistance(played.Recording), 0, 8);
    }

    [Fact]
    public void Session_WithNoiseTradersOnly_TradesAndNeverLeavesTheBand()
    {
        var played = Play(SmallMarket.Options(30, 0, 0, 0, seconds: 300));

        Assert.True(played.Recording.Events.Count(e => e.Kind == MarketEventKind.Trade) > 200);
        Assert.DoesNotContain(played.Recording.Events, e => e.Reason is RejectReason.InvalidPrice or RejectReason.InvalidQuantity or RejectReason.MalformedCommand);
    }

    [Fact]
    public void Session_OfTheWholeFlow_SendsHardlyAnythingTheVenueRefuses()
    {
        var played = Play(SmallMarket.Options(40, 20, 10, 10, seconds: 600));
        var refused = played.Recording.Events.Where(e => e.Kind == MarketEventKind.OrderRejected && e.Reason != RejectReason.SessionClosed).ToList();

        Assert.All(refused, e => Assert.True(
            e.Reason is RejectReason.UnknownOrder or RejectReason.OutsidePriceBand or RejectReason.NoLiquidity, e.ToString()));
        Assert.True(refused.Count < 0.02 * played.Recording.Commands.Count, $"{refused.Count} of {played.Recording.Commands.Count}");
    }

    [Fact]
    public void NoiseTrader_OverASession_CancelsWhatStillRestsWhenItsTimeHasCome()
    {
        var options = SmallMarket.Options(30, 0, 0, 0, seconds: 300);
        options = options with { Background = options.Background with { Noise = options.Background.Noise with { MarketShare = 0.1 } } };
        var played = Play(options).Recording;
        var cancelled = played.Events.Count(e => e.Kind == MarketEventKind.OrderCancelled && e.Reason == RejectReason.None);
        var left = played.Events.Count(e => e.Kind == MarketEventKind.OrderCancelled && e.Reason == RejectReason.SessionClosed);

        // Thirty traders wake every two seconds; orders live for five.
        Assert.True(cancelled > 2_000, $"{cancelled}");
        Assert.InRange(left, 10, 200);
    }

    [Fact]
    public void NoiseTrader_OverASession_TakesWithItsShareAndBothSidesAlike()
    {
        var played = Play(SmallMarket.Options(30, 10, 0, 0, seconds: 600)).Recording;
        var orders = played.Commands.Where(c => c.Command.Kind == CommandKind.Order && c.Command.Account.Index < 30).ToList();
        var takes = orders.Count(c => c.Command.Type == OrderType.Market);
        var buys = orders.Count(c => c.Command.Side == Side.Buy);

        Assert.InRange(takes / (double)orders.Count, 0.4, 0.52);
        Assert.Equal(0.5, buys / (double)orders.Count, 4 * 0.5 / Math.Sqrt(orders.Count));
        Assert.Equal(5, orders.Average(c => c.Command.Quantity.Lots), 4 * 4.5 / Math.Sqrt(orders.Count));
    }

    [Fact]
    public void NoiseTrader_WithActivityWeights_ChoosesInstrumentsByThem()
    {
        var options = SmallMarket.Options(30, 10, 0, 0, seconds: 600);
        options = options with { Background = options.Background with { Activity = [3, 1] } };
        var orders = Play(options).Recording.Commands.Where(c => c.Command.Kind == CommandKind.Order && c.Command.Account.Index < 30).ToList();
        var first = orders.Count(c => c.Command.Instrument.Index == 0) / (double)orders.Count;

        Assert.Equal(0.75, first, 4 * Math.Sqrt(0.75 * 0.25 / orders.Count));
    }

    [Fact]
    public void ValueTrader_OverASession_RestsAtMostOneOrder()
    {
        var open = new Dictionary<int, HashSet<OrderId>>();
        foreach (var e in Play(SmallMarket.Options(10, 10, 0, 0, seconds: 300)).Recording.Events)
        {
            var orders = open.TryGetValue(e.Account.Index, out var set) ? set : open[e.Account.Index] = [];
            if (e.Kind == MarketEventKind.OrderRested) orders.Add(e.Order);
            else if (e.Kind is MarketEventKind.OrderCancelled or MarketEventKind.Trade && e.Remaining.Lots == 0 || e.Kind == MarketEventKind.OrderCancelled)
                orders.Remove(e.Order);
            if (e.Account.Index >= 10) Assert.True(orders.Count <= 1, e.ToString());
        }
    }

    [Fact]
    public void MomentumTrader_AfterARise_Buys()
    {
        var options = SmallMarket.Options(10, 20, 10, 0, seconds: 300) with
        {
            Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.08 },
            Fundamentals = [.. Enumerable.Range(0, 2).Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0 })],
        };
        var orders = Play(options).Recording.Commands.Where(c => c.Command.Account.Index >= 30).Select(c => c.Command).ToList();

        Assert.True(orders.Count > 50);
        Assert.All(orders, order => Assert.Equal(OrderType.Market, order.Type));
        Assert.True(orders.Count(order => order.Side == Side.Buy) > 0.9 * orders.Count);
    }

    [Fact]
    public void InformedTrader_WithALimit_NeverHoldsMore()
    {
        var options = SmallMarket.Options(30, 20, 0, 4, seconds: 600);
        options = options with
        {
            Background = options.Background with { Informed = options.Background.Informed with { PositionLimitLots = 12, MeanLots = 6 } },
        };
        var positions = new Dictionary<(int, int), long>();
        var largest = 0L;
        foreach (var e in Play(options).Recording.Events.Where(e => e.Kind == MarketEventKind.Trade && e.TakerAccount.Index >= 50))
        {
            var key = (e.TakerAccount.Index, e.Instrument.Index);
            positions[key] = positions.GetValueOrDefault(key) - (e.Side.Sign() * e.Quantity.Lots);
            largest = Math.Max(largest, Math.Abs(positions[key]));
            Assert.InRange(positions[key], -12, 12);
        }

        Assert.Equal(12, largest);
    }

    [Fact]
    public void InformedTrader_KnowingTheFuture_Earns()
    {
        var options = SmallMarket.Options(30, 20, 0, 5, seconds: 1_800);
        var played = Play(options).Recording;
        var settlement = played.Settlements.Single();
        var halfTicks = played.Events.Where(e => e.Kind == MarketEventKind.Trade && e.TakerAccount.Index >= 50)
            .Sum(e => -e.Side.Sign() * e.Quantity.Lots * (settlement[e.Instrument.Index].Value - (2 * e.Price.Ticks)));

        Assert.True(halfTicks > 0, $"{halfTicks}");
    }

    private static double MeanDistance(Recording recording) =>
        recording.Mids.Zip(recording.Values).Skip(10).Average(pair => Math.Abs(pair.First[0] - pair.Second[0]) / 2.0);

    private static (List<(long Spread, int Trades)> Views, Recording Recording) Play(MarketOptions options)
    {
        var recording = new Recording();
        var market = new MarketSession(options, options.Participants(), 5, recording);
        var views = new List<(long, int)>();
        market.Open(0);
        while (market.Advance(out var round)) views.Add((round.Market.Books[0].SpreadTicks, round.Market.Trades.Length));
        return (views, recording);
    }
}
