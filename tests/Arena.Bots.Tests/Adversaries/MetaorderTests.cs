using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What the metaorder trader says of itself in its summary, on a market at 9,998 / 10,002 in which nobody takes its iceberg unless told.</summary>
public sealed class MetaorderTests
{
    private static readonly InstrumentId Equity = PracticeMarket.Equity;
    private readonly PracticeMarket _market = new();
    private readonly TraderPractice _practice;
    private readonly Side _side;

    public MetaorderTests()
    {
        _market.SetBook(Equity, 9_998, 100, 10_002, 100);
        _practice = new TraderPractice(
            Bot.Trader(
                "metaorder", ("aggression", 1), ("orderLots", 100), ("displayLots", 10), ("workSeconds", 100), ("chaseTicks", 5), ("stopTicks", 20)),
            _market);
        while (_practice.OpenOrders.IsEmpty) _practice.Play(1);
        _side = _practice.OpenOrders[0].Side;
    }

    [Fact]
    public void Begin_WholeOrder_RestsAtTheBestPriceAndShowsItsTip()
    {
        var iceberg = Assert.Single(_practice.OpenOrders.ToArray());
        Assert.Equal(
            (OrderType.PegBest, Side(9_998, 10_002), 100, 10),
            (iceberg.Type, iceberg.Price.Ticks, iceberg.Remaining.Lots, iceberg.DisplayQuantity.Lots));
        _practice.Play(1, _ => Shift(2));
        Assert.Equal(Side(10_000, 10_000), Iceberg.Price.Ticks);

        // It does not follow past five ticks from where it started, at 10,000.
        _practice.Play(1, _ => Shift(40));
        Assert.Equal(Side(10_005, 9_995), Iceberg.Price.Ticks);
    }

    [Fact]
    public void Schedule_NobodyTakesTheIceberg_TakesWhatIsMissingBeyondItsTipAndKeepsTheIcebergsPlace()
    {
        var first = Iceberg.Order;
        _practice.Play(40);
        var held = Math.Abs(_practice.Position(Equity));
        Assert.InRange(held, 29, 32);
        Assert.Equal((first, 100 - held), (Iceberg.Order, Iceberg.Remaining.Lots));
        var path = new List<long>();
        while (_practice.Position(Equity) != 0)
        {
            _practice.Play(1);
            path.Add(Math.Abs(_practice.Position(Equity)));
        }

        Assert.InRange(path.Max(), 85, 100);
        Assert.True(path.Count < 180, $"out again after {path.Count} rounds");
        _practice.Play(1);
        Assert.True(_practice.OpenOrders.IsEmpty);
    }

    [Fact]
    public void Stop_WhileBuilding_CoversWhatIsHeldAndSendsItHome()
    {
        _practice.Fill(Iceberg.Order, 30);
        _practice.Play(1);
        Assert.Equal((_side.Opposite(), 30, Side(9_980, 10_020)), (Stop.Side, Stop.Remaining.Lots, Stop.StopPrice.Ticks));
        _practice.Fill(Iceberg.Order, 5);
        _practice.Play(1);
        Assert.Equal(35, Stop.Remaining.Lots);

        _practice.Play(1, _ =>
        {
            Shift(-25);
            _market.AddTrade(Equity, _side.Opposite(), Side(9_979, 10_021), 1);
        });
        Assert.Equal(0, _practice.Position(Equity));
        _practice.Play(2);
        Assert.True(_practice.OpenOrders.IsEmpty);
        Assert.Equal(0, _practice.Position(Equity));
    }

    [Fact]
    public void Halt_WhileBuilding_AsksForNothing()
    {
        _market.SetPhase(Equity, TradingPhase.Halted);
        _practice.Play(5, _ => Assert.True(_practice.Orders.Requests.Length <= 1));
        Assert.True(_practice.Orders.Requests.IsEmpty);
        Assert.Equal(100, Iceberg.Remaining.Lots);
    }

    private OpenOrder Iceberg => _practice.OpenOrders.ToArray().Single(o => o.Type == OrderType.PegBest);

    private OpenOrder Stop => _practice.OpenOrders.ToArray().Single(o => o.Type == OrderType.Stop);

    private long Side(long buying, long selling) => _side == Sdk.Side.Buy ? buying : selling;

    /// <summary>Moves what others show; positive is the way that hurts who still has to trade.</summary>
    private void Shift(long ticks)
    {
        ticks *= _side == Sdk.Side.Buy ? 1 : -1;
        _market.SetBook(Equity, 9_998 + ticks, 100, 10_002 + ticks, 100);
    }
}
