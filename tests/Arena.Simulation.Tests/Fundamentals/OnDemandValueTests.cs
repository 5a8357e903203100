namespace Arena.Simulation.Tests;

public sealed class OnDemandValueTests
{
    private const int Sessions = 4_000;
    private const long Reference = 100_000;
    private static readonly Timestamp Length = Timestamp.FromSeconds(1_000);

    [Fact]
    public void ValueAt_ManySessions_HasTheMeanAndVarianceOfTheProcess()
    {
        var options = new FundamentalOptions { Beta = 0, SessionVolatility = 0.01, MeanReversionPerSession = 2, Sampling = FundamentalSampling.OnDemand };
        var ends = Ends(options, stops: 7);
        var variance = 1e4 * (1 - Math.Exp(-4)) / 4 * 100;

        Assert.Equal(Reference, ends.Average(), 4 * Math.Sqrt(variance / Sessions));
        Assert.Equal(1, ends.Sum(end => (end - Reference) * (end - Reference)) / Sessions / variance, 4 * Math.Sqrt(2.0 / Sessions));
    }

    [Fact]
    public void ValueAt_AskedOftenOrOnce_HasTheSameLaw()
    {
        var options = new FundamentalOptions { Beta = 0, SessionVolatility = 0.01, JumpsPerSession = 3, JumpVolatility = 0.01, Sampling = FundamentalSampling.OnDemand };
        foreach (var stops in new[] { 1, 50 })
        {
            var square = Ends(options, stops).Sum(end => (end - Reference) * (end - Reference)) / Sessions;

            // A random walk and three jumps a session, each of a variance of a million.
            Assert.Equal(4, square / 1e6, 0.5);
        }
    }

    [Fact]
    public void ValueAt_SameMomentAgain_IsTheSameValueAndDrawsNothing()
    {
        var (one, two) = (Value(new FundamentalOptions { Beta = 0, SessionVolatility = 0.01 }), Value(new FundamentalOptions { Beta = 0, SessionVolatility = 0.01 }));
        for (var second = 1; second <= 20; second++)
        {
            var now = Timestamp.FromSeconds(second);
            var value = one.ValueAt(now);
            Assert.Equal(value, one.ValueAt(now));
            Assert.Equal(value, two.ValueAt(now));
            Assert.Equal(0, value.Value % 2);
        }
    }

    [Fact]
    public void ValueAt_EarlierMoment_IsRefused()
    {
        var value = Value(new FundamentalOptions { Beta = 0, SessionVolatility = 0.01 });
        value.ValueAt(Timestamp.FromSeconds(2));

        Assert.Throws<InvariantViolationException>(() => value.ValueAt(Timestamp.FromSeconds(1)));
    }

    private static OnDemandValue Value(FundamentalOptions options)
    {
        var value = new OnDemandValue(options, SmallMarket.Instrument(0) with { ReferencePrice = new Price(Reference) }, Length, "fundamental/S0");
        value.Open(9, 0);
        return value;
    }

    private static List<double> Ends(FundamentalOptions options, int stops)
    {
        var value = Value(options);
        var ends = new List<double>();
        for (var session = 0; session < Sessions; session++)
        {
            value.Open(9, session);
            for (var stop = 1; stop < stops; stop++) value.ValueAt(new Timestamp(Length.Nanoseconds / stops * stop));
            ends.Add(value.ValueAt(Length).Ticks);
        }

        return ends;
    }
}
