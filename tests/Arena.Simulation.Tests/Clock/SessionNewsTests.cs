namespace Arena.Simulation.Tests;

/// <summary>Fixed seeds; bounds are four standard errors.</summary>
public sealed class SessionNewsTests
{
    private static readonly RandomNewsOptions Random = new() { PerSession = 8, Deviation = 0.02, FactorShare = 0.25, ActivityBoost = 3 };

    [Fact]
    public void Open_ManySessions_HasTheCountsAndSizesOfItsLaw()
    {
        const int sessions = 2_000;
        var news = new SessionNews(Market(5) with { RandomNews = Random });
        var items = new List<NewsItem>();
        for (var session = 0; session < sessions; session++)
        {
            news.Open(1, session);
            Assert.True(news.Items.ToArray().Zip(news.Items.ToArray().Skip(1)).All(pair => pair.First.At <= pair.Second.At));
            items.AddRange(news.Items);
        }

        var deviation = Math.Sqrt(items.Average(item => item.LogJump * item.LogJump));
        Assert.Equal(8, items.Count / (double)sessions, 4 * Math.Sqrt(8.0 / sessions));
        Assert.Equal(0.02, deviation, 4 * 0.02 / Math.Sqrt(2.0 * items.Count));
        Assert.Equal(0, items.Average(item => item.LogJump), 4 * 0.02 / Math.Sqrt(items.Count));
        Assert.Equal(0.25, Share(items, item => item.Instrument == SessionNews.OfFactor), 4 * Math.Sqrt(0.1875 / items.Count));
        Assert.Equal(0.5, items.Average(item => item.At / 120e9), 4 * Math.Sqrt(1.0 / 12 / items.Count));

        // The first instrument is the future, which has no news of its own; the other four have it alike.
        Assert.DoesNotContain(items, item => item.Instrument == 0);
        for (var i = 1; i < 5; i++) Assert.Equal(0.1875, Share(items, item => item.Instrument == i), 4 * Math.Sqrt(0.16 / items.Count));
    }

    [Fact]
    public void Open_ScheduledAmongRandom_AreInTheOrderOfTime()
    {
        long[] seconds = [0, 10, 10, 60, 119];
        var scheduled = seconds.Select(at => new NewsEvent(Timestamp.FromSeconds(at), new InstrumentId(1), -0.5, 4, Timestamp.FromSeconds(30))).ToArray();
        var news = new SessionNews(Market() with { RandomNews = Random, News = [.. scheduled] });
        for (var session = 0; session < 50; session++)
        {
            news.Open(2, session);
            var items = news.Items.ToArray();
            Assert.Equal(items.Select(item => item.At).Order(), items.Select(item => item.At));
            Assert.Equal(seconds, items.Where(item => item.DecayNs == 30e9).Select(item => item.At / 1_000_000_000));
            Assert.All(items.Where(item => item.DecayNs == 30e9), item => Assert.Equal(Math.Log(0.5), item.LogJump, 1e-15));
        }
    }

    [Fact]
    public void Open_WithScheduledNews_DrawsTheSameRandomNews()
    {
        var plain = new SessionNews(Market() with { RandomNews = Random });
        var with = new SessionNews(Market() with { RandomNews = Random, News = [new NewsEvent(default, null, 0.1, 1, Timestamp.FromSeconds(1))] });
        plain.Open(1, 0);
        with.Open(1, 0);

        Assert.Equal(plain.Items.ToArray(), with.Items.ToArray().Skip(1));
    }

    [Fact]
    public void Open_ScheduledWithChance_ComesInItsWindowWithItsDeviation()
    {
        const int sessions = 2_000;
        var late = new NewsEvent(Timestamp.FromSeconds(10), null, 0.05, 2, Timestamp.FromSeconds(1)) { Deviation = 0.02, Within = Timestamp.FromSeconds(60) };
        var still = new NewsEvent(Timestamp.FromSeconds(40), null, 0.1, 3, Timestamp.FromSeconds(1));
        var news = new SessionNews(Market() with { News = [late, still] });
        var drawn = new List<NewsItem>();
        for (var session = 0; session < sessions; session++)
        {
            news.Open(3, session);
            var items = news.Items.ToArray();
            Assert.True(items[0].At <= items[1].At);
            Assert.Equal(40_000_000_000, items.Single(item => item.Excess == 2).At);
            drawn.Add(items.Single(item => item.Excess == 1));
        }

        Assert.All(drawn, item => Assert.InRange(item.At, 10_000_000_000, 70_000_000_000));
        Assert.Equal(40e9, drawn.Average(item => (double)item.At), 4 * 60e9 / Math.Sqrt(12.0 * sessions));
        Assert.Equal(Math.Log(1.05), drawn.Average(item => item.LogJump), 4 * 0.02 / Math.Sqrt(sessions));
        Assert.Equal(0.02, Math.Sqrt(drawn.Average(item => Math.Pow(item.LogJump - Math.Log(1.05), 2))), 4 * 0.02 / Math.Sqrt(2.0 * sessions));
    }

    [Fact]
    public void Open_AMarketOfTheFutureAlone_HasNewsOfTheFactorOnly()
    {
        var news = new SessionNews(SmallMarket.Options(instruments: 1) with { RandomNews = Random });
        news.Open(1, 0);

        Assert.All(news.Items.ToArray(), item => Assert.Equal(SessionNews.OfFactor, item.Instrument));
        Assert.NotEmpty(news.Items.ToArray());
    }

    [Theory]
    [InlineData(1, 40, false)]
    [InlineData(1, 45, true)]
    [InlineData(1, 50, true)]
    [InlineData(1, 60, true)]
    [InlineData(1, 61, false)]
    [InlineData(2, 50, false)]
    [InlineData(2, 75, true)]
    [InlineData(1, 75, true)]
    [InlineData(3, 75, false)]
    [InlineData(3, 85, true)]
    [InlineData(3, 101, false)]
    public void IsNear_AroundNews_IsSoInItsWindowAndForThoseItConcerns(int instrument, int seconds, bool isNear)
    {
        var options = Market(4) with
        {
            News =
            [
                new NewsEvent(Timestamp.FromSeconds(50), new InstrumentId(1), 0.1, 1, Timestamp.FromSeconds(1)),
                new NewsEvent(Timestamp.FromSeconds(80), null, 0.1, 1, Timestamp.FromSeconds(1)),
            ],
        };
        options = options with { Fundamentals = options.Fundamentals.SetItem(3, options.Fundamentals[3] with { FactorLagSeconds = 10 }) };
        var news = new SessionNews(options);
        news.Open(1, 0);

        Assert.Equal(isNear, news.IsNear(instrument, Timestamp.FromSeconds(seconds), Timestamp.FromSeconds(10), Timestamp.FromSeconds(5)));
    }

    private static double Share(List<NewsItem> items, Func<NewsItem, bool> which) => items.Count(which) / (double)items.Count;

    private static MarketOptions Market(int instruments = 2) => SmallMarket.Options(instruments: instruments);
}
