using System.Collections.Immutable;

namespace Arena.Simulation.Tests;

public sealed class AskingTraderTests
{
    [Fact]
    public void Session_OfAskingTradersOnly_TradesAndIsRefusedHardlyAnything()
    {
        var (played, market) = AskingMarket.Play(AskingMarket.Options());
        var refused = played.Events.Count(e => e.Kind == MarketEventKind.OrderRejected && e.Reason != RejectReason.SessionClosed);

        Assert.True(played.Events.Count(e => e.Kind == MarketEventKind.Trade) > 200);
        Assert.True(refused < 0.02 * played.Commands.Count, $"{refused} of {played.Commands.Count}");
        Assert.Equal(market.Activity.Questions, market.Activity.Answers);
        Assert.True(market.Activity.Wakes >= market.Activity.Questions);
    }

    [Fact]
    public void TouchTrader_InASession_SendsAtMostOneOrderAtTheOtherSidesBest()
    {
        var played = AskingMarket.Play(AskingMarket.Options(touch: 200)).Recording;
        var orders = played.Commands.Where(c => c.Command.Account.Index < 200).Select(c => c.Command).ToList();

        Assert.All(orders, order => Assert.Equal((CommandKind.Order, OrderType.Limit, TimeInForce.Day), (order.Kind, order.Type, order.TimeInForce)));
        Assert.Equal(orders.Count, orders.Select(order => order.Account).Distinct().Count());
        Assert.InRange(orders.Count, 100, 190);
        Assert.Equal(0.5, orders.Count(order => order.Side == Side.Buy) / (double)orders.Count, 4 * 0.5 / Math.Sqrt(orders.Count));
    }

    // A quarter of a cubed distance from the middle: shares of the day below s are ((2s - 1)³ + 1) / 2.
    [Fact]
    public void TouchTrader_OverManyTraders_WakesMostNearBothEnds()
    {
        var options = AskingMarket.Options(touch: 4_000, average: 0, seconds: 1_000);
        options = options with { Background = options.Background with { Touch = new TouchOptions { Count = 4_000, EarlySeconds = 0 } } };
        var times = AskingMarket.Play(options).Recording.Commands.Where(c => c.Command.Account.Index < 4_000).Select(c => c.Time.Seconds / 1_000).ToList();

        // Those of the first tenth may find no market yet.
        foreach (var (low, high) in new[] { (0.1, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 1.0) })
        {
            var expected = (Math.Pow((2 * high) - 1, 3) - Math.Pow((2 * low) - 1, 3)) / 2;
            Assert.Equal(expected, times.Count(t => t >= low && t < high) / 4_000.0, 4 * Math.Sqrt(expected * (1 - expected) / 4_000));
        }
    }

    [Fact]
    public void BayesianValueTrader_OverASession_RestsAtMostOneOrder()
    {
        var open = new Dictionary<int, HashSet<OrderId>>();
        foreach (var e in AskingMarket.Play(AskingMarket.Options(touch: 0, average: 0, makers: 0)).Recording.Events)
        {
            var orders = open.TryGetValue(e.Account.Index, out var set) ? set : open[e.Account.Index] = [];
            if (e.Kind == MarketEventKind.OrderRested) orders.Add(e.Order);
            else if (e.Kind == MarketEventKind.OrderCancelled || (e.Kind == MarketEventKind.Trade && e.Remaining.Lots == 0)) orders.Remove(e.Order);
            Assert.True(orders.Count <= 1, e.ToString());
        }
    }

    [Theory]
    [InlineData(FundamentalSampling.Grid)]
    [InlineData(FundamentalSampling.OnDemand)]
    public void BayesianValueTraders_Alone_KeepTheMidNearTheValue(FundamentalSampling sampling)
    {
        var played = AskingMarket.Play(AskingMarket.Options(touch: 0, value: 60, average: 0, makers: 0, sampling: sampling)).Recording;
        var distances = played.Mids.Zip(played.Values).Skip(100).Select(pair => Math.Abs(pair.First[0] - pair.Second[0]) / 2.0).ToList();

        // A quarter of how far the value itself goes; one observation errs by 32 ticks.
        Assert.InRange(distances.Average(), 0, 25);
    }

    [Fact]
    public void MovingAverageTrader_AfterARise_Buys()
    {
        var options = AskingMarket.Options(touch: 0, value: 60, average: 6, makers: 2, sampling: FundamentalSampling.Grid) with
        {
            Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.05 },
        };
        options = options with { Fundamentals = [new FundamentalOptions { Beta = 1, SessionVolatility = 0 }] };
        var orders = AskingMarket.Play(options).Recording.Commands.Where(c => c.Command.Account.Index is >= 60 and < 66).Select(c => c.Command).ToList();

        Assert.True(orders.Count > 100);
        Assert.True(orders.Count(order => order.Side == Side.Buy) > 0.9 * orders.Count);
    }

    [Fact]
    public void LadderMaker_AtEachRefresh_ReplacesItsLadderByEqualSteps()
    {
        var options = AskingMarket.Options(touch: 0, average: 0, makers: 1);
        options = options with { Background = options.Background with { LadderMaker = options.Background.LadderMaker! with { ImbalanceTrigger = 1 } } };
        var commands = AskingMarket.Play(options).Recording.Commands.Where(c => c.Command.Account.Index == 20).ToList();
        var ladders = commands.Where(c => c.Command.Kind == CommandKind.Order).GroupBy(c => c.Time).Select(g => g.Select(c => c.Command).ToList()).ToList();

        Assert.True(ladders.Count > 30);
        Assert.InRange(commands.Count(c => c.Command.Kind == CommandKind.CancelAll), 2 * (ladders.Count - 1), 2 * ladders.Count);
        foreach (var ladder in ladders)
        {
            Assert.Equal([Side.Buy, Side.Buy, Side.Buy, Side.Sell, Side.Sell, Side.Sell], ladder.Select(order => order.Side));
            Assert.Single(ladder.Select(order => order.Quantity).Distinct());
            var steps = new[] { ladder[1].Price - ladder[0].Price, ladder[2].Price - ladder[1].Price, ladder[4].Price - ladder[3].Price, ladder[5].Price - ladder[4].Price };
            Assert.Single(steps.Distinct());
            Assert.True(steps[0] >= 1 && ladder[3].Price >= ladder[2].Price);
        }
    }

    [Fact]
    public void LadderMaker_WhenTheBookTips_IsTold()
    {
        var (_, told) = AskingMarket.Play(AskingMarket.Options(touch: 200));
        var options = AskingMarket.Options(touch: 200);
        options = options with { Background = options.Background with { LadderMaker = options.Background.LadderMaker! with { ImbalanceTrigger = 1 } } };
        var (_, never) = AskingMarket.Play(options);

        Assert.True(told.Activity.Signals > 0);
        Assert.Equal(0, never.Activity.Signals);
    }

    [Fact]
    public void Trader_AskingFirst_ActsThreeLatenciesAfterItsWake()
    {
        // Almost where the venue is, and somewhere on a long line: question, answer and order each take a latency.
        var options = AskingMarket.Options(touch: 0, value: 1, average: 0, makers: 0);
        options = options with { Background = options.Background with { LatencyLineKilometres = 1e-3 } };
        var near = AskingMarket.Play(options).Recording.Commands[0].Time.Nanoseconds;
        options = options with { Background = options.Background with { LatencyLineKilometres = 3_000 } };
        var far = AskingMarket.Play(options).Recording.Commands[0].Time.Nanoseconds;
        var seed = 5UL;
        var venue = RandomStream.Derive(seed, 0, "venue").NextUniform();
        var stream = RandomStream.Derive(seed, 0, "bayesian-value/0");
        stream.NextBits();
        var latency = (long)(Math.Abs(stream.NextUniform() - venue) * 3_000 / 299_792.458 * 1e9);

        Assert.InRange(far - near, (3 * latency) - 20, 3 * latency);
    }

    [Fact]
    public void Streams_WithMoreTradersOfAnotherGroup_StayAsTheyWere()
    {
        var few = AskingMarket.Options(touch: 10, value: 20, average: 0, makers: 0, sampling: FundamentalSampling.Grid);
        var more = AskingMarket.Options(touch: 10, value: 20, average: 6, makers: 2, sampling: FundamentalSampling.Grid);
        Assert.Equal(Sizes(few), Sizes(more));

        // What a trader has drawn in a session shows in the next number of its stream.
        static List<ulong> Sizes(MarketOptions options)
        {
            var market = AskingMarket.Play(options).Market;
            return [.. market.Flow.Traders[..30].ToArray().Select(trader => trader.Stream.NextBits())];
        }
    }

    [Fact]
    public void Advance_InSteadyState_AllocatesNothing()
    {
        var options = AskingMarket.Options();
        Assert.Equal(0, SteadyState.AllocatedBytes(options));
    }

    [Fact]
    public void Session_PlayedTwiceAndAfterAnother_IsTheSame()
    {
        var options = AskingMarket.Options(instruments: 2);
        ImmutableArray<ParticipantSpec> nobody = [];
        var alone = Played.Of(options, options.Participants(nobody), 3, [1]);
        var after = Played.Of(options, options.Participants(nobody), 3, [0, 1]);

        Assert.Equal(alone.Recording.Lines, after.Recording.Lines.SkipWhile(line => line != "session 1"));
    }
}
