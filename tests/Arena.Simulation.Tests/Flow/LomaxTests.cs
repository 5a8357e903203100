namespace Arena.Simulation.Tests;

public sealed class LomaxTests
{
    private const int Draws = 60_000;

    [Theory]
    [InlineData(2.5, 3)]
    [InlineData(4, 0.2)]
    public void Next_WithoutALargest_HasTheMean(double index, double mean)
    {
        var draws = Draw(Lomax.WithMean(index, mean));

        // The deviation of a law with an index above 2: the mean × √(index / (index - 2)).
        Assert.Equal(mean, draws.Average(), 5 * mean * Math.Sqrt(index / (index - 2) / Draws));
    }

    [Theory]
    [InlineData(1.5, 5)]
    [InlineData(2, 60)]
    [InlineData(3, 1)]
    public void Next_InItsTail_HasTheIndexByHill(double index, double mean)
    {
        var draws = Draw(Lomax.WithMean(index, mean)).OrderDescending().ToList();

        // Hill (1975), with the distances from -scale in place of those from 0: exact for this law.
        const int Tail = 2_000;
        var scale = mean * (index - 1);
        var logs = draws.Take(Tail).Select(x => Math.Log(x + scale)).ToList();
        var hill = 1 / logs.Average(log => log - Math.Log(draws[Tail] + scale));
        Assert.Equal(index, hill, 4 * index / Math.Sqrt(Tail));
    }

    [Theory]
    [InlineData(1.05, 5, 999)]
    [InlineData(1.5, 4, 499)]
    [InlineData(1.5, 4, 20)]
    [InlineData(3, 0.01, 1_000)]
    [InlineData(10, 400, 999)]
    public void Next_WithALargest_HasTheMeanAndNothingBeyond(double index, double mean, double largest)
    {
        var law = Lomax.WithMean(index, mean, largest);
        var (draws, wholes) = (Draw(law), Draw(law, isWhole: true));
        var deviation = Math.Sqrt(draws.Average(x => (x - mean) * (x - mean)));

        Assert.Equal(mean, draws.Average(), 5 * deviation / Math.Sqrt(Draws));
        Assert.Equal(mean, wholes.Average(), 5 * (deviation + 0.5) / Math.Sqrt(Draws));
        Assert.All(draws, x => Assert.InRange(x, 0, largest));
        Assert.All(wholes, x => Assert.InRange(x, 0, largest));
        Assert.True(wholes.Count(x => x == largest) < 0.01 * Draws);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    public void Next_WithNothingToDraw_IsZero(double mean, double largest) =>
        Assert.All(Draw(Lomax.WithMean(1.5, mean, largest), isWhole: true, draws: 1_000), x => Assert.Equal(0, x));

    [Fact]
    public void Next_WithAMeanBeyondReach_IsAsGoodAsEven()
    {
        var draws = Draw(Lomax.WithMean(1.5, 900, 1_000));

        Assert.Equal(500, draws.Average(), 3.0);
        Assert.Equal(0.25, draws.Count(x => x < 250) / (double)Draws, 0.01);
    }

    // A wait that is found going on: the share that still lasts longer than t is the integral of the share above t, over the mean.
    [Fact]
    public void Residual_OfAWait_HasTheEquilibriumLaw()
    {
        var left = Draw(Lomax.WithMean(3, 10).Residual);
        foreach (var t in new[] { 1.0, 10, 60 })
        {
            var share = Math.Pow(1 + (t / 20), -2);
            Assert.Equal(share, left.Count(x => x > t) / (double)Draws, 4 * Math.Sqrt(share * (1 - share) / Draws));
        }
    }

    private static List<double> Draw(Lomax law, bool isWhole = false, int draws = Draws)
    {
        var stream = RandomStream.Derive(5, 0, "lomax");
        return [.. Enumerable.Range(0, draws).Select(_ => isWhole ? law.NextWhole(stream) : law.Next(stream))];
    }
}
