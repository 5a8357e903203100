namespace Arena.Grains.Tests;

public sealed class MatchPoolTests
{
    [Fact]
    public async Task Run_Work_ReturnsItsResult()
    {
        using var pool = new MatchPool(2);

        Assert.Equal(42, await pool.Run(_ => 42, CancellationToken.None));
    }

    [Fact]
    public async Task Run_MoreWorkThanWorkers_NeverRunsMoreAtOnce()
    {
        using var pool = new MatchPool(2);
        using var bothRun = new Barrier(2);
        var running = 0;
        var most = 0;
        var work = Enumerable.Range(0, 8).Select(_ => pool.Run(
            _ =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                // Both workers must meet here, so two run at once; a third would be counted.
                bothRun.SignalAndWait(TestContext.Current.CancellationToken);
                Interlocked.Decrement(ref running);
                return now;
            },
            CancellationToken.None)).ToArray();

        await Task.WhenAll(work);

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Run_WorkThatThrows_FailsThatWorkAlone()
    {
        using var pool = new MatchPool(1);

        var failed = pool.Run<int>(_ => throw new InvalidOperationException("broken"), CancellationToken.None);
        var next = pool.Run(_ => 1, CancellationToken.None);

        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => failed)).Message);
        Assert.Equal(1, await next);
    }

    [Fact]
    public async Task Run_CancelledBeforeItStarts_NeverStarts()
    {
        using var pool = new MatchPool(1);
        using var cancellation = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var blocking = pool.Run(_ => { release.Wait(TestContext.Current.CancellationToken); return 0; }, CancellationToken.None);
        var started = false;
        var waiting = pool.Run(_ => started = true, cancellation.Token);

        await cancellation.CancelAsync();
        release.Set();
        await blocking;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(started);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(MatchPool.MaximumWorkers + 1)]
    public void Constructor_WorkersOutOfRange_Throws(int workers) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchPool(workers));

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
