namespace Arena.Simulation.Tests;

/// <summary>Latent values under a clock, with news, and behind the factor. Fixed seeds; bounds are four standard errors.</summary>
public sealed class BusinessTimePathTests
{
    private const int Seconds = 100;
    private const long Reference = 10_000_000;

    [Fact]
    public void ValueAt_UnderAClock_HasReturnsWhoseVarianceFollowsBusinessTime()
    {
        const int sessions = 1_500;
        var options = Market(beta: 1) with
        {
            Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 9, CloseToMiddle = 4 } },
            Activities = [new ActivityEvent(Timestamp.FromSeconds(60), Timestamp.FromSeconds(10), 5, 2)],
        };
        var (path, clock) = Path(options);
        var squares = new double[10];
        for (var session = 0; session < sessions; session++)
        {
            clock!.Open(1, session);
            path.Open(1, session);
            var before = 0.0;
            for (var tenth = 0; tenth < 10; tenth++)
            {
                for (var step = 1; step <= 10; step++) path.AdvanceTo((tenth * 10) + step);
                var now = Log(path, 1, (tenth + 1) * 10);
                squares[tenth] += (now - before) * (now - before);
                before = now;
            }
        }

        for (var tenth = 0; tenth < 10; tenth++)
        {
            var share = (clock!.Values!.At((tenth + 1) * 10e9) - clock.Values.At(tenth * 10e9)) / (Seconds * 1e9);
            Assert.Equal(share * 0.0004, squares[tenth] / sessions, 4 * share * 0.0004 * Math.Sqrt(2.0 / sessions));
        }

        // c = 6/17, twice the deviation: (x + (r - 1) (2x - 1)³ / 6) from 0.6 to 0.7 times c times four.
        Assert.Equal(4 * (6.0 / 17) * (0.1 + (3 * (0.064 - 0.008) / 6)), (clock!.Values!.At(70e9) - clock.Values.At(60e9)) / (Seconds * 1e9), 1e-3);
    }

    [Fact]
    public void ValueAt_WithoutVolatilityForAWhile_StandsStillAndGoesOn()
    {
        var (path, _) = Path(Market(beta: 1) with { Activities = [new ActivityEvent(Timestamp.FromSeconds(30), Timestamp.FromSeconds(40), 1, 0)] });
        var values = new List<double>();
        for (var step = 1; step <= Seconds; step++)
        {
            path.AdvanceTo(step);
            values.Add(Log(path, 1, step));
        }

        Assert.Single(values.Skip(31).Take(38).Distinct());
        Assert.True(values.Take(29).Distinct().Count() > 20);
        Assert.True(values.Skip(71).Distinct().Count() > 20);
    }

    [Theory]
    [InlineData(null, 1.5, 1, -0.25)]
    [InlineData(1, 0, 1, 0.1)]
    public void ValueAt_AtTheMomentOfNews_JumpsByItsSize(int? instrument, double first, double second, double move)
    {
        var options = Market(beta: 1.5);
        var news = new NewsEvent(Timestamp.FromMilliseconds(40_500), instrument is { } one ? new InstrumentId(one) : null, move, 1, Timestamp.FromSeconds(1));
        var (plain, _) = Path(options);
        var (with, _) = Path(options with { News = [news] });
        double[] betas = [second, instrument is null ? first : second];
        for (var step = 1; step <= Seconds; step++)
        {
            plain.AdvanceTo(step);
            with.AdvanceTo(step);
            for (var i = 0; i < 2; i++)
            {
                var concerned = instrument is null || instrument == i;
                var jump = step >= 41 && concerned ? betas[i] * Math.Log(1 + move) : 0;
                Assert.Equal(jump, Log(with, i, step) - Log(plain, i, step), 1e-6);
            }
        }
    }

    [Fact]
    public void ValueAt_WithALead_ShowsTheNewsThatFarAhead()
    {
        var options = Market(beta: 1) with { News = [new NewsEvent(Timestamp.FromSeconds(50), null, 0.5, 1, Timestamp.FromSeconds(1))] };
        var (path, _) = Path(options, 7);
        for (var step = 1; step < 60; step++)
        {
            path.AdvanceTo(step);
            Assert.Equal(step >= 43, Log(path, 1, step + 7) > 0.3);
            Assert.Equal(step >= 50, Log(path, 1, step) > 0.3);
        }
    }

    [Fact]
    public void ValueAt_RandomNews_AddsItsVarianceAndChangesNothingElse()
    {
        const int sessions = 1_000;
        var options = Market(beta: 1, volatility: 0) with { RandomNews = new RandomNewsOptions { PerSession = 6, Deviation = 0.01, FactorShare = 0.5 } };
        var (path, clock) = Path(options);
        double[] squares = new double[2];
        for (var session = 0; session < sessions; session++)
        {
            clock!.Open(1, session);
            path.Open(1, session);
            for (var step = 1; step <= Seconds; step++) path.AdvanceTo(step);
            for (var i = 0; i < 2; i++) squares[i] += Math.Pow(Log(path, i, Seconds), 2);
        }

        // A Poisson sum of normals: the future has the factor's three jumps, the one equity all six.
        Assert.Equal(3e-4, squares[0] / sessions, 4 * 3e-4 * Math.Sqrt((2 + 1.0) / sessions));
        Assert.Equal(6e-4, squares[1] / sessions, 4 * 6e-4 * Math.Sqrt((2 + 0.5) / sessions));
    }

    [Theory]
    [InlineData(1_000, 3.4, 3)]
    [InlineData(2_500, 5.1, 6)]
    [InlineData(1_000, 0.2, 0)]
    [InlineData(1_000, 600, 100)]
    public void ValueAt_BehindTheFactor_IsWhatTheFutureWas(long roundMilliseconds, double lag, int steps)
    {
        var options = Market(beta: 1) with { RoundInterval = Timestamp.FromMilliseconds(roundMilliseconds) };
        options = options with { Fundamentals = [options.Fundamentals[0], options.Fundamentals[1] with { FactorLagSeconds = lag }] };
        var (path, _) = Path(options, 5);
        var future = new List<HalfTicks> { path.ValueAt(0, default) };
        for (var step = 1; path.TimeOf(step) <= options.SessionLength.Nanoseconds; step++)
        {
            path.AdvanceTo(step);
            var now = new Timestamp(path.TimeOf(step));
            future.Add(path.ValueAt(0, now));
            Assert.Equal(future[Math.Max(0, step - steps)], path.ValueAt(1, now));
        }

        Assert.True(future.Distinct().Count() > 50);
    }

    [Fact]
    public void ValueAt_OnDemandUnderAClock_HasReturnsWhoseVarianceFollowsBusinessTime()
    {
        const int sessions = 2_000;
        var time = new TimeChange(Timestamp.FromSeconds(Seconds), 4);
        time.Build([0, 2, 1, 1]);
        var spec = SmallMarket.Instrument(1) with { ReferencePrice = new Price(Reference) };
        var value = new OnDemandValue(
            new FundamentalOptions { Beta = 0, SessionVolatility = 0.02, Sampling = FundamentalSampling.OnDemand }, spec, Timestamp.FromSeconds(Seconds), "fundamental/S1", time);
        var squares = 0.0;
        for (var session = 0; session < sessions; session++)
        {
            value.Open(1, session);
            var start = value.ValueAt(Timestamp.FromSeconds(25)).Ticks;
            Assert.Equal(Reference, start);
            squares += Math.Pow((value.ValueAt(Timestamp.FromSeconds(50)).Ticks / Reference) - 1, 2);
        }

        Assert.Equal(0.0002, squares / sessions, 4 * 0.0002 * Math.Sqrt(2.0 / sessions));
    }

    private static double Log(FundamentalPath path, int instrument, int second) =>
        Math.Log(path.ValueAt(instrument, Timestamp.FromSeconds(second)).Ticks / Reference);

    private static (FundamentalPath Path, MarketClock? Clock) Path(MarketOptions options, double lead = 0)
    {
        var clock = MarketClock.For(options);
        var path = new FundamentalPath(options, lead, clock);
        clock?.Open(4, 1);
        path.Open(4, 1);
        return (path, clock);
    }

    // The future and one equity, which moves with the factor alone.
    private static MarketOptions Market(double beta, double volatility = 0.02)
    {
        var options = SmallMarket.Options(seconds: Seconds);
        return options with
        {
            Instruments = [.. options.Instruments.Select(instrument => instrument with { ReferencePrice = new Price(Reference) })],
            Fundamentals = [new FundamentalOptions { Beta = 1, SessionVolatility = 0 }, new FundamentalOptions { Beta = beta, SessionVolatility = 0 }],
            Factor = new FactorOptions { SessionVolatility = volatility },
        };
    }
}
