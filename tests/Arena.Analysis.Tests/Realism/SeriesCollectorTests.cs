using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>What is collected of a session is what happened in it.</summary>
public sealed class SeriesCollectorTests
{
    private const double Step = 0.012345678;

    [Fact]
    public void Series_OfASessionByHand_HoldWhatHappened()
    {
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 3);
        tape.OpenSession();
        tape.Execute(Limit(0, 1, Side.Buy, 990, 10));
        tape.Execute(Limit(0, 2, Side.Sell, 1000, 4));
        tape.Execute(Limit(0, 3, Side.Sell, 1002, 6));
        tape.Execute(Limit(1, 1, Side.Buy, 1002, 7));
        tape.Execute(Limit(2, 1, Side.Sell, 990, 1));
        tape.Execute(new Command { Kind = CommandKind.Cancel, Account = new AccountId(0), Order = OrderId.Of(0, 1) });
        tape.CloseSession();

        var series = Collect(tape.Complete())[0][0];

        Assert.Equal(
            [
                new MarketOrder(4 * Step, 1, 7, 1002, 995, 1),
                new MarketOrder(5 * Step, -1, 1, 990, 996, 2),
            ],
            series.Orders);
        Assert.Equal([new BestQuote(2 * Step, 990, 1000), new BestQuote(4 * Step, 990, 1002)], series.Quotes);
        var cancellation = Assert.Single(series.Cancellations);
        Assert.Equal((6 * Step, 5 * Step), (cancellation.Time, Math.Round(cancellation.Age, 9)));
    }

    [Fact]
    public void Depth_AtEveryBaseInterval_IsThatOfTheMoment()
    {
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2);
        tape.OpenSession();
        for (var i = 1; i <= 10; i++) tape.Execute(Limit(0, i, Side.Buy, 1000 - i, i));
        for (var i = 1; i <= 10; i++) tape.Execute(Limit(1, i, Side.Sell, 1000 + i, 1));
        tape.CloseSession();

        var series = Collect(tape.Complete())[0][0];

        // The session is 60 s long by its header, and looked at every 0.1 s; the twenty orders came in a quarter of a second.
        Assert.Equal(600, series.Depth.Length);
        Assert.Equal(Enumerable.Repeat(0.0, 10), series.Depth[0].Lots);
        Assert.Equal([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 0, 0], series.Depth[1].Lots);
        Assert.Equal([1, 1.5, 2, 2.5, 3, 3.5, 3.5, 4, 4.5, 5], series.Depth[2].Lots);
        Assert.Equal(Enumerable.Repeat(0.0, 10), series.Depth[599].Lots);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Series_OfATape_AreThoseOfTheSessionsPlayed(bool hasPhases)
    {
        var market = hasPhases ? TestMarket.Create(seconds: 60).WithPhases() : TestMarket.Create(seconds: 60);
        var spec = new MatchSpec(market, new Lineup([], []), Seed: 5, Sessions: 2, new string('0', 64));
        var tape = new MemoryTape();
        MatchRunner.Run(spec, new NoBots(), tape, progress: null, TestContext.Current.CancellationToken);
        var played = new SeriesCollector(market.Instruments, market.SessionLength, market.Venue);
        SessionPlayer.Play(spec, new NoBots(), played, _ => { }, TestContext.Current.CancellationToken);

        var read = Collect(tape.ToArray());

        Assert.Equal(2, read.Length);
        for (var session = 0; session < 2; session++)
        {
            for (var i = 0; i < market.Instruments.Length; i++)
            {
                var (one, other) = (read[session][i], played.Sessions[session][i]);
                Assert.Equal(one.Orders, other.Orders);
                Assert.Equal(one.Quotes, other.Quotes);
                Assert.Equal(one.Cancellations, other.Cancellations);
                Assert.Equal(one.Depth.SelectMany(sample => sample.Lots), other.Depth.SelectMany(sample => sample.Lots));
                Assert.NotEmpty(one.Orders);
            }
        }
    }

    [Fact]
    public void Stretch_OfASeries_KnowsTheQuoteItBeginsWith()
    {
        var series = SyntheticMarket.Empty with
        {
            Quotes = [new BestQuote(0, 9, 11), new BestQuote(50, 19, 21), new BestQuote(95, 29, 31)],
            Orders = [new MarketOrder(59, 1, 1, 1, 1, -1), new MarketOrder(60, 1, 2, 1, 1, -1), new MarketOrder(90, 1, 3, 1, 1, -1)],
        };

        var stretch = series.Cut(60, 90);

        Assert.Equal([new BestQuote(60, 19, 21)], stretch.Quotes);
        Assert.Equal(2, Assert.Single(stretch.Orders).Size);
        Assert.Equal(20, stretch.MidAt(70));
        Assert.Equal(4, stretch.QuotesEvery(10).Length);
        Assert.Equal([2.0, 0, 0], stretch.PerInterval(order => order.Size));
        Assert.True(double.IsNaN(stretch.MidAt(59)));
    }

    [Fact]
    public void Returns_OverSeveralSteps_AreLogarithmic()
    {
        var series = SyntheticMarket.Empty with
        {
            End = 40, Quotes = [new BestQuote(0, 99, 101), new BestQuote(9, 199, 201), new BestQuote(20, 399, 401), new BestQuote(21, 49, 51)],
        };

        Assert.Equal([Math.Log(2), Math.Log(2), Math.Log(1 / 8.0), 0], series.Returns(10));
        Assert.Equal([Math.Log(4), Math.Log(0.125)], series.Returns(20));
        Assert.Equal([Math.Log(4), Math.Log(0.25), Math.Log(0.125)], series.OverlappingReturns(2));
    }

    private static ImmutableArray<ImmutableArray<MarketSeries>> Collect(byte[] tape)
    {
        var reader = new TapeReader(tape);
        var collector = new SeriesCollector(reader.Header.Instruments, reader.Header.SessionLength, reader.Header.Venue);
        reader.ReadAll(collector);
        return collector.Sessions;
    }

    private static Command Limit(int account, long sequence, Side side, long price, long lots) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Instrument = new InstrumentId(0), Side = side, Order = OrderId.Of(account, sequence),
        Price = new Price(price), Quantity = new Quantity(lots),
    };
}
