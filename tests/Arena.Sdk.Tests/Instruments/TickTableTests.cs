namespace Arena.Sdk.Tests;

public sealed class TickTableTests
{
    private static readonly InstrumentSpec Spec = PracticeMarket.Instrument(0, "EQA", InstrumentKind.Equity, 10_000, 10_000, 1) with
    {
        TickTable = [new TickStep(new Price(100), 5), new TickStep(new Price(1_000), 10), new TickStep(new Price(2_000), 50)],
    };

    [Theory]
    [InlineData(Side.Buy, 3, 3)] // Below the first row every tick is a price.
    [InlineData(Side.Sell, 99, 99)]
    [InlineData(Side.Buy, 104, 100)]
    [InlineData(Side.Sell, 101, 105)]
    [InlineData(Side.Sell, 996, 1_000)] // Up into the next row: its first price is one of both.
    [InlineData(Side.Buy, 1_000, 1_000)]
    [InlineData(Side.Sell, 1_000, 1_000)]
    [InlineData(Side.Buy, 1_009, 1_000)] // Down to the row's start, not into the row below.
    [InlineData(Side.Sell, 1_991, 2_000)]
    [InlineData(Side.Buy, 1_999, 1_990)]
    [InlineData(Side.Buy, 2_049, 2_000)]
    [InlineData(Side.Sell, 2_001, 2_050)]
    public void RoundToTick_AcrossRows_IsTheNearestPriceAwayFromTheTrade(Side side, long ticks, long expected)
    {
        Assert.Equal(new Price(expected), Spec.RoundToTick(side, new Price(ticks)));
        Assert.Equal(new Price(expected), Spec.RoundToTick(side, (double)ticks));
    }

    [Fact]
    public void RoundToTick_EveryPrice_IsWhatASearchTickByTickFinds()
    {
        for (var ticks = 1L; ticks < 2_300; ticks++)
        {
            var price = new Price(ticks);
            var (down, up) = (price, price);
            while (!IsInTable(down)) down -= 1;
            while (!IsInTable(up)) up += 1;
            Assert.Equal(down, Spec.RoundToTick(Side.Buy, price));
            Assert.Equal(up, Spec.RoundToTick(Side.Sell, price));
        }
    }

    [Fact]
    public void RoundToTick_NoTable_IsThePriceItself()
    {
        var plain = Spec with { TickTable = [] };
        Assert.Equal(new Price(1_234_567), plain.RoundToTick(Side.Buy, new Price(1_234_567)));
        Assert.Equal(new Price(1_234_567), plain.RoundToTick(Side.Sell, new Price(1_234_567)));
    }

    [Theory]
    [InlineData(Side.Buy, 1_010.9, 1_010)]
    [InlineData(Side.Sell, 1_010.1, 1_020)]
    [InlineData(Side.Sell, 1_009.5, 1_010)]
    public void RoundToTick_PartOfATick_IsRoundedAwayFromTheTradeFirst(Side side, double ticks, long expected) =>
        Assert.Equal(new Price(expected), Spec.RoundToTick(side, ticks));

    [Fact]
    public void RoundToTick_NoNumber_IsRefused() =>
        Assert.Throws<OverflowException>(() => Spec.RoundToTick(Side.Buy, double.NaN));

    private static bool IsInTable(Price price) => price.Ticks % Spec.TickStepAt(price) == 0;
}
