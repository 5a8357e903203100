namespace Arena.Simulation.Tests;

/// <summary>Orders of noise traders and others whose sizes, distances and lives have power laws.</summary>
public sealed class HeavyTailTests
{
    private const int Noise = 30;

    [Fact]
    public void Sizes_WithAnIndex_KeepTheMeanAndHaveTheTailByHill()
    {
        var options = SmallMarket.Options(Noise, 10, 0, 0, seconds: 1_200);
        options = options with
        {
            Instruments = [.. options.Instruments.Select(instrument => instrument with { MaximumOrderQuantity = new Quantity(1_000_000) })],
            Background = options.Background with { Noise = options.Background.Noise with { SizeTailIndex = 2.5 } },
        };
        var lots = NoiseOrders(options).Select(order => (double)order.Quantity.Lots).OrderDescending().ToList();

        // Of sizes, the first lot is not of the law; its scale is that of a mean of 4 beyond the first.
        const int Tail = 800;
        const double Scale = 4 * 1.5;
        Assert.True(lots.Count > 15_000);
        Assert.Equal(5, lots.Average(), 5 * 4 * Math.Sqrt(5.0 / lots.Count));
        var hill = 1 / lots.Take(Tail).Average(size => Math.Log((size - 1 + Scale) / (lots[Tail] - 1 + Scale)));
        Assert.Equal(2.5, hill, 5 * 2.5 / Math.Sqrt(Tail));
    }

    [Fact]
    public void Sizes_WithALowIndex_KeepTheMeanBelowTheLargestOrder()
    {
        var options = SmallMarket.Options(Noise, 10, 0, 0, seconds: 1_200);
        options = options with { Background = options.Background with { Noise = options.Background.Noise with { SizeTailIndex = 1.5 } } };
        var lots = NoiseOrders(options).Select(order => (double)order.Quantity.Lots).ToList();
        var deviation = Math.Sqrt(lots.Average(size => (size - 5) * (size - 5)));

        Assert.Equal(5, lots.Average(), 5 * deviation / Math.Sqrt(lots.Count));
        Assert.All(lots, size => Assert.InRange(size, 1, 500));
        Assert.True(lots.Max() > 200, $"{lots.Max()}");
    }

    [Theory]
    [InlineData("value")]
    [InlineData("momentum")]
    [InlineData("informed")]
    public void Sizes_OfAnyKind_TakeTheIndex(string kind)
    {
        var options = CrowdMarket.Options(noise: 30, value: 20, momentum: 20, informed: 10, seconds: 600);
        var names = options.Participants().Accounts;
        var lots = Orders(options).Where(order => names[order.Account.Index].Name.StartsWith(kind, StringComparison.Ordinal))
            .Select(order => order.Quantity.Lots).ToList();

        // A geometric size of mean 5 is above 80 once in 60 million orders.
        Assert.True(lots.Count > 200, $"{lots.Count} orders");
        Assert.True(lots.Max() > 80, $"{lots.Max()}");
    }

    // Nobody takes and nothing is cancelled, so the touch stays where each side's first order was.
    [Fact]
    public void Distances_WithAnIndex_ReachFarAndKeepInsideTheBand()
    {
        var options = SmallMarket.Options(Noise, 0, 0, 0, instruments: 1);
        var noise = options.Background.Noise with { MarketShare = 0, MeanLifeSeconds = 10_000 };
        var (near, far) = (Distances(options, noise), Distances(options, noise with { DepthTailIndex = 1.6 }));

        Assert.Equal(4, near.Average(), 0.6);
        Assert.Equal(4, far.Average(), 1.0);
        Assert.All(far, distance => Assert.InRange(distance, 0, 100));

        // Beyond 30 ticks: 0.8^31 if geometric; (1 + 30 / s)^-1.6 with an index of 1.6, s between 2.4 and 4, as the band leaves some out.
        Assert.InRange(near.Count(distance => distance > 30) / (double)near.Count, 0, 0.004);
        Assert.InRange(far.Count(distance => distance > 30) / (double)far.Count, 0.01, 0.04);
    }

    [Fact]
    public void Lives_WithAnIndex_LastLongerForAFew()
    {
        var options = SmallMarket.Options(Noise, 0, 0, 0, seconds: 600);
        var noise = options.Background.Noise with { MarketShare = 0, MeanDepthTicks = 40 };
        var (often, seldom) = (Lives(options, noise), Lives(options, noise with { LifeTailIndex = 2 }));

        // The median of a mean of 5 seconds: 5 log 2 if exponential, 5 (√2 - 1) with an index of 2; above 30 seconds e^-6, and (1 + 6)^-2.
        Assert.Equal(5 * Math.Log(2), often[often.Count / 2], 0.25);
        Assert.Equal(5 * (Math.Sqrt(2) - 1), seldom[seldom.Count / 2], 0.2);
        Assert.Equal(Math.Exp(-6), often.Count(life => life > 30) / (double)often.Count, 0.002);
        Assert.Equal(1 / 49.0, seldom.Count(life => life > 30) / (double)seldom.Count, 0.004);
    }

    // From resting to being cancelled, in seconds, ascending; those that traded left out, which at this depth are few.
    private static List<double> Lives(MarketOptions options, NoiseOptions noise)
    {
        var rested = new Dictionary<OrderId, Timestamp>();
        var lives = new List<double>();
        foreach (var e in Play(options with { Background = options.Background with { Noise = noise } }).Events)
        {
            if (e.Kind == MarketEventKind.OrderRested) rested[e.Order] = e.Time;
            if (e.Kind == MarketEventKind.OrderCancelled && e.Reason == RejectReason.None) lives.Add((e.Time - rested[e.Order]).Seconds);
        }

        lives.Sort();
        return lives;
    }

    private static List<long> Distances(MarketOptions options, NoiseOptions noise)
    {
        var distances = new List<long>();
        foreach (var side in NoiseOrders(options with { Background = options.Background with { Noise = noise } }).GroupBy(order => order.Side))
        {
            var touch = side.First().Price;
            distances.AddRange(side.Skip(1).Select(order => side.Key.Sign() * (touch - order.Price)));
        }

        return distances;
    }

    private static IEnumerable<Command> NoiseOrders(MarketOptions options) => Orders(options).Where(order => order.Account.Index < Noise);

    private static IEnumerable<Command> Orders(MarketOptions options) =>
        Play(options).Commands.Select(c => c.Command).Where(command => command.Kind == CommandKind.Order);

    private static Recording Play(MarketOptions options)
    {
        var recording = new Recording();
        var participants = options.Participants();
        Played.Play(new MarketSession(options, participants, 5, recording), participants, 5, 0);
        return recording;
    }
}
