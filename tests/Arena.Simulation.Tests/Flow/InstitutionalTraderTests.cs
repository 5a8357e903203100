namespace Arena.Simulation.Tests;

public sealed class InstitutionalTraderTests
{
    private const int Noise = 60;
    private const int Value = 20;
    private const int Account = Noise + Value;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Order_ByTimeOnABusyMarket_KeepsToItsShareOfTime(double patience)
    {
        var options = ExecutingMarket.Options(ExecutingMarket.OneOrder(ExecutionSchedule.Twap, 800, 500, patience));
        var trades = ExecutingMarket.Play(options).TradesOf(Account);
        var begin = trades[0].Time.Seconds;
        trades = [.. trades.TakeWhile(trade => trade.Time.Seconds < begin + 502)];
        var side = Math.Sign(trades[0].SignedLots);

        Assert.All(trades, trade => Assert.Equal(side, Math.Sign(trade.SignedLots)));
        Assert.Equal(800, trades.Sum(trade => trade.SignedLots) * side);
        foreach (var share in new[] { 0.1, 0.25, 0.5, 0.75, 0.9 })
        {
            var done = trades.Where(trade => trade.Time.Seconds < begin + (500 * share)).Sum(trade => trade.SignedLots) * side;
            Assert.Equal(share, done / 800.0, 0.03);
        }
    }

    // Two thirds of the activity are in the last third of this session.
    [Fact]
    public void Order_ByExpectedVolume_FollowsTheDay()
    {
        var intraday = new IntradayOptions { OpenToMiddle = 1, CloseToMiddle = 20 };
        var options = ExecutingMarket.Options(ExecutingMarket.OneOrder(ExecutionSchedule.Vwap, 2_000, 550, 0)) with { Clock = new ClockOptions { Intraday = intraday } };
        var trades = ExecutingMarket.Play(options).TradesOf(Account);
        var shape = new IntradayShape(intraday);
        var begin = trades[0].Time.Seconds;
        var (before, whole) = (shape.Until(begin / 600), shape.Until((begin + 550) / 600) - shape.Until(begin / 600));

        foreach (var share in new[] { 0.25, 0.5, 0.7, 0.8, 0.9 })
        {
            var done = Math.Abs(trades.Where(trade => trade.Time.Seconds < 600 * share).Sum(trade => trade.SignedLots)) / 2_000.0;
            Assert.Equal((shape.Until(share) - before) / whole, done, 0.03);
        }
    }

    [Theory]
    [InlineData(0.05, 0.0)]
    [InlineData(0.1, 0.5)]
    [InlineData(0.25, 0.5)]
    public void Order_ByParticipationOnABusyMarket_KeepsToItsShareOfTheVolume(double share, double patience)
    {
        var order = ExecutingMarket.OneOrder(ExecutionSchedule.Participation, 90_000, 590, patience) with { ParticipationShare = share };
        var played = ExecutingMarket.Play(ExecutingMarket.Options(order));
        var trades = played.TradesOf(Account);
        var begin = trades[0].Time;
        var volume = played.Events.Where(e => e.Kind == MarketEventKind.Trade && e.Time >= begin).Sum(e => e.Quantity.Lots);

        Assert.True(volume > 10_000, $"{volume}");
        Assert.Equal(share, Math.Abs(trades.Sum(trade => trade.SignedLots)) / (double)volume, 0.05 * share);
    }

    // What the venue says was traded against what the trader believes, in markets where much is late, posted, refused and halted.
    [Theory]
    [InlineData(ExecutionSchedule.Twap)]
    [InlineData(ExecutionSchedule.Vwap)]
    [InlineData(ExecutionSchedule.Participation)]
    public void Orders_InAnyMarket_AreNeverExceeded(object schedule)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var order = ExecutingMarket.OneOrder((ExecutionSchedule)schedule, 40 + ((long)seed * 100), 100, seed % 4 * 0.33) with { ParticipationShare = 0.6 };
            var options = ExecutingMarket.Options(order, noise: 20 - (int)seed, value: 5, seconds: 300).WithPhases();
            var account = options.Participants().Accounts.Length - 1;
            var ends = new List<(Timestamp Time, long Lots)>();
            var played = ExecutingMarket.Play(options, seed, (market, round) =>
            {
                var parent = ((ExecutingTrader)market.Flow.Traders[account]).Parent;
                Assert.True(parent.Filled + parent.UnderWay <= parent.Lots, $"seed {seed}, round {round.Number}");
                if (parent.Lots > 0 && parent.UnderWay == 0) ends.Add((round.Time, parent.Filled));
            });

            // While nothing is under way, what it believes to have is what it has of this order.
            var trades = played.TradesOf(account);
            foreach (var ((from, before), (to, after)) in ends.Zip(ends.Skip(1)).Where(pair => pair.First.Lots <= pair.Second.Lots && pair.First.Lots > 0))
            {
                var traded = trades.Where(trade => trade.Time > from && trade.Time <= to).Sum(trade => Math.Abs(trade.SignedLots));
                Assert.True(traded == after - before, $"seed {seed}: {traded} between {from} and {to}, not {after - before}");
            }
        }
    }

    // Only the value rises, far beyond where noise alone leaves the price.
    [Theory]
    [InlineData(1.0, 0.99, 1.0)]
    [InlineData(0.5, 0.6, 0.9)]
    [InlineData(0.0, 0.3, 0.7)]
    public void Orders_WithInformation_GoTowardsTheValue(double informedShare, double least, double most)
    {
        var order = ExecutingMarket.OneOrder(ExecutionSchedule.Twap, 10, 2, 0) with { InformedShare = informedShare, Count = 10, MeanIntervalSeconds = 30 };
        var options = ExecutingMarket.Options(order, value: 0) with { Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.9 } };
        var orders = ExecutingMarket.Play(options).Commands
            .Where(c => c.Command.Account.Index >= Noise && c.Time.Seconds > 60).Select(c => c.Command.Side).ToList();

        Assert.True(orders.Count > 100, $"{orders.Count}");
        Assert.InRange(orders.Count(side => side == Side.Buy) / (double)orders.Count, least, most);
    }

    // Lillo, Mike and Farmer (2005): with splitting, signs of trades remember; without, they hardly do.
    [Fact]
    public void Signs_WithInstitutionalFlow_AreCorrelatedForLongAndLessAndLess()
    {
        var orders = new InstitutionalOptions
        {
            Count = 3, MeanIntervalSeconds = 20, MinimumLots = 20, MaximumLots = 8_000, HorizonSeconds = 4_000, SliceSeconds = 1.5, Patience = 0, Participation = 0,
        };
        var options = ExecutingMarket.Options(orders, seconds: 7_200);
        options = options with
        {
            Background = options.Background with
            {
                Noise = options.Background.Noise with { MarketShare = 0.03, MeanIntervalSeconds = 4 },
                Value = options.Background.Value with { MeanIntervalSeconds = 40, MeanLots = 10 },
            },
        };
        var with = SignCorrelations(options);
        var without = SignCorrelations(options with { Background = options.Background with { Institutional = null } });

        var (near, middle, far) = (Mean(with, 1, 10), Mean(with, 10, 50), Mean(with, 50, 200));
        Assert.True(near > middle && middle > far && far > 0.02, $"{near:F3}, {middle:F3}, {far:F3}");
        Assert.InRange(Mean(without, 50, 200), -0.01, 0.01);
        Assert.True(Mean(without, 10, 50) < middle / 3, $"{Mean(without, 10, 50):F3}");
    }

    [Fact]
    public void Streams_WithInstitutionalTraders_StayAsWithout()
    {
        var order = new InstitutionalOptions { Count = 2, MeanIntervalSeconds = 20, MaximumLots = 400, HorizonSeconds = 60, SliceSeconds = 2 };
        var without = Drawn(ExecutingMarket.Options(null), Account);

        Assert.Equal(without, Drawn(ExecutingMarket.Options(order), Account));

        // Its own stream does not look at the market either: the same orders with hardly anybody to trade with.
        Assert.Equal(Drawn(ExecutingMarket.Options(order), Account + 2)[Account..], Drawn(ExecutingMarket.Options(order with { Count = 2 }, noise: 3, value: 1), 6)[4..]);
    }

    [Fact]
    public void Advance_InSteadyState_AllocatesNothing()
    {
        var order = new InstitutionalOptions { Count = 10, MeanIntervalSeconds = 5, MaximumLots = 400, HorizonSeconds = 60, SliceSeconds = 2, InformedShare = 0.5 };
        var options = ExecutingMarket.Options(
            order, shocks: [new(Timestamp.FromSeconds(60), default, Side.Sell, 500, Timestamp.FromSeconds(60), 0.3)]);
        Assert.Equal(0, SteadyState.AllocatedBytes(options));
    }

    [Fact]
    public void Session_PlayedTwiceAndAfterAnother_IsTheSame()
    {
        var order = new InstitutionalOptions { Count = 5, MeanIntervalSeconds = 20, MaximumLots = 400, HorizonSeconds = 60, SliceSeconds = 2 };
        var options = ExecutingMarket.Options(order, instruments: 2, seconds: 200);
        var alone = Played.Of(options, options.Participants(), 3, [1]);
        var after = Played.Of(options, options.Participants(), 3, [0, 1]);

        Assert.Equal(alone.Recording.Lines, after.Recording.Lines.SkipWhile(line => line != "session 1"));
    }

    private static double[] SignCorrelations(MarketOptions options)
    {
        var signs = new List<double>();
        var last = OrderId.None;
        foreach (var e in ExecutingMarket.Play(options).Events.Where(e => e.Kind == MarketEventKind.Trade))
        {
            if (e.TakerOrder != last) signs.Add(-e.Side.Sign());
            last = e.TakerOrder;
        }

        var mean = signs.Average();
        var variance = signs.Average(sign => (sign - mean) * (sign - mean));
        return [.. Enumerable.Range(0, 201).Select(lag =>
            Enumerable.Range(0, signs.Count - lag).Average(i => (signs[i] - mean) * (signs[i + lag] - mean)) / variance)];
    }

    private static double Mean(double[] correlations, int from, int to) => correlations[from..to].Average();

    private static List<ulong> Drawn(MarketOptions options, int traders)
    {
        var market = new MarketSession(options, options.Participants(), 5, new Recording());
        market.Open(0);
        while (market.Advance(out _))
        {
            // Nobody decides.
        }

        return [.. market.Flow.Traders[..traders].ToArray().Select(trader => trader.Stream.NextBits())];
    }
}
