namespace Arena.Simulation.Tests;

/// <summary>What background traders do under a clock and with news. Fixed seeds; bounds are four standard errors.</summary>
public sealed class ClockFlowTests
{
    private static readonly RegimeOptions Regimes = new() { Components = 2, Strength = 0.7, LongestSeconds = 60 };

    [Fact]
    public void Wakes_OverADay_FollowTheU()
    {
        var options = Noise(600) with { Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 5, CloseToMiddle = 3 } } };
        var (recording, market) = Play(options, sessions: 4);
        var time = market.Flow.Clock!.Traders!;
        var counts = new double[10];
        foreach (var (at, _) in Orders(recording).Where(order => order.Time < options.SessionLength)) counts[(int)(at.Nanoseconds / 60_000_000_000)]++;

        // Sixty traders, every two seconds.
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var expected = 4 * 60 / 2 * (time.At((tenth + 1) * 60e9) - time.At(tenth * 60e9)) / 1e9;
            Assert.Equal(expected, counts[tenth], 4 * Math.Sqrt(expected));
        }

        Assert.True(counts[0] > 2.5 * counts[5]);
    }

    [Fact]
    public void Orders_InABusyStretch_LiveAsMuchShorter()
    {
        var options = Noise(300) with { Activities = [new ActivityEvent(Timestamp.FromSeconds(150), Timestamp.FromSeconds(150), 10, 1)] };
        options = options with { Background = options.Background with { Noise = options.Background.Noise with { MarketShare = 0 } } };
        var (recording, _) = Play(options);
        var born = new Dictionary<OrderId, double>();
        var (quiet, busy) = (new List<double>(), new List<double>());
        foreach (var e in recording.Events)
        {
            if (e.Kind == MarketEventKind.OrderRested) born[e.Order] = e.Time.Seconds;
            if (e.Kind != MarketEventKind.OrderCancelled || e.Reason != RejectReason.None) continue;
            if (born[e.Order] < 100) quiet.Add(e.Time.Seconds - born[e.Order]);
            if (born[e.Order] is > 150 and < 290) busy.Add(e.Time.Seconds - born[e.Order]);
        }

        // The cancellation is a latency of 5 ms on average on its way.
        Assert.Equal(5, quiet.Average(), 4 * 5 / Math.Sqrt(quiet.Count));
        Assert.Equal(0.505, busy.Average(), 4 * 0.5 / Math.Sqrt(busy.Count));
    }

    [Fact]
    public void Draws_UnderRegimesAndNewsOfTheFactor_AreThoseOfTheSameTraders()
    {
        var options = SmallMarket.Options(40, 10, 5, 5, seconds: 300);
        var plain = Draws(options);
        var with = Draws(options with
        {
            Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 2, CloseToMiddle = 2 }, Regimes = Regimes },
            RandomNews = new RandomNewsOptions { PerSession = 5, Deviation = 0.002, FactorShare = 1, ActivityBoost = 5 },
        });

        Assert.NotEqual(plain[0].Count, with[0].Count);
        foreach (var (one, other) in plain.Zip(with))
        {
            var shared = Math.Min(one.Count, other.Count);
            Assert.True(shared > 20);
            Assert.Equal(one.Take(shared), other.Take(shared));
        }
    }

    [Fact]
    public void Wakes_AfterNewsOfOneInstrument_AreMoreOfItAndAsManyOfTheOthers()
    {
        // A boost that hardly decays: from 100 s on, the third of three instruments is six times as busy.
        var options = Noise(200, instruments: 3) with
        {
            News = [new NewsEvent(Timestamp.FromSeconds(100), new InstrumentId(2), 0.01, 6, Timestamp.FromSeconds(86_400))],
        };
        var orders = Orders(Play(options, sessions: 4).Recording).ToList();
        foreach (var isLate in new[] { false, true })
        {
            for (var instrument = 0; instrument < 3; instrument++)
            {
                var expected = 4 * 100 * 60 / 2 / 3.0 * (isLate && instrument == 2 ? 6 : 1);
                var count = orders.Count(order => order.Command.Instrument.Index == instrument && order.Time.Seconds >= 100 == isLate);
                Assert.Equal(expected, count, 4 * Math.Sqrt(expected));
            }
        }
    }

    [Fact]
    public void InformedTrader_WithALead_BuysBeforeGoodNews()
    {
        var options = WithNews(SmallMarket.Options(30, 20, 0, 8, seconds: 300), 0.05);
        var informed = Informed(Play(options).Recording).Where(order => order.Time.Seconds is >= 196 and < 200).ToList();

        Assert.True(informed.Count > 3, $"{informed.Count}");
        Assert.All(informed, order => Assert.Equal(Side.Buy, order.Command.Side));
    }

    [Fact]
    public void InformedTrader_WhoKnowsNews_ActsAroundItOnly()
    {
        var options = WithNews(SmallMarket.Options(30, 20, 0, 8, seconds: 300), 0.02);
        var informed = options.Background.Informed with { Knows = InformedKnowledge.News, AfterNewsSeconds = 12 };
        var always = Informed(Play(options).Recording);
        var around = Informed(Play(options with { Background = options.Background with { Informed = informed } }).Recording);

        Assert.Contains(always, order => order.Time.Seconds < 190);
        Assert.True(around.Count > 5);

        // A lead of 5 s, and up to two mean latencies of 5 ms on the way.
        Assert.All(around, order => Assert.InRange(order.Time.Seconds, 195, 212.011));
    }

    [Fact]
    public void Session_UnderAClock_IsTheSameEachTime()
    {
        var options = SmallMarket.Options() with
        {
            Clock = new ClockOptions { Intraday = new IntradayOptions { OpenToMiddle = 2, CloseToMiddle = 2 }, Regimes = Regimes },
            RandomNews = new RandomNewsOptions { PerSession = 5, Deviation = 0.002, ActivityBoost = 5 },
        };
        var participants = options.Participants(SmallMarket.Trader("Bishop"));
        var alone = Played.Of(options, participants, 1, [2]).Recording.All;
        var after = Played.Of(options, participants, 1, [0, 1, 2]).Recording.All;

        Assert.Equal(alone, after.Skip(after.IndexOf("session 2")));
    }

    private static MarketOptions Noise(int seconds, int instruments = 2) => SmallMarket.Options(60, 0, 0, 0, seconds, instruments);

    private static MarketOptions WithNews(MarketOptions options, double move) => options with
    {
        News = [new NewsEvent(Timestamp.FromSeconds(200), null, move, 1, Timestamp.FromSeconds(1))],
        Factor = new FactorOptions { SessionVolatility = 0.01 },
    };

    private static List<(Timestamp Time, Command Command)> Informed(Recording recording) =>
        [.. Orders(recording).Where(order => order.Command.Account.Index >= 50)];

    // Each noise trader's instruments, sides and sizes, wake by wake.
    private static List<List<string>> Draws(MarketOptions options)
    {
        var orders = Orders(Play(options).Recording).ToList();
        return
        [
            .. Enumerable.Range(0, 40).Select(trader => orders.Where(order => order.Command.Account.Index == trader)
                .Select(order => $"{order.Command.Instrument} {order.Command.Side} {order.Command.Quantity}").ToList()),
        ];
    }

    private static IEnumerable<(Timestamp Time, Command Command)> Orders(Recording recording) =>
        recording.Commands.Where(command => command.Command.Kind == CommandKind.Order);

    private static (Recording Recording, MarketSession Market) Play(MarketOptions options, int sessions = 1)
    {
        var recording = new Recording();
        var market = new MarketSession(options, options.Participants(), 5, recording);
        for (var session = 0; session < sessions; session++)
        {
            market.Open(session);
            while (market.Advance(out _))
            {
            }
        }

        return (recording, market);
    }
}
