namespace Arena.Analysis.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0.000000", "0.000000")]
    [InlineData(-1, "-0.000001", "-0.000001")]
    [InlineData(1_234_567_890, "1234.567890", "1,234.567890")]
    [InlineData(long.MinValue, "-9223372036854.775808", "-9,223,372,036,854.775808")]
    [InlineData(long.MaxValue, "9223372036854.775807", "9,223,372,036,854.775807")]
    public void Money_OfAnySize_IsWrittenExactly(long micros, string exact, string grouped)
    {
        Assert.Equal(exact, Figures.Exact(new Money(micros)));
        Assert.Equal(grouped, Figures.Grouped(new Money(micros)));
    }

    [Theory]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(-0.005, 2, "-0.01")]
    [InlineData(1234.5, 0, "1,235")]
    public void Number_Rounded_NeverShowsANegativeZero(double value, int decimals, string expected) =>
        Assert.Equal(expected, Figures.Fixed(value, decimals));
}
