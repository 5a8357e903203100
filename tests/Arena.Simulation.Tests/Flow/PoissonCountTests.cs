namespace Arena.Simulation.Tests;

public sealed class PoissonCountTests
{
    private const int Draws = 30_000;

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.95)]
    [InlineData(20)]
    [InlineData(500)]
    public void Next_OverManyDraws_HasMeanAndVarianceAlike(double mean)
    {
        var counts = Draw(mean);

        Assert.Equal(mean, counts.Average(), 4 * Math.Sqrt(mean / Draws));
        Assert.Equal(mean, counts.Sum(count => (count - mean) * (count - mean)) / Draws, 5 * Math.Sqrt((mean + (2 * mean * mean)) / Draws));
    }

    [Fact]
    public void Next_OfSmallCounts_HasTheirShares()
    {
        var counts = Draw(0.8);
        var share = Math.Exp(-0.8);
        for (var count = 0; count < 5; count++)
        {
            Assert.Equal(share, counts.Count(other => other == count) / (double)Draws, 4 * Math.Sqrt(share * (1 - share) / Draws));
            share *= 0.8 / (count + 1);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(500.1)]
    [InlineData(double.NaN)]
    public void Constructor_WithAMeanOutOfRange_Stops(double mean) =>
        Assert.Throws<InvariantViolationException>(() => new PoissonCount(mean));

    private static List<double> Draw(double mean)
    {
        var stream = RandomStream.Derive(7, 0, "poisson");
        var law = new PoissonCount(mean);
        return [.. Enumerable.Range(0, Draws).Select(_ => (double)law.Next(stream))];
    }
}
