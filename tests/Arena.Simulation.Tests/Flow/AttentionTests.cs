namespace Arena.Simulation.Tests;

public sealed class AttentionTests
{
    private static readonly RetailOptions Options = new() { Count = 1, MeanIntervalSeconds = 1, LookbackSeconds = 10, AttentionBasisPoints = 50 };

    [Fact]
    public void Level_AtTheOpen_IsOneAndChoosesByActivity()
    {
        var attention = new Attention(3, [1, 2, 1], Options, 1);
        attention.Open(Mids(2_000, 400, 90));

        Assert.Equal(1, attention.Level);
        Assert.Equal([0, 0, 1, 1, 1, 2, 2], new[] { 0, 0.2, 0.26, 0.5, 0.74, 0.76, 0.9999 }.Select(attention.Choose));
    }

    // The average has not followed but for 1 - e^-0.1 of the way: 1 % is twice the unit, less that.
    [Fact]
    public void Level_AfterAMoveUpOrDown_RisesWithItAndDecays()
    {
        foreach (var moved in new[] { 1_980L, 2_020L })
        {
            var attention = new Attention(2, [], Options, 1);
            attention.Open(Mids(2_000, 2_000));
            attention.Sample(Mids(moved, 2_000));
            var first = 1 + (2 * Math.Exp(-0.1));

            Assert.Equal((first + 1) / 2, attention.Level, 0.02);
            Assert.Equal(0, attention.Choose((first / (first + 1)) - 0.02));
            Assert.Equal(1, attention.Choose((first / (first + 1)) + 0.02));
            for (var i = 0; i < 100; i++) attention.Sample(Mids(moved, 2_000));
            Assert.Equal(1, attention.Level, 0.001);
        }
    }

    private static HalfTicks[] Mids(params long[] mids) => [.. mids.Select(mid => new HalfTicks(mid))];
}
