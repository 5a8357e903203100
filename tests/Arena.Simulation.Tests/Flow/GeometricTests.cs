namespace Arena.Simulation.Tests;

public sealed class GeometricTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(4)]
    [InlineData(30)]
    public void Next_OverManyDraws_HasTheMeanAndTheShareOfZeros(double mean)
    {
        const int Draws = 100_000;
        var geometric = new Geometric(mean);
        var stream = RandomStream.Derive(1, 0, "geometric");
        long sum = 0, zeros = 0;
        for (var i = 0; i < Draws; i++)
        {
            var value = geometric.Next(stream);
            Assert.True(value >= 0);
            sum += value;
            if (value == 0) zeros++;
        }

        Assert.Equal(mean, sum / (double)Draws, 4 * Math.Sqrt(mean * (1 + mean) / Draws));
        Assert.Equal(1 / (1 + mean), zeros / (double)Draws, 4 * Math.Sqrt(0.25 / Draws));
    }

    [Fact]
    public void Next_WithMeanZero_IsZero()
    {
        var stream = RandomStream.Derive(1, 0, "geometric");
        for (var i = 0; i < 100; i++) Assert.Equal(0, new Geometric(0).Next(stream));
    }
}
