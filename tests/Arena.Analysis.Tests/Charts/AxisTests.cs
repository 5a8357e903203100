namespace Arena.Analysis.Tests;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3.7, 912.4)]
    [InlineData(1499.2, 1500.1)]
    [InlineData(-1e9, -0.5e9)]
    [InlineData(5, 5)]
    public void Axis_OfAnyRange_HoldsItBetweenFewRoundTicks(double low, double high)
    {
        var axis = new Axis(low, high);

        Assert.InRange(axis.Percent(low), 0, 100);
        Assert.InRange(axis.Percent(high), 0, 100);
        Assert.InRange(axis.Ticks.Count(), 3, 9);
        Assert.All(axis.Ticks, tick => Assert.InRange(axis.Percent(tick), -1e-9, 100 + 1e-9));
    }

    [Fact]
    public void Axis_OfNothing_IsStillDrawn() => Assert.Equal(0, Axis.Of([], includeZero: false).Low);
}
