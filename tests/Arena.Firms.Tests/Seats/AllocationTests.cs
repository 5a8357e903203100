using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>A steady-state round allocates nothing.</summary>
public sealed class AllocationTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture(3);

    [Fact]
    public void FirmRound_TwoPropsHedgerFourInstruments_AllocatesNothing()
    {
        var rounds = new BusyFirm(Market);
        rounds.Run(2_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        rounds.Run(10_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(rounds.Commands > 40_000, $"{rounds.Commands} commands");
        Assert.True(rounds.Transfers > 10_000, $"{rounds.Transfers} transfers");
        Assert.True(rounds.Hedges > 1_000, $"{rounds.Hedges} hedges");
    }

    [Fact]
    public void LedgerRound_ManyAccounts_AllocatesNothing()
    {
        var accounts = Enumerable.Range(0, 400).Select(i => new AccountSpec(new AccountId(i), i, $"a{i}", AccountKind.Trader)).ToImmutableArray();
        var ledger = new Ledger(Market, accounts);
        HalfTicks[] mids = [new(2_001), new(1_999), new(2_000), new(1_990)];
        ledger.OnSessionOpened(0);
        Play(ledger, mids, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(ledger, mids, 100);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Messages_WrittenAndReadAgain_AllocateNothing()
    {
        var writer = new MessageWriter();
        var view = CodecTests.Sample(5);
        var source = Contexts.Prop(view.View);
        var target = PropContextCodec.Create(view.View);
        Exchange();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Exchange();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Exchange()
        {
            PropContextCodec.Write(source, writer);
            PropContextCodec.Read(writer.Written, target);
            MarketViewCodec.Write(view.View, writer);
            MarketViewCodec.Read(writer.Written, view);
        }
    }

    private static void Play(Ledger ledger, HalfTicks[] mids, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < 399; i++)
            {
                ledger.OnEvent(new MarketEvent
                {
                    Kind = MarketEventKind.Trade, Time = default, Account = new AccountId(i), TakerAccount = new AccountId(i + 1),
                    Instrument = new InstrumentId(i % 4), Price = new Price(1_000), Quantity = new Quantity(1), MidBefore = new HalfTicks(2_000),
                });
            }

            ledger.OnRound(round, default, mids, mids);
        }
    }
}
