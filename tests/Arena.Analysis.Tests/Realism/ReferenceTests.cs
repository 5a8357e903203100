using Arena.Interchange;
using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>References: what is read of a pair of files, and how far apart markets are.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Reference_ReadFromAnExport_HasTheSeriesOfTheTape(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var market = TestMarket.Create(seconds: 300, noise: 40);
        var tape = new MemoryTape();
        MatchRunner.Run(
            new MatchSpec(market, new Lineup([], []), seed, Sessions: 1, new string('0', 64)), new NoBots(), tape, progress: null,
            TestContext.Current.CancellationToken);
        var collector = new SeriesCollector(market.Instruments, market.SessionLength, market.Venue);
        new TapeReader(tape.ToArray()).ReadAll(collector);
        var messages = TapeExport.Lobster(tape.ToArray(), folder.Path, interrupted: TestContext.Current.CancellationToken).First(file => file.Contains("_message_", StringComparison.Ordinal));

        var real = ReferenceMarket.ReadLobster(messages, 1).Sessions[0][0];

        var series = collector.Sessions[0][0];
        var offset = series.Quotes[0].Time - real.Quotes[0].Time;
        const double nanosecond = 1e-9;
        Assert.True(real.Orders.Length > 50, $"only {real.Orders.Length} market orders");
        Assert.Equal(
            series.Orders.Where(order => order.Time >= series.Quotes[0].Time).Select(order => (order.Sign, order.Size)),
            real.Orders.Select(order => (order.Sign, order.Size)));
        Assert.Equal(series.Quotes.Select(quote => quote.Mid), real.Quotes.Select(quote => quote.Mid));
        Assert.All(series.Quotes.Zip(real.Quotes), pair => Assert.InRange(pair.First.Time - offset - pair.Second.Time, -nanosecond, nanosecond));

        // The venue's mid may be of an instant inside an order's matching, when it took one side's last level but one; the rows of a moment count as one.
        var mids = series.Orders.Where(order => order.Time >= series.Quotes[0].Time).Zip(real.Orders).ToList();
        Assert.InRange(mids.Count(pair => pair.First.MidBefore == pair.Second.MidBefore), 0.98 * mids.Count, mids.Count);
    }

    [Fact]
    public void Reference_OfTheSameMarket_HasNoDistance()
    {
        var sample = SyntheticMarket.OfReturns(31, SyntheticMarket.Garch);

        var comparison = Compare(sample, sample);

        Assert.All(comparison.Figures, row => Assert.Equal(row.Market, row.Reference));
        Assert.All(comparison.Figures.Where(row => double.IsFinite(row.Market)), row => Assert.Equal(0, row.Distance.Value));
        Assert.Equal(0, comparison.Distributions[0].KolmogorovSmirnov.Value);
        Assert.True(comparison.Distributions[0].KolmogorovSmirnov.Floor > 0);
        Assert.True(double.IsNaN(comparison.Distributions[2].Wasserstein.Value));
    }

    [Fact]
    public void Reference_OfAnotherMarket_IsFurtherAwayThanItsHalves()
    {
        var normal = SyntheticMarket.OfReturns(32, SyntheticMarket.Normal);
        var garch = SyntheticMarket.OfReturns(33, SyntheticMarket.Garch);

        var comparison = Compare(normal, garch);

        Assert.False(comparison.Distributions[0].KolmogorovSmirnov.IsWithinFloor);
        var tail = comparison.Figures.Single(row => row is { FactId: "heavy-tails", Key: "tailIndex" });
        Assert.False(tail.Distance.IsWithinFloor);
        Assert.Equal(FactVerdict.Pass, tail.ReferenceVerdict);
    }

    [Theory]
    [InlineData("1,1,1,x,10000,1\n", "10100,5,10000,5\n", "'x' is not allowed")]
    [InlineData("1,1,1,5,10000,1\n2,1,2,5,10000,1\n", "10100,5,10000,5\n", "line 2: rows has no row for it")]
    [InlineData("1,1,1,5,10000,1\n", "10100,5,10000,5\n", "no stretch of time")]
    [InlineData("1,1,1,5,10000,1\n2,1,2,5,10000,1\n", "9999999999,0,10000,5\n9999999999,0,10000,10\n", "no stretch of time")]
    [InlineData("", "10100,5,10000,5\n", "no stretch of time")]
    public void Reference_OfMalformedFiles_SaysWhereAndWhat(string messages, string rows, string expected)
    {
        using var messageText = new StringReader(messages);
        using var rowText = new StringReader(rows);

        var exception = Assert.Throws<InterchangeException>(() => LobsterReference.Read(new LobsterInput("messages", messageText), new LobsterInput("rows", rowText), 1));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_OfAFileThatIsNoMessageFile_SaysHowItIsNamed()
    {
        var exception = Assert.Throws<InterchangeException>(() => ReferenceMarket.ReadLobster("out/day.csv", 1));

        Assert.Contains("_message_", exception.Message, StringComparison.Ordinal);
    }

    private static ReferenceComparison Compare(MarketSample market, MarketSample reference)
    {
        ImmutableArray<FactResult> facts = [.. StylisedFacts.All.Select(fact => fact.Measure(market))];
        var sessions = reference.Series.Select(series => ImmutableArray.Create(series with { Start = 0 })).ToImmutableArray();
        return ReferenceComparison.Of(market, facts, new ReferenceMarket("real", sessions), seed: 1);
    }
}
