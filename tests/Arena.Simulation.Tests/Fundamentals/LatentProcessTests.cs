namespace Arena.Simulation.Tests;

/// <summary>Fixed seeds; the bounds are four standard errors of each statistic over the sessions simulated.</summary>
public sealed class LatentProcessTests
{
    private const int Sessions = 2_000;
    private const int Steps = 50;

    [Fact]
    public void Step_OfARandomWalk_HasTheSessionVolatility()
    {
        var (mean, variance) = EndOfSession(new FactorOptions { SessionVolatility = 0.02 });

        Assert.Equal(0, mean, 4 * 0.02 / Math.Sqrt(Sessions));
        Assert.Equal(0.0004, variance, 4 * 0.0004 * Math.Sqrt(2.0 / Sessions));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(5)]
    [InlineData(50)]
    public void Step_WithReversion_HasTheVarianceOfTheExactSolution(double reversion)
    {
        var (_, variance) = EndOfSession(new FactorOptions { SessionVolatility = 0.02, MeanReversionPerSession = reversion });
        var exact = 0.0004 * (1 - Math.Exp(-2 * reversion)) / (2 * reversion);

        Assert.Equal(exact, variance, 4 * exact * Math.Sqrt(2.0 / Sessions));
    }

    [Fact]
    public void Step_WithDrift_AddsUpToIt()
    {
        var drift = LatentProcess.Of(new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.03 }, Steps);
        var stream = RandomStream.Derive(1, 0, "factor");
        for (var i = 0; i < Steps; i++) drift.Step(stream);

        Assert.Equal(0.03, drift.Value, 1e-15);
    }

    [Fact]
    public void Step_WithDriftAndReversion_TendsToTheirQuotient()
    {
        var options = new FactorOptions { SessionVolatility = 0, DriftPerSession = 0.03, MeanReversionPerSession = 100 };
        var process = LatentProcess.Of(options, Steps);
        var stream = RandomStream.Derive(1, 0, "factor");
        for (var i = 0; i < Steps; i++) process.Step(stream);

        Assert.Equal(0.0003, process.Value, 1e-15);
    }

    [Fact]
    public void Step_WithJumps_HasTheirVariance()
    {
        var (mean, variance) = EndOfSession(new FactorOptions { SessionVolatility = 0, JumpsPerSession = 4, JumpVolatility = 0.01 });

        // A Poisson sum of normals: variance λσ², fourth moment 3λσ⁴ + 3λ²σ⁴.
        Assert.Equal(0, mean, 4 * 0.02 / Math.Sqrt(Sessions));
        Assert.Equal(0.0004, variance, 4 * 0.0004 * Math.Sqrt((2 + (3.0 / 4)) / Sessions));
    }

    [Fact]
    public void Step_WithAndWithoutJumps_HasTheSameDiffusion()
    {
        var smooth = LatentProcess.Of(new FactorOptions { SessionVolatility = 0.02 }, Steps);
        var rough = LatentProcess.Of(new FactorOptions { SessionVolatility = 0.02, JumpsPerSession = 5, JumpVolatility = 0 }, Steps);
        var one = RandomStream.Derive(3, 0, "factor");
        var other = RandomStream.Derive(3, 0, "factor");
        for (var i = 0; i < Steps; i++)
        {
            smooth.Step(one);
            rough.Step(other);
            Assert.Equal(smooth.Value, rough.Value);
        }
    }

    [Fact]
    public void Step_WithAbsurdlyManyJumps_IsCutAndGoesOn()
    {
        var process = LatentProcess.Of(new FactorOptions { SessionVolatility = 0, JumpsPerSession = 1e12, JumpVolatility = 1e-6 }, Steps);
        process.Step(RandomStream.Derive(1, 0, "factor"));

        Assert.InRange(Math.Abs(process.Value), 0, 1e-6 * Math.Sqrt(LatentProcess.MaximumJumpsPerStep) * 9);
    }

    private static (double Mean, double Variance) EndOfSession(FactorOptions options)
    {
        var process = LatentProcess.Of(options, Steps);
        var ends = new double[Sessions];
        for (var session = 0; session < Sessions; session++)
        {
            var stream = RandomStream.Derive(9, session, "factor");
            process.Reset();
            for (var i = 0; i < Steps; i++) process.Step(stream);
            ends[session] = process.Value;
        }

        var mean = ends.Average();
        return (mean, ends.Average(end => (end - mean) * (end - mean)));
    }
}
