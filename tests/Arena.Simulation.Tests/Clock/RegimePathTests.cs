namespace Arena.Simulation.Tests;

/// <summary>Fixed seeds; bounds are four standard errors, with the variance that the law gives.</summary>
public sealed class RegimePathTests
{
    private const int Cells = 500;
    private const double Second = Timestamp.NanosecondsPerSecond;
    private const double Strength = 0.6;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Fill_AtTheOpenAndAtTheClose_HasTheStationaryMeanAndVariance(int components)
    {
        const int sessions = 2_000;
        var path = Path(components, 2_500, 3);
        var variance = Math.Pow(1 + (Strength * Strength), components) - 1;
        double[] means = new double[Cells];
        double[] sums = new double[2];
        double[] squares = new double[2];
        for (var session = 0; session < sessions; session++)
        {
            path.Fill(1, session, Second, means);
            for (var i = 0; i < 2; i++)
            {
                var value = means[i * (Cells - 1)];
                sums[i] += value;
                squares[i] += (value - 1) * (value - 1);
            }
        }

        // The fastest of 8 components changes within a cell now and then, which takes away a little of the variance; its tails are heavy.
        foreach (var sum in sums) Assert.Equal(1, sum / sessions, 4 * Math.Sqrt(variance / sessions));
        foreach (var square in squares) Assert.InRange(square / sessions / variance, 0.6, 1.4);
    }

    [Fact]
    public void Fill_OneComponent_IsATwoStateRegimeWithItsMemory()
    {
        const int sessions = 3_000;
        const double mean = 100;
        const int lag = 50;
        var path = Path(1, mean, 2);
        var means = new double[Cells];
        var (same, product, count) = (0, 0.0, 0);
        for (var session = 0; session < sessions; session++)
        {
            path.Fill(2, session, Second, means);
            foreach (var value in means)
                if (Math.Abs(Math.Abs(value - 1) - Strength) < 1e-9) same++;
            for (var i = 0; i + lag < Cells; i += lag, count++) product += (means[i] - 1) * (means[i + lag] - 1);
        }

        // A cell holds a draw with odds of one in a hundred, and half of the draws change nothing.
        Assert.InRange(same / (double)(sessions * Cells), 0.99, 1);
        Assert.Equal(Math.Exp(-lag / mean), product / count / (Strength * Strength), 4 * 1.5 / Math.Sqrt(count));
    }

    [Fact]
    public void Fill_OneMoreComponent_LeavesTheOthersAsTheyWere()
    {
        double[] one = new double[Cells];
        double[] two = new double[Cells];
        Path(1, 5_000, 2).Fill(3, 0, Second, one);
        Path(2, 5_000, 2).Fill(3, 0, Second, two);
        var ratios = one.Zip(two).Select(pair => Math.Abs((pair.Second / pair.First) - 1)).ToList();

        Assert.True(ratios.Count(ratio => Math.Abs(ratio - Strength) < 1e-9) >= Cells - 10);
    }

    [Fact]
    public void Fill_ASessionAgain_IsTheSame()
    {
        var path = Path(5, 300, 2);
        double[] first = new double[Cells];
        double[] other = new double[Cells];
        double[] again = new double[Cells];
        path.Fill(3, 7, Second, first);
        path.Fill(3, 8, Second, other);
        path.Fill(3, 7, Second, again);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    private static RegimePath Path(int components, double longest, double ratio) =>
        new(new RegimeOptions { Components = components, Strength = Strength, LongestSeconds = longest, Ratio = ratio });
}
