namespace Arena.Simulation.Tests;

public sealed class ArbitrageTraderTests
{
    private const int Noise = 60;
    private const int Value = 20;
    private const int Account = Noise + Value;

    private static readonly ArbitrageOptions Some = new() { Count = 8, MeanIntervalSeconds = 1, LookbackSeconds = 20, ThresholdTicks = 2, MeanLots = 6 };

    // Only the future's value rises: who follows it drags the share along.
    [Fact]
    public void Traders_WhenOnlyTheFutureRises_TakeTheEquityAndSellTheFuture()
    {
        var positions = Positions(Rising(Some));
        Assert.InRange(positions.Equity, 50, 8 * 200);

        // Both lots are worth about the same and both betas are 1.
        Assert.InRange(positions.Future, (-1.3 * positions.Equity) - 8, (-0.7 * positions.Equity) + 8);
        Assert.Equal(0, Positions(Rising(Some with { Hedges = false })).Future);

        var (with, without) = (MeanOfEquity(Thin(Rising(Some))), MeanOfEquity(Thin(Rising(null))));
        Assert.True(with > without + 3, $"{with:F1}, without {without:F1}");
    }

    [Fact]
    public void Position_InAnEquity_StaysWithinTheLimitAndIsUnwound()
    {
        var options = Moving(Some with { PositionLimitLots = 15 });
        var positions = new Dictionary<int, long>();
        var (most, unwound) = (0L, 0);
        foreach (var e in ExecutingMarket.Play(options).Events.Where(e => e.Kind == MarketEventKind.Trade && e.Instrument.Index == 1 && e.TakerAccount.Index >= Account))
        {
            var before = positions.GetValueOrDefault(e.TakerAccount.Index);
            var after = positions[e.TakerAccount.Index] = before - (e.Side.Sign() * e.Quantity.Lots);
            Assert.InRange(after, -15, 15);
            most = Math.Max(most, Math.Abs(after));
            if (after == 0 && before != 0) unwound++;
        }

        Assert.Equal(15, most);
        Assert.True(unwound > 20, $"{unwound}");
    }

    // The equity's value is 20 seconds behind the factor: without arbitrage the equity is as well.
    [Fact]
    public void Equity_WithArbitrage_FollowsTheFutureSooner()
    {
        var lagging = Moving(Some with { ThresholdTicks = 6, Hedges = false });
        var with = Returns(lagging, 10);
        var without = Returns(lagging with { Background = lagging.Background with { Arbitrage = null } }, 10);
        var (one, other) = (Correlation(with, 0, 1, 0), Correlation(without, 0, 1, 0));
        Assert.True(one > other + 0.1, $"{one:F3} and {other:F3}");

        var (lead, lag) = (Correlation(Returns(lagging, 5), 0, 1, 1), Correlation(Returns(lagging, 5), 1, 0, 1));
        Assert.True(lead > lag + 0.1, $"{lead:F3} against {lag:F3}");
    }

    [Fact]
    public void Streams_WithArbitrageurs_StayAsWithout()
    {
        Assert.Equal(Drawn(Moving(null), Account), Drawn(Moving(Some), Account));
        Assert.Equal(Drawn(Moving(Some), Account + 8)[Account..], Drawn(Rising(Some), Account + 8)[Account..]);
    }

    [Fact]
    public void Advance_InSteadyState_AllocatesNothing()
    {
        var options = Moving(Some);
        Assert.Equal(0, SteadyState.AllocatedBytes(options));
    }

    [Fact]
    public void Session_PlayedAfterAnother_IsTheSame()
    {
        var options = Moving(Some) with { SessionLength = Timestamp.FromSeconds(120) };
        var alone = Played.Of(options, options.Participants(), 3, [1]);
        var after = Played.Of(options, options.Participants(), 3, [0, 1]);

        Assert.Equal(alone.Recording.Lines, after.Recording.Lines.SkipWhile(line => line != "session 1"));
    }

    private static MarketOptions Rising(ArbitrageOptions? arbitrage)
    {
        var options = ExecutingMarket.Options(null, Noise, Value, seconds: 400, instruments: 2);
        return options with
        {
            Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.1 },
            Fundamentals = [new FundamentalOptions { Beta = 1, SessionVolatility = 0 }, new FundamentalOptions { Beta = 0, SessionVolatility = 0 }],
            Background = options.Background with { Arbitrage = arbitrage },
        };
    }

    // One act in ten concerns the equity, and few of them take.
    private static MarketOptions Thin(MarketOptions options) => options with
    {
        Background = options.Background with { Activity = [9, 1], Noise = options.Background.Noise with { MarketShare = 0.2, MeanLifeSeconds = 40 } },
    };

    private static double MeanOfEquity(MarketOptions options) => ExecutingMarket.Play(options).Mids.Skip(200).Average(mids => mids[1].Ticks);

    private static MarketOptions Moving(ArbitrageOptions? arbitrage)
    {
        var options = ExecutingMarket.Options(null, Noise, Value, seconds: 1_200, instruments: 2);
        return options with
        {
            Factor = new FactorOptions { SessionVolatility = 0.2 },
            Fundamentals = [new FundamentalOptions { Beta = 1, SessionVolatility = 0 }, new FundamentalOptions { Beta = 1, SessionVolatility = 0, FactorLagSeconds = 20 }],
            Background = options.Background with
            {
                Arbitrage = arbitrage,
                Noise = options.Background.Noise with { MarketShare = 0.1, MeanLifeSeconds = 20, MeanLots = 4 },
                Value = options.Background.Value with { ObservationNoiseTicks = 1, MarginTicks = 1, MeanLots = 5 },
            },
        };
    }

    private static (long Future, long Equity) Positions(MarketOptions options)
    {
        var trades = ExecutingMarket.Play(options).Events.Where(e => e.Kind == MarketEventKind.Trade && e.TakerAccount.Index >= Account).ToList();
        Assert.NotEmpty(trades);
        return (Lots(0), Lots(1));

        long Lots(int instrument) => trades.Where(e => e.Instrument.Index == instrument).Sum(e => -e.Side.Sign() * e.Quantity.Lots);
    }

    // Changes of the mids over some seconds.
    private static List<double[]> Returns(MarketOptions options, int seconds)
    {
        var mids = ExecutingMarket.Play(options).Mids;
        return [.. Enumerable.Range(0, (mids.Count - 1) / seconds).Select(i => new[] { Change(i, 0), Change(i, 1) })];

        double Change(int i, int instrument) => mids[seconds * (i + 1)][instrument].Ticks - mids[seconds * i][instrument].Ticks;
    }

    // Of one instrument's return with the other's some returns later.
    private static double Correlation(List<double[]> returns, int first, int second, int later)
    {
        var pairs = returns.Zip(returns.Skip(later), (one, next) => (X: one[first], Y: next[second])).ToList();
        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        return pairs.Sum(pair => (pair.X - x) * (pair.Y - y))
            / Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
    }

    private static List<ulong> Drawn(MarketOptions options, int traders)
    {
        options = options with { SessionLength = Timestamp.FromSeconds(200), Background = options.Background with { Activity = [3, 2] } };
        var market = new MarketSession(options, options.Participants(), 5, new Recording());
        market.Open(0);
        while (market.Advance(out _))
        {
            // Nobody decides.
        }

        return [.. market.Flow.Traders[..traders].ToArray().Select(trader => trader.Stream.NextBits())];
    }
}
