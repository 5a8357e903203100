namespace Arena.Simulation.Tests;

public sealed class IntradayShapeTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(1, 100)]
    public void Until_TheClose_IsOneAndTheEdgesAreAsStated(double open, double close)
    {
        var shape = new IntradayShape(new IntradayOptions { OpenToMiddle = open, CloseToMiddle = close });
        var middle = Speed(shape, 0.5);

        Assert.Equal(0, shape.Until(0), 1e-15);
        Assert.Equal(1, shape.Until(1), 1e-15);
        Assert.Equal(open, Speed(shape, 0) / middle, 1e-3);
        Assert.Equal(close, Speed(shape, 1) / middle, 1e-3);
        Assert.Equal(1 + ((open - 1) / 4), Speed(shape, 0.25) / middle, 1e-3);
        Assert.Equal(1 + ((close - 1) / 4), Speed(shape, 0.75) / middle, 1e-3);
    }

    private static double Speed(IntradayShape shape, double at)
    {
        var (from, to) = (Math.Max(0, at - 1e-6), Math.Min(1, at + 1e-6));
        return (shape.Until(to) - shape.Until(from)) / (to - from);
    }
}
