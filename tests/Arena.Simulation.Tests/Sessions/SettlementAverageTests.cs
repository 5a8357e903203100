namespace Arena.Simulation.Tests;

public sealed class SettlementAverageTests
{
    [Theory]
    [InlineData(7, 2, 4)]
    [InlineData(5, 2, 3)]
    [InlineData(-5, 2, -3)]
    [InlineData(-7, 3, -2)]
    [InlineData(8, 3, 3)]
    [InlineData(7, 3, 2)]
    [InlineData(0, 3, 0)]
    [InlineData(6, 3, 2)]
    [InlineData(1, 3, 0)]
    public void DivideAwayFromZero_OfAQuotient_RoundsToTheNearestAndTheMiddleAway(long dividend, long divisor, long expected) =>
        Assert.Equal(expected, SettlementAverage.DivideAwayFromZero(dividend, divisor));

    [Fact]
    public void Prices_OfThreeRounds_AreTheirMean()
    {
        var average = new SettlementAverage(2);
        average.Add([new HalfTicks(200), new HalfTicks(11)]);
        average.Add([new HalfTicks(201), new HalfTicks(12)]);
        average.Add([new HalfTicks(204), new HalfTicks(12)]);

        // 605 / 3 = 201.67 and 35 / 3 = 11.67.
        Assert.Equal([new HalfTicks(202), new HalfTicks(12)], average.Prices([default, default]).ToArray());
    }

    [Fact]
    public void Prices_WithoutARoundInTheWindow_AreTheMidsAtTheClose()
    {
        var average = new SettlementAverage(1);
        average.Add([new HalfTicks(5)]);
        average.Clear();

        Assert.Equal([new HalfTicks(7)], average.Prices([new HalfTicks(7)]).ToArray());
    }
}
