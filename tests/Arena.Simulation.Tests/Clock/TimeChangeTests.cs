namespace Arena.Simulation.Tests;

public sealed class TimeChangeTests
{
    private static readonly Timestamp Length = Timestamp.FromSeconds(1_000);

    [Fact]
    public void At_SpeedOne_IsWallTime()
    {
        var time = Of(Enumerable.Repeat(1.0, 64));
        for (var t = 0.0; t < 1.2e12; t += 7.7e9) Assert.Equal(t, time.At(t), 1e-3);
    }

    [Fact]
    public void At_BetweenCells_IsTheIntegralOfTheSpeed()
    {
        var time = Of([1, 3, 0, 4]);

        Assert.Equal(125e9, time.At(125e9));
        Assert.Equal(250e9, time.At(250e9));
        Assert.Equal(250e9 + (3 * 100e9), time.At(350e9));
        Assert.Equal(1_000e9, time.At(500e9));
        Assert.Equal(1_000e9, time.At(700e9));
        Assert.Equal(2_000e9, time.Total);
        Assert.Equal(2_001e9, time.At(1_001e9));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Inverse_OfAnyMoment_ComesBack(ulong seed)
    {
        var stream = RandomStream.Derive(seed, 0, "speeds");

        // Speeds over six orders of magnitude: many cells to a bucket of the guide here, many buckets to a cell there.
        var time = Of(Enumerable.Range(0, 1_024).Select(_ => PortableMath.Exp((stream.NextUniform() - 0.5) * 13.8)));
        var before = 0.0;
        for (var i = 0; i < 20_000; i++)
        {
            var wall = stream.NextUniform() * Length.Nanoseconds;
            Assert.Equal(wall, time.Inverse(time.At(wall)), 100.0);
            var changed = time.Total * i / 20_000;
            Assert.Equal(changed, time.At(time.Inverse(changed)), 1e-12 * time.Total);
            Assert.True(time.Inverse(changed) >= before, $"seed {seed}, {changed}");
            before = time.Inverse(changed);
        }
    }

    [Fact]
    public void Inverse_AfterTheSession_RunsOnAtSpeedOne()
    {
        var time = Of([2, 4]);

        Assert.Equal(1_000e9, time.Inverse(3_000e9));
        Assert.Equal(1_005e9, time.Inverse(3_005e9));
        Assert.Equal(double.PositiveInfinity, time.Inverse(double.PositiveInfinity));
    }

    [Fact]
    public void After_NoSpanAtAll_IsNeverBefore()
    {
        var stream = RandomStream.Derive(9, 0, "speeds");
        var time = Of(Enumerable.Range(0, 1_024).Select(_ => 0.001 + stream.NextUniform()));
        for (var i = 0; i < 20_000; i++)
        {
            var wall = (double)stream.NextBelow(Length.Nanoseconds);
            Assert.InRange(time.After(wall, 0), wall, wall + 1);
        }
    }

    [Fact]
    public void After_FasterTime_IsSooner() => Assert.Equal(10e9 + 5e9, Of([2, 2]).After(10e9, 10e9), 1e-3);

    private static TimeChange Of(IEnumerable<double> speeds)
    {
        double[] all = [.. speeds];
        var time = new TimeChange(Length, all.Length);
        time.Build(all);
        return time;
    }
}
