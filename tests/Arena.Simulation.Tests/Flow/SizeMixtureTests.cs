namespace Arena.Simulation.Tests;

public sealed class SizeMixtureTests
{
    private const int Draws = 40_000;

    [Fact]
    public void Next_OfTwoNormals_ChoosesByWeight()
    {
        var mixture = new SizeMixture([new(3, SizeLaw.Normal, 10, 0), new(1, SizeLaw.Normal, 20, 0)]);
        var sizes = Draw(mixture);

        Assert.Equal([10, 20], sizes.Distinct().Order());
        Assert.Equal(0.75, sizes.Count(size => size == 10) / (double)Draws, 4 * Math.Sqrt(0.75 * 0.25 / Draws));
    }

    [Fact]
    public void Next_OfALogNormal_HasItsMedianAndSpread()
    {
        var logs = Draw(new SizeMixture([new(1, SizeLaw.LogNormal, 8, 0.5)])).Select(size => Math.Log(size)).ToList();

        Assert.Equal(8, logs.Average(), 4 * 0.5 / Math.Sqrt(Draws));
        Assert.Equal(0.25, logs.Sum(log => (log - 8) * (log - 8)) / Draws, 0.01);
    }

    [Theory]
    [InlineData(0.4, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.6, 1)]
    [InlineData(1.5, 2)]
    [InlineData(-3, 0)]
    [InlineData(1e18, 1L << 40)]
    public void Next_OfANumber_IsRoundedAndNeverNegative(double mean, long size) =>
        Assert.Equal(size, new SizeMixture([new(1, SizeLaw.Normal, mean, 0)]).Next(RandomStream.Derive(1, 0, "sizes")));

    private static List<long> Draw(SizeMixture mixture)
    {
        var stream = RandomStream.Derive(3, 0, "sizes");
        return [.. Enumerable.Range(0, Draws).Select(_ => mixture.Next(stream))];
    }
}
