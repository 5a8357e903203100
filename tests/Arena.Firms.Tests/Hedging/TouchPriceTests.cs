namespace Arena.Firms.Tests;

public sealed class TouchPriceTests
{
    [Theory]
    [InlineData(999, 1_001, Side.Sell, 5, 994)]
    [InlineData(999, 1_001, Side.Buy, 5, 1_006)]
    [InlineData(999, 1_001, Side.Sell, 500, 950)]
    [InlineData(999, 1_002, Side.Buy, 500, 1_050)]
    [InlineData(900, 1_100, Side.Sell, 5, 950)]
    [InlineData(2, 4, Side.Sell, 9, 1)]
    public void Through_TouchAndSlippage_StaysInsideTheVenuesBand(long bid, long ask, Side side, long slippage, long expected)
    {
        var view = TestMarkets.View(TestMarkets.WithFuture()).Touch(default, bid, ask).View.Books[0];
        Assert.True(TouchPrice.TryThrough(view, side, slippage, out var price));
        Assert.Equal(expected, price.Ticks);
    }
}
