using System.Globalization;

namespace Arena.Sdk.Tests;

/// <summary>
/// Holds the elementary functions to correctly rounded values. The bound of each is in units in the last place (ULP) of distance
/// from the correctly rounded value; it is what the function's documentation promises, or tighter.
/// </summary>
public sealed class PortableMathTests
{
    [Fact]
    public void Exp_AtReferencePoints_IsWithinOneUlp() => RequireWithin(1, PortableMath.Exp, ReferenceValues.Exp);

    [Fact]
    public void Log_AtReferencePoints_IsWithinOneUlp() => RequireWithin(1, PortableMath.Log, ReferenceValues.Log);

    [Fact]
    public void Tanh_AtReferencePoints_IsWithinOneUlp() => RequireWithin(1, PortableMath.Tanh, ReferenceValues.Tanh);

    [Fact]
    public void Sin_AtReferencePoints_IsWithinOneUlp() => RequireWithin(1, PortableMath.Sin, ReferenceValues.Sin);

    [Fact]
    public void Cos_AtReferencePoints_IsWithinOneUlp() => RequireWithin(1, PortableMath.Cos, ReferenceValues.Cos);

    [Fact]
    public void NormalCumulative_AtReferencePoints_IsWithinEightUlp() =>
        RequireWithin(8, PortableMath.NormalCumulative, ReferenceValues.NormalCumulative);

    [Fact]
    public void NormalQuantile_AtReferencePoints_IsWithinFourUlp() =>
        RequireWithin(4, PortableMath.NormalQuantile, ReferenceValues.NormalQuantile);

    [Fact]
    public void Pow_AtReferencePoints_IsWithinOneUlp()
    {
        foreach (var (x, y, value) in ReferenceValues.Pow)
            Assert.True(Ulps(value, PortableMath.Pow(x, y)) <= 1, Message($"Pow({x:R}, {y:R})", value, PortableMath.Pow(x, y)));
    }

    [Fact]
    public void Pow_OfSmallWholeNumbers_IsExact()
    {
        for (var x = 2; x < 16; x++)
        {
            var exact = 1L;
            for (var y = 1; y <= 12; y++)
            {
                exact *= x;
                Assert.Equal(exact, PortableMath.Pow(x, y));
            }
        }
    }

    [Theory]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(double.NaN, 0.0, 1.0)]
    [InlineData(1.0, double.NaN, 1.0)]
    [InlineData(-8.0, 1.0 / 3, double.NaN)]
    [InlineData(double.NaN, 1.0, double.NaN)]
    [InlineData(0.0, -2.0, double.PositiveInfinity)]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(double.PositiveInfinity, -1.0, 0.0)]
    [InlineData(double.NegativeInfinity, 3.0, double.NegativeInfinity)]
    [InlineData(2.0, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0.5, double.PositiveInfinity, 0.0)]
    [InlineData(-1.0, double.PositiveInfinity, 1.0)]
    [InlineData(2.0, 1e300, double.PositiveInfinity)]
    [InlineData(2.0, -1e300, 0.0)]
    [InlineData(1e200, 2.0, double.PositiveInfinity)]
    [InlineData(-1e200, 3.0, double.NegativeInfinity)]
    public void Pow_AtTheEdges_FollowsIeee754(double x, double y, double expected) => Assert.Equal(expected, PortableMath.Pow(x, y));

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-745.2, 0.0)]
    [InlineData(709.8, double.PositiveInfinity)]
    public void Exp_AtTheEdges_Saturates(double x, double expected) => Assert.Equal(expected, PortableMath.Exp(x));

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_AtTheEdges_IsDefined(double x, double expected) => Assert.Equal(expected, PortableMath.Log(x));

    [Theory]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(100.0, 1.0)]
    [InlineData(-100.0, 0.0)]
    [InlineData(0.0, 0.5)]
    public void NormalCumulative_AtTheEdges_Saturates(double x, double expected) =>
        Assert.Equal(expected, PortableMath.NormalCumulative(x));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void NormalQuantile_OutsideTheShares_IsNaN(double p) => Assert.True(double.IsNaN(PortableMath.NormalQuantile(p)));

    [Theory]
    [InlineData(1_000_000.1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Sin_BeyondItsRange_IsNaN(double x) => Assert.True(double.IsNaN(PortableMath.Sin(x)) && double.IsNaN(PortableMath.Cos(-x)));

    [Fact]
    public void NormalQuantile_OfNormalCumulative_GivesTheArgumentBack()
    {
        for (var x = -8.0; x <= 4; x += 0.0625)
            Assert.Equal(x, PortableMath.NormalQuantile(PortableMath.NormalCumulative(x)), 1e-11);
    }

    private static void RequireWithin(long ulps, Func<double, double> function, (double X, double Value)[] reference)
    {
        foreach (var (x, value) in reference)
        {
            var actual = function(x);
            Assert.True(Ulps(value, actual) <= ulps, Message(x.ToString("R", CultureInfo.InvariantCulture), value, actual));
        }
    }

    // Doubles of one sign are ordered like their bits.
    private static long Ulps(double expected, double actual) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));

    private static string Message(string where, double expected, double actual) =>
        string.Create(CultureInfo.InvariantCulture, $"at {where}: expected {expected:R}, actual {actual:R}");
}
