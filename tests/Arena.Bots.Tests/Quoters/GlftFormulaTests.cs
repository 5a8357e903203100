using Arena.Bots.Quoters;

namespace Arena.Bots.Tests;

/// <summary>Expected values were computed from the paper's formula with 40 decimal digits, outside this code base.</summary>
public sealed class GlftFormulaTests
{
    [Theory]
    [InlineData(0.01, 0.3, 3.278982282299087, "the paper's figures")]
    [InlineData(0.05, 0.5, 1.9062035960864972, "the defaults here")]
    [InlineData(0.1, 1.5, 0.6453852113757117, "Avellaneda and Stoikov's tables")]
    [InlineData(5, 0.01, 1.24332122021697296, "much risk aversion")]
    [InlineData(0.0001, 10, 0.0999995000033333, "hardly any")]
    [InlineData(1, 1, 0.6931471805599453, "ln 2")]
    public void BaseDistance_OfKnownInputs_IsAsComputedByHand(double riskAversion, double decay, double expected, string what)
    {
        var actual = GlftFormula.BaseDistance(riskAversion, decay);
        Assert.True(Math.Abs((actual / expected) - 1) < 1e-9, $"{what}: {actual} instead of {expected}");
    }

    [Theory]
    [InlineData(0.01, 0.3, 0.9, 0.3, 0.067865832530883687, "the paper's figures")]
    [InlineData(0.05, 0.5, 0.2, 1, 0.844558569033255384, "the defaults here")]
    [InlineData(0.1, 1.5, 140, 2, 0.051717216121966, "Avellaneda and Stoikov's tables")]
    [InlineData(5, 0.01, 0.001, 3, 33783.9137536125358, "much risk aversion")]
    [InlineData(0.0001, 10, 100, 0.2, 0.0000737332410769642136, "hardly any")]
    [InlineData(1, 1, 1, 1, 1.4142135623730950, "root 2: 1/2 times 2 squared")]
    public void SkewPerUnit_OfKnownInputs_IsAsComputedByHand(
        double riskAversion, double decay, double intensity, double volatility, double expected, string what)
    {
        var actual = GlftFormula.SkewPerUnit(riskAversion, decay, intensity, volatility);
        Assert.True(Math.Abs((actual / expected) - 1) < 1e-9, $"{what}: {actual} instead of {expected}");
    }

    [Fact]
    public void SkewPerUnit_OfTwiceTheVolatility_IsTwiceAsLarge() =>
        Assert.Equal(2 * GlftFormula.SkewPerUnit(0.05, 0.5, 0.2, 0.7), GlftFormula.SkewPerUnit(0.05, 0.5, 0.2, 1.4), 12);
}
