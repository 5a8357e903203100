namespace Arena.Simulation.Tests;

/// <summary>Fixed seeds; bounds are four standard errors.</summary>
public sealed class MarketClockTests
{
    private static readonly RegimeOptions Regimes = new() { Components = 3, Strength = 0.5, LongestSeconds = 60, Ratio = 3 };

    [Fact]
    public void For_AMarketWithoutClockNewsAndActivities_IsNone()
    {
        Assert.Null(MarketClock.For(SmallMarket.Options()));
        Assert.Null(MarketClock.For(SmallMarket.Options() with { Clock = new ClockOptions(), RandomNews = new RandomNewsOptions { PerSession = 0, Deviation = 1 } }));
    }

    [Fact]
    public void Open_NewsWithoutABoost_LeavesBothTimesAtWallTime()
    {
        var clock = Open(SmallMarket.Options() with { RandomNews = new RandomNewsOptions { PerSession = 5, Deviation = 0.1 } });

        Assert.NotNull(clock.News);
        Assert.Null(clock.Traders);
        Assert.Null(clock.Values);
        Assert.Null(clock.Boosts);
    }

    [Fact]
    public void Open_IntradayAlone_GivesASessionItsLength()
    {
        var clock = Open(SmallMarket.Options() with { Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 3, CloseToMiddle = 3 } } });

        Assert.Equal(120e9, clock.Traders!.Total, 1);
        Assert.Equal(120e9, clock.Values!.Total, 1);

        // c = 3/5: the first tenth has 0.6 (0.1 + 2 (1 - 0.8³) / 6) of the whole.
        Assert.Equal(120e9 * 0.6 * (0.1 + (2 * (1 - 0.512) / 6)), clock.Traders.At(12e9), 1e5);
    }

    [Fact]
    public void Open_ManySessionsOfRegimes_LastAsLongAsTheClockOnAverage()
    {
        const int sessions = 2_000;
        var clock = MarketClock.For(SmallMarket.Options() with { Clock = new ClockOptions { Regimes = Regimes } })!;
        var (sum, squares) = (0.0, 0.0);
        for (var session = 0; session < sessions; session++)
        {
            clock.Open(1, session);
            var share = clock.Traders!.Total / 120e9;
            Assert.Equal(share, clock.Values!.Total / 120e9, 1e-12);
            sum += share;
            squares += share * share;
        }

        var mean = sum / sessions;
        var error = Math.Sqrt(((squares / sessions) - (mean * mean)) / sessions);
        Assert.InRange(error, 0.001, 0.02);
        Assert.Equal(1, mean, 4 * error);
    }

    [Fact]
    public void Open_OverlappingActivities_MultiplyAndMoveValuesByTheirVolatilityAlone()
    {
        var clock = Open(SmallMarket.Options() with
        {
            Activities =
            [
                new ActivityEvent(Timestamp.FromSeconds(30), Timestamp.FromSeconds(30), 2, 3),
                new ActivityEvent(Timestamp.FromSeconds(45), Timestamp.FromSeconds(1_000), 5, 0),
            ],
        });

        Assert.Equal(30e9 + (15e9 * 2) + (15e9 * 10) + (60e9 * 5), clock.Traders!.Total, 1e9);
        Assert.Equal(30e9 + (15e9 * 9), clock.Values!.Total, 1e9);
        Assert.Equal(clock.Values.At(50e9), clock.Values.At(110e9));
    }

    [Fact]
    public void Open_Boosts_HurryTradersAndNotValues()
    {
        var clock = Open(SmallMarket.Options() with
        {
            News = [new NewsEvent(Timestamp.FromSeconds(60), null, 0.1, 11, Timestamp.FromSeconds(3))],
        });

        Assert.Equal(120e9 + (10 * 3e9), clock.Traders!.Total, 1e6);
        Assert.Null(clock.Values);
    }

    [Fact]
    public void Open_AbsurdFactors_StayWithinBounds()
    {
        var options = SmallMarket.Options() with { Activities = [new ActivityEvent(default, Timestamp.FromSeconds(60), 1e9, 1e9), new ActivityEvent(Timestamp.FromSeconds(60), Timestamp.FromSeconds(60), 1e-9, 0)] };
        var clock = Open(options);

        Assert.Equal(60e9 * (MarketClock.Fastest + MarketClock.Slowest), clock.Traders!.Total, 2e12 * 0.01);
        Assert.Equal(60e9 * MarketClock.Fastest, clock.Values!.Total, 1e12 * 0.01);
    }

    [Fact]
    public void Open_AfterTheFirstTime_AllocatesNothing()
    {
        var clock = Open(SmallMarket.Options() with
        {
            Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 3, CloseToMiddle = 2 }, Regimes = Regimes },
            RandomNews = new RandomNewsOptions { PerSession = 20, Deviation = 0.1, ActivityBoost = 2 },
            News = [new NewsEvent(Timestamp.FromSeconds(60), new InstrumentId(1), 0.1, 11, Timestamp.FromSeconds(3))],
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var session = 0; session < 20; session++) clock.Open(1, session);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Open_ASessionAgain_HasTheSameTimes()
    {
        var options = SmallMarket.Options() with
        {
            Clock = new ClockOptions { Regimes = Regimes }, RandomNews = new RandomNewsOptions { PerSession = 20, Deviation = 0.1, ActivityBoost = 2 },
        };
        var clock = Open(options);
        var total = clock.Traders!.Total;
        clock.Open(1, 5);
        Assert.NotEqual(total, clock.Traders.Total);
        clock.Open(1, 0);
        Assert.Equal(total, clock.Traders.Total);
    }

    // The boost runs from where the session's draw puts it, not from where the first session's did.
    [Fact]
    public void Open_ScheduledNewsThatMayBeLate_HurriesEachSessionFromItsOwnMoment()
    {
        var clock = MarketClock.For(SmallMarket.Options() with
        {
            News = [new NewsEvent(Timestamp.FromSeconds(10), null, 0.1, 11, Timestamp.FromSeconds(3)) { Within = Timestamp.FromSeconds(60) }],
        })!;
        for (var session = 0; session < 20; session++)
        {
            clock.Open(1, session);
            var at = clock.News!.Items[0].At;
            Assert.Equal(at, clock.Traders!.At(at), 1e9);
            Assert.True(clock.Traders.At(at + 3e9) > at + 15e9, $"session {session}");
        }
    }

    private static MarketClock Open(MarketOptions options)
    {
        var clock = MarketClock.For(options)!;
        clock.Open(1, 0);
        return clock;
    }
}
