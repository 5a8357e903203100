namespace Arena.Simulation.Tests;

public sealed class TradeWindowTests
{
    [Fact]
    public void At_OverRandomTrades_EqualsTheSumOverAList()
    {
        var stream = RandomStream.Derive(8, 0, "window");
        var window = new TradeWindow(length: 1_000);
        var trades = new List<MarketEvent>();
        var time = 0L;
        for (var i = 0; i < 3_000; i++)
        {
            // Slower and slower, so that the window grows and shrinks.
            time += stream.NextBelow(1 + (i / 100));
            var trade = Trade(time, stream.NextChance(0.5) ? Side.Buy : Side.Sell, 1 + stream.NextBelow(9), stream.NextChance(0.1));
            trades.Add(trade);
            window.Add(trade);
            var now = time + stream.NextBelow(3);
            var recent = trades.Where(t => !t.IsAuction && t.Time.Nanoseconds >= now - 1_000).ToList();
            Assert.Equal(
                (recent.Where(t => t.Side == Side.Sell).Sum(t => t.Quantity.Lots), recent.Where(t => t.Side == Side.Buy).Sum(t => t.Quantity.Lots)),
                window.At(new Timestamp(now)));
            time = now;
        }
    }

    [Fact]
    public void Clear_AfterTrades_ForgetsThem()
    {
        var window = new TradeWindow(1_000);
        window.Add(Trade(5, Side.Buy, 7, false));
        window.Clear();

        Assert.Equal((0, 0), window.At(new Timestamp(6)));
    }

    private static MarketEvent Trade(long time, Side maker, long lots, bool isAuction) => new()
    {
        Kind = MarketEventKind.Trade, Time = new Timestamp(time), Side = maker, Quantity = new Quantity(lots), IsAuction = isAuction,
    };
}
