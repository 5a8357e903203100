namespace Arena.Simulation.Tests;

/// <summary>Noise traders whose wakes beget wakes, against the theory of such processes.</summary>
public sealed class ExcitationTests
{
    private const int Sessions = 50;
    private const int Seconds = 300;

    // Ten traders, one wake in two seconds each.
    private const double Rate = 5;

    [Theory]
    [InlineData(0, 0.5, null)]
    [InlineData(0.8, 0.5, null)]
    [InlineData(0.8, 2, 1.5)]
    [InlineData(0.95, 0.05, 3.0)]
    public void Wakes_OverManySessions_ComeAtTheRateOfTheKeys(double ratio, double delay, double? tail)
    {
        var counts = WakesBySecond(new ExcitationOptions { BranchingRatio = ratio, MeanDelaySeconds = delay, TailIndex = tail });
        var deviation = Math.Sqrt(Rate * Seconds / Sessions) / (1 - ratio);

        Assert.Equal(Rate * Seconds, counts.Average(session => session.Sum()), 4 * deviation);
    }

    // Without a past on its way, the first second would have 1 - 0.8 of the rate, and reach it after about five delays.
    [Theory]
    [InlineData(null)]
    [InlineData(1.8)]
    public void Wakes_FromTheFirstSecondOn_ComeAtTheRateOfTheKeys(double? tail)
    {
        var counts = WakesBySecond(new ExcitationOptions { BranchingRatio = 0.8, MeanDelaySeconds = 1, TailIndex = tail }, sessions: 600, seconds: 6);
        for (var second = 0; second < 4; second++)
            Assert.Equal(Rate, counts.Average(session => session[second]), 5 * Math.Sqrt(Rate * 10 / counts.Count));
    }

    // The variance of counts over their mean, of a stationary process with an exponential kernel (Hawkes 1971): at a window T with a mean delay d,
    // F + (1 - F) (1 - e^-x) / x, where F = 1 / (1 - n)² and x = (1 - n) T / d.
    [Fact]
    public void Wakes_InWindows_HaveTheFanoFactorOfTheTheory()
    {
        const double Ratio = 0.6;
        const double Delay = 0.5;
        const int Warming = 30;
        var counts = WakesBySecond(new ExcitationOptions { BranchingRatio = Ratio, MeanDelaySeconds = Delay });
        foreach (var window in new[] { 1, 10, 54 })
        {
            var windows = counts.SelectMany(session => session.Skip(Warming).Chunk(window)).Where(chunk => chunk.Length == window)
                .Select(chunk => chunk.Sum()).ToList();
            var decay = (1 - Ratio) * window / Delay;
            var limit = 1 / ((1 - Ratio) * (1 - Ratio));
            var theory = limit + ((1 - limit) * (1 - Math.Exp(-decay)) / decay);

            Assert.Equal(theory, Fano(windows), 5 * theory * Math.Sqrt(2.0 / windows.Count));
        }
    }

    [Fact]
    public void Wakes_WithPowerLawDelays_AreAsFarFromPoissonInTheLongRun()
    {
        var counts = WakesBySecond(new ExcitationOptions { BranchingRatio = 0.6, MeanDelaySeconds = 0.2, TailIndex = 2.5 });
        var windows = counts.SelectMany(session => session.Skip(60).Chunk(60)).Select(chunk => chunk.Sum()).ToList();

        Assert.Equal(6.25, Fano(windows), 5 * 6.25 * Math.Sqrt(2.0 / windows.Count));
    }

    // Clusters are short and far apart: orders that follow within a millisecond are of one.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.4, 0.7)]
    [InlineData(0, 0.5)]
    public void BegottenWakes_OfACluster_KeepTheInstrumentAndAShareOfTheSides(double share, double sameSides)
    {
        var options = CrowdMarket.Noise(
            new ExcitationOptions { BranchingRatio = 0.5, MeanDelaySeconds = 0.00005, SameSideShare = share }, count: 1, interval: 4, seconds: 20_000, instruments: 3);
        options = options with { Background = options.Background with { Noise = options.Background.Noise with { MeanLifeSeconds = 1 } } };
        var orders = CrowdMarket.Play(options, 3).Commands.Where(c => c.Command.Kind == CommandKind.Order).ToList();

        // Pairs that begin a cluster: the second can only be the first one's.
        var pairs = new List<(Command First, Command Second)>();
        for (var i = 1; i < orders.Count - 1; i++)
        {
            if (IsClose(orders[i - 1].Time, orders[i].Time) || !IsClose(orders[i].Time, orders[i + 1].Time)) continue;
            pairs.Add((orders[i].Command, orders[i + 1].Command));
        }

        Assert.True(pairs.Count > 500, $"{pairs.Count} clusters");
        Assert.All(pairs, pair => Assert.Equal(pair.First.Instrument, pair.Second.Instrument));
        Assert.Equal(
            sameSides, pairs.Count(pair => pair.First.Side == pair.Second.Side) / (double)pairs.Count,
            4 * Math.Sqrt(sameSides * (1 - sameSides) / pairs.Count));
    }

    private static double Fano(List<long> counts)
    {
        var mean = counts.Average();
        return counts.Sum(count => (count - mean) * (count - mean)) / (counts.Count - 1) / mean;
    }

    private static bool IsClose(Timestamp earlier, Timestamp later) => later - earlier < Timestamp.FromMilliseconds(1);

    private static List<long[]> WakesBySecond(ExcitationOptions excitation, int sessions = Sessions, int seconds = Seconds)
    {
        var options = CrowdMarket.Noise(excitation, seconds: seconds);
        var market = new MarketSession(options, options.Participants(), 11, new Fanout());
        var counts = new List<long[]>();
        for (var session = 0; session < sessions; session++)
        {
            market.Open(session);
            var before = market.Activity.Wakes;
            var bySecond = new List<long>();
            bool isOpen;
            do
            {
                isOpen = market.Advance(out _);
                bySecond.Add(market.Activity.Wakes - before);
                before = market.Activity.Wakes;
            }
            while (isOpen);
            counts.Add([.. bySecond]);
        }

        return counts;
    }
}
