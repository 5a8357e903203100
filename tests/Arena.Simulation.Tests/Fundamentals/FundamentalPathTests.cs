namespace Arena.Simulation.Tests;

public sealed class FundamentalPathTests
{
    [Fact]
    public void ValueAt_TheOpen_IsTheReferencePrice()
    {
        var path = Path(SmallMarket.Options(), 0);

        Assert.Equal(new HalfTicks(2 * SmallMarket.Reference), path.ValueAt(0, default));
        Assert.Equal(new HalfTicks(2 * SmallMarket.Reference), path.ValueAt(1, default));
    }

    [Theory]
    [InlineData(1_000, 1, 1_000)]
    [InlineData(250, 1, 250)]
    [InlineData(5_000, 5, 1_000)]
    [InlineData(2_500, 3, 833)]
    public void TimeOf_ThePointsOfTheGrid_DividesRoundsIntoStepsOfAtMostASecond(long roundMilliseconds, int steps, long firstMilliseconds)
    {
        var path = Path(SmallMarket.Options() with { RoundInterval = Timestamp.FromMilliseconds(roundMilliseconds) }, 0);

        Assert.Equal(firstMilliseconds, path.TimeOf(1) / 1_000_000);
        for (var round = 0; round < 100; round++)
            Assert.Equal(round * roundMilliseconds * 1_000_000, path.TimeOf(round * steps));
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_500)]
    public void ValueAt_WithAnyLead_IsTheSamePath(long roundMilliseconds)
    {
        var options = SmallMarket.Options() with { RoundInterval = Timestamp.FromMilliseconds(roundMilliseconds) };
        var plain = Path(options, 0);
        double[] leads = [0.4, 1, 7.3, 60, 1e9];
        var ahead = leads.Select(lead => Path(options, lead)).ToArray();
        for (var step = 1L; plain.TimeOf(step) < options.SessionLength.Nanoseconds; step++)
        {
            plain.AdvanceTo(step);
            var now = new Timestamp(plain.TimeOf(step));
            foreach (var path in ahead)
            {
                path.AdvanceTo(step);
                Assert.Equal(plain.ValueAt(1, now), path.ValueAt(1, now));
                Assert.Equal(plain.ValueAt(1, now), path.ValueAt(1, new Timestamp(now.Nanoseconds + 1)));
            }
        }
    }

    [Fact]
    public void ValueAt_TimesAhead_IsWhatIsThereWhenTheyCome()
    {
        var options = SmallMarket.Options();
        var path = Path(options, 7.3);
        var promised = new Dictionary<long, HalfTicks>();
        for (var step = 0L; step < 119; step++)
        {
            path.AdvanceTo(step);
            var now = Timestamp.FromSeconds(step) + Timestamp.FromMilliseconds(500);
            promised[(now + Timestamp.FromMilliseconds(7_300)).Nanoseconds / 1_000_000_000] = path.ValueAt(0, now + Timestamp.FromMilliseconds(7_300));
            if (promised.TryGetValue(step, out var value)) Assert.Equal(value, path.ValueAt(0, now));
        }

        Assert.True(promised.Count > 100);
    }

    [Fact]
    public void ValueAt_OfOneInstrument_DoesNotDependOnTheOthers()
    {
        var options = SmallMarket.Options();
        var wilder = options with { Fundamentals = [options.Fundamentals[0] with { SessionVolatility = 0.5 }, options.Fundamentals[1]] };
        var alone = SmallMarket.Options(instruments: 3);
        var (one, other, more) = (Path(options, 0), Path(wilder, 0), Path(alone, 0));
        var differs = false;
        for (var step = 1L; step <= 100; step++)
        {
            one.AdvanceTo(step);
            other.AdvanceTo(step);
            more.AdvanceTo(step);
            var now = Timestamp.FromSeconds(step);
            Assert.Equal(one.ValueAt(1, now), other.ValueAt(1, now));
            Assert.Equal(one.ValueAt(1, now), more.ValueAt(1, now));
            differs |= one.ValueAt(0, now) != other.ValueAt(0, now);
        }

        Assert.True(differs);
    }

    [Fact]
    public void Open_WithADriftDeviation_TrendsEitherWayAsOftenAndChangesNoOtherDraw()
    {
        const int sessions = 400;
        const double deviation = 0.02;
        var plain = SmallMarket.Options(seconds: 20) with { Factor = new FactorOptions { SessionVolatility = 0.01 } };
        var drifting = plain with { Factor = plain.Factor with { DriftDeviation = deviation } };
        var drifts = new List<double>();
        for (var session = 0; session < sessions; session++)
        {
            double LogAtEnd(MarketOptions options)
            {
                var path = new FundamentalPath(options, 0);
                path.Open(5, session);
                for (var step = 1; step <= 20; step++) path.AdvanceTo(step);
                return Math.Log(path.ValueAt(0, options.SessionLength).Ticks);
            }

            drifts.Add(LogAtEnd(drifting) - LogAtEnd(plain));
        }

        // The same diffusion is in both, so that the difference is the drift alone, but for half ticks.
        Assert.Equal(0, drifts.Average(), 4 * deviation / Math.Sqrt(sessions));
        Assert.Equal(deviation, Math.Sqrt(drifts.Average(drift => drift * drift)), 4 * deviation / Math.Sqrt(2.0 * sessions));
    }

    [Fact]
    public void ValueAt_AfterACrash_IsAtLeastOneTick()
    {
        var options = SmallMarket.Options(seconds: 20) with { Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = -2_000 } };
        var path = Path(options, 0);
        for (var step = 1L; step <= 20; step++) path.AdvanceTo(step);

        Assert.Equal(new HalfTicks(2), path.ValueAt(0, Timestamp.FromSeconds(20)));
    }

    [Fact]
    public void ValueAt_AfterABubble_StaysANumber()
    {
        var options = SmallMarket.Options(seconds: 20) with { Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = 2_000 } };
        var path = Path(options, 0);
        for (var step = 1L; step <= 20; step++) path.AdvanceTo(step);

        Assert.Equal(new HalfTicks(1L << 50), path.ValueAt(0, Timestamp.FromSeconds(20)));
    }

    private static FundamentalPath Path(MarketOptions options, double leadSeconds)
    {
        var path = new FundamentalPath(options, leadSeconds);
        path.Open(4, 1);
        return path;
    }
}
