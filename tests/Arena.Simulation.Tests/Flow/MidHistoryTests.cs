namespace Arena.Simulation.Tests;

public sealed class MidHistoryTests
{
    [Theory]
    [InlineData(5, 1, 0)]
    [InlineData(0.2, 1, 0)]
    [InlineData(10, 0.5, 0)]
    [InlineData(3_000, 1, 3)]
    public void Past_AfterManySteps_IsTheMidOfALookbackAgo(double lookback, double step, int slack)
    {
        var history = new MidHistory(2, lookback, step);
        history.Open([new HalfTicks(0), new HalfTicks(0)]);
        var steps = Math.Max(1, (int)(lookback / step));
        for (var i = 1; i <= steps + 100; i++)
        {
            history.Sample([new HalfTicks(i), new HalfTicks(-i)]);
            Assert.InRange(history.Past(0).Value, Math.Max(0, i - steps - (2 * slack)), Math.Max(0, i - steps + slack));
            Assert.Equal(-history.Past(0).Value, history.Past(1).Value);
        }

        history.Open([new HalfTicks(3), new HalfTicks(4)]);
        Assert.Equal((new HalfTicks(3), new HalfTicks(4)), (history.Past(0), history.Past(1)));
    }
}
