namespace Arena.Interchange.Tests;

public sealed class WorkloadReplayTests
{
    [Fact]
    public void Run_OfASmallWorkload_GivesTotalsAndHash()
    {
        var file = new WorkloadBytes()
            .Add(1, Side.Sell, 101, 5)
            .Add(2, Side.Sell, 100, 4)
            .Add(3, Side.Buy, 101, 6)
            .Reduce(1, Side.Sell, 1)
            .Replace(1, 4, Side.Sell, 102, 7)
            .Add(5, Side.Buy, 99, 3)
            .Cancel(5, Side.Buy)
            .ToArray();

        var figures = WorkloadReplay.Run("small.bin", file, interrupted: TestContext.Current.CancellationToken);

        Assert.Equal((7, 2, 6, 602), (figures.Messages, figures.Trades, figures.TradedQuantity, figures.Notional));
        Assert.Equal((1, 0, 102), (figures.LiveOrders, figures.BestBid, figures.BestAsk));
        Assert.Equal(Hash([2, 3, 100, 4, 1, 3, 101, 2]), figures.TapeHash);
        Assert.Equal(WorkloadReplay.Repetitions, figures.Rates.Length);
        Assert.Equal(figures.Rates.Order(), figures.Rates);
    }

    [Fact]
    public void Run_OfNothing_GivesNothing() => Assert.Equal(0, WorkloadReplay.Run("empty.bin", [], interrupted: TestContext.Current.CancellationToken).Trades);

    [Fact]
    public void Run_Interrupted_Stops()
    {
        using var interruption = new CancellationTokenSource();
        var told = new List<double>();
        void Progress(double done)
        {
            told.Add(done);
            if (told.Count == 2) interruption.Cancel();
        }

        Assert.Throws<OperationCanceledException>(() => WorkloadReplay.Run("one.bin", new WorkloadBytes().Add(1, Side.Buy, 1, 1).ToArray(), Progress, interruption.Token));
        Assert.Equal(2, told.Count);
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "record 2 (byte 24): it is cut: 23 bytes of 24", Valid().ToArray()[..47] },
        { "record 1 (byte 0): its operation is 5", new WorkloadBytes().Record(5, Side.Buy, 1, 0, 1, 1).ToArray() },
        { "record 1 (byte 0): its operation is 0", new WorkloadBytes().Record(0, Side.Buy, 1, 0, 1, 1).ToArray() },
        { "record 1 (byte 0): its side is 2", new WorkloadBytes().Record(1, (Side)2, 1, 0, 1, 1).ToArray() },
        { "record 1 (byte 0): its id is 0", new WorkloadBytes().Add(0, Side.Buy, 1, 1).ToArray() },
        { "record 1 (byte 0): its id is 4000000000; ids are dense, so in 1 records 1 to 1", new WorkloadBytes().Add(4_000_000_000, Side.Buy, 1, 1).ToArray() },
        { "record 3 (byte 48): its quantity is 0", Valid().Add(3, Side.Buy, 1, 0).ToArray() },
        { "record 3 (byte 48): its quantity is 0", Valid().Reduce(1, Side.Buy, 0).ToArray() },
        { "record 3 (byte 48): its price is 0", Valid().Add(3, Side.Buy, 0, 1).ToArray() },
        { "record 3 (byte 48): its price is -5", Valid().Replace(1, 3, Side.Buy, -5, 1).ToArray() },
        { "record 3 (byte 48): its new id is 2", Valid().Record(2, Side.Buy, 1, 2, 0, 0).ToArray() },
        { "record 3 (byte 48): it names order 3, which is not live", Valid().Cancel(3, Side.Buy).ToArray() },
        { "record 4 (byte 72): it names order 1, which is not live", Valid().Cancel(1, Side.Buy).Reduce(1, Side.Buy, 1).ToArray() },
        { "record 4 (byte 72): it names order 1, which is not live", Valid().Add(3, Side.Sell, 10, 5).Cancel(1, Side.Buy).ToArray() },
        { "record 3 (byte 48): it takes 5 off order 1; less than the 5", Valid().Reduce(1, Side.Buy, 5).ToArray() },
        { "record 3 (byte 48): it adds order 2, which is live already", Valid().Add(2, Side.Buy, 1, 1).ToArray() },
        { "record 3 (byte 48): it adds order 2, which is live already", Valid().Replace(1, 2, Side.Buy, 1, 1).ToArray() },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Run_OfAMalformedFile_SaysWhichRecordAndByte(string message, byte[] file)
    {
        var exception = Assert.Throws<InterchangeException>(() => WorkloadReplay.Run("bad.bin", file, interrupted: TestContext.Current.CancellationToken));

        Assert.StartsWith($"bad.bin: {message}", exception.Message, StringComparison.Ordinal);
    }

    private static WorkloadBytes Valid() => new WorkloadBytes().Add(1, Side.Buy, 10, 5).Add(2, Side.Sell, 11, 5);

    // FNV-1a is defined modulo 2^64.
    private static ulong Hash(ulong[] values) =>
        values.Aggregate(1469598103934665603UL, (hash, value) => unchecked((hash ^ value) * 1099511628211));
}
