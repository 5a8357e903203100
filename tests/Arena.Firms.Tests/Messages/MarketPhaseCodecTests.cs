using System.Collections.Immutable;

namespace Arena.Firms.Tests;

public sealed class MarketPhaseCodecTests
{
    private static readonly InstrumentId First = new(0);
    private static readonly InstrumentId Second = new(1);

    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();

    [Theory]
    [InlineData(TradingPhase.PreOpen)]
    [InlineData(TradingPhase.Continuous)]
    [InlineData(TradingPhase.Halted)]
    [InlineData(TradingPhase.Reopening)]
    [InlineData(TradingPhase.ClosingCall)]
    [InlineData(TradingPhase.Closed)]
    public void MarketView_InAPhase_IsTheSame(TradingPhase phase)
    {
        var source = TestMarkets.View(Market).BeginRound(3, Timestamp.FromSeconds(4)).Touch(First, 998, 1_002).Touch(Second, 995, 1_005);
        var indicative = phase.IsCall() ? new Indicative(new Price(1_003), new Quantity(long.MaxValue), long.MinValue) : default;
        source.SetPhase(First, phase, new Timestamp(long.MaxValue), indicative);
        source.AddTrade(new PublicTrade(First, new Timestamp(3_500_000_000), new Price(1_003), new Quantity(6), default, IsAuction: true));
        source.AddTrade(new PublicTrade(Second, new Timestamp(3_600_000_000), new Price(1_005), new Quantity(2), Side.Sell));
        var writer = new MessageWriter();
        MarketViewCodec.Write(source.View, writer);
        var target = TestMarkets.View(Market);
        MarketViewCodec.Read(writer.Written, target);
        var book = target.View.Book(First);

        Assert.Equal((phase, new Timestamp(long.MaxValue), indicative), (book.Phase, book.PhaseEnds, book.Indicative));
        Assert.Equal(phase == TradingPhase.Continuous, book.IsTwoSided);
        Assert.Equal(TradingPhase.Continuous, target.View.Book(Second).Phase);
        Assert.Equal(source.View.Trades.ToArray(), target.View.Trades.ToArray());
        Assert.Equal((0L, 0L, 2L), (book.BuyVolume.Lots, book.SellVolume.Lots, target.View.Book(Second).SellVolume.Lots));
        Assert.Equal(new Price(1_003), book.LastTradePrice);
    }

    // A host keeps one view for a whole match: what a call showed must not stay behind.
    [Fact]
    public void MarketView_AfterACall_ForgetsIt()
    {
        var source = TestMarkets.View(Market);
        var target = TestMarkets.View(Market);
        source.SetPhase(First, TradingPhase.PreOpen, Timestamp.FromSeconds(9), new Indicative(new Price(1_000), new Quantity(1), 1));
        Carry(source, target);
        source.Touch(First, 998, 1_002).SetPhase(First, TradingPhase.Continuous, Timestamp.FromSeconds(60));
        Carry(source, target);
        var book = target.View.Book(First);

        Assert.Equal((TradingPhase.Continuous, default), (book.Phase, book.Indicative));
        Assert.Equal(4, book.SpreadTicks);
    }

    [Theory]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(long.MaxValue / Timestamp.NanosecondsPerSecond)]
    public void MarketView_OfChangedFees_ShowsThemUntilTheSessionsEnd(long ends)
    {
        var source = TestMarkets.View(Market);
        var target = TestMarkets.View(Market);
        var fees = new InstrumentFees(new Money(long.MinValue), new Money(long.MaxValue), new Money(-1));
        var next = new InstrumentFees(new Money(1), new Money(2), new Money(3));
        var isBefore = Timestamp.FromSeconds(ends) < source.View.SessionLength;
        source.SetFees(Second, fees, Timestamp.FromSeconds(ends), isBefore ? next : fees);
        Carry(source, target);
        var book = target.View.Book(Second);

        Assert.Equal((fees, Timestamp.FromSeconds(ends), isBefore ? next : fees), (book.Fees, book.FeesEnd, book.NextFees));
        Assert.Equal((Market[0].OpeningFees, source.View.SessionLength), (target.View.Book(First).Fees, target.View.Book(First).FeesEnd));
    }

    private static void Carry(MarketViewBuilder source, MarketViewBuilder target)
    {
        var writer = new MessageWriter();
        MarketViewCodec.Write(source.View, writer);
        MarketViewCodec.Read(writer.Written, target);
    }
}
