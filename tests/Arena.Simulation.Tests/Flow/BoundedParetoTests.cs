namespace Arena.Simulation.Tests;

public sealed class BoundedParetoTests
{
    [Theory]
    [InlineData(10, 1_000, 1.5)]
    [InlineData(1, 50, 0.5)]
    [InlineData(100, 100_000, 3)]
    public void Next_OverManyDraws_HasTheTail(long smallest, long largest, double tailIndex)
    {
        const int Draws = 200_000;
        var stream = RandomStream.Derive(1, 0, "pareto");
        var sizes = new BoundedPareto(smallest, largest, tailIndex);
        var drawn = Enumerable.Range(0, Draws).Select(_ => sizes.Next(stream)).ToList();
        var rest = Math.Pow(smallest / (largest + 1.0), tailIndex);

        Assert.All(drawn, size => Assert.InRange(size, smallest, largest));
        foreach (var size in new[] { smallest + 1, smallest * 2, smallest * 5, largest / 2, largest })
        {
            var expected = (Math.Pow(smallest / (double)size, tailIndex) - rest) / (1 - rest);
            Assert.Equal(expected, drawn.Count(each => each >= size) / (double)Draws, 5 * Math.Sqrt(expected / Draws));
        }
    }

    [Fact]
    public void Next_WithOneNumberOnly_IsThatNumber()
    {
        var sizes = new BoundedPareto(7, 7, 1.5);
        var stream = RandomStream.Derive(1, 0, "pareto");
        for (var i = 0; i < 1_000; i++) Assert.Equal(7, sizes.Next(stream));
    }
}
