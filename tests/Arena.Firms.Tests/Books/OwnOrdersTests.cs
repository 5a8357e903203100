namespace Arena.Firms.Tests;

/// <summary>What a book knows of its orders, report by report.</summary>
public sealed class OwnOrdersTests
{
    private static readonly OrderId Id = OrderId.Of(0, 1);
    private readonly OpenLots _open = new(1);
    private readonly OwnOrders _orders;

    public OwnOrdersTests() => _orders = new OwnOrders(_open);

    [Fact]
    public void Stop_Held_CountsAsOpenUntilNothingIsLeftOfIt()
    {
        Send(new OwnOrder { Type = OrderType.Stop, StopPrice = new Price(990) }, 10);
        Report(ExecutionReportKind.Accepted, 0, 10, 10);
        Report(ExecutionReportKind.Held, 990, 10, 10);
        Assert.Equal((10, new Price(990), default(Price)), (_open.Sells(0), Only.StopPrice, Only.Price));
        Report(ExecutionReportKind.Reduced, 990, 3, 7);
        Assert.Equal((7, new Price(990)), (_open.Sells(0), Only.StopPrice));
        Report(ExecutionReportKind.Triggered, 0, 7, 7);
        Assert.Equal((7, default(Price), OrderType.Stop), (_open.Sells(0), Only.StopPrice, Only.Type));
        Report(ExecutionReportKind.Filled, 988, 5, 2);
        Assert.Equal(2, _open.Sells(0));
        Report(ExecutionReportKind.Cancelled, 0, 2, 0, RejectReason.NoLiquidity);
        AssertNone();
    }

    [Fact]
    public void StopLimit_ReleasedAtOnce_RestsWithoutAStopPrice()
    {
        Send(new OwnOrder { Type = OrderType.StopLimit, StopPrice = new Price(990), Price = new Price(985) }, 10);
        Report(ExecutionReportKind.Accepted, 985, 10, 10);
        Report(ExecutionReportKind.Rested, 985, 10, 10);
        Assert.Equal((10, default(Price), new Price(985)), (_open.Sells(0), Only.StopPrice, Only.Price));
    }

    [Fact]
    public void Stop_HeldWithAStopPriceOfItsReplacement_TakesWhatTheVenueSays()
    {
        Send(new OwnOrder { Type = OrderType.Stop, StopPrice = new Price(990) }, 10);
        Report(ExecutionReportKind.Accepted, 0, 10, 10);
        Report(ExecutionReportKind.Held, 991, 10, 10);
        Assert.Equal(new Price(991), Only.StopPrice);
    }

    [Fact]
    public void Peg_RestedAndRepriced_HasThePriceItRestsAt()
    {
        Send(new OwnOrder { Type = OrderType.PegBest }, 10);
        Report(ExecutionReportKind.Accepted, 1_010, 10, 10);
        Assert.Equal(default, Only.Price);
        Report(ExecutionReportKind.Rested, 1_001, 10, 10);
        Assert.Equal(new Price(1_001), Only.Price);
        Report(ExecutionReportKind.Filled, 1_001, 4, 6);
        Report(ExecutionReportKind.Repriced, 999, 6, 6);
        Assert.Equal((6, new Price(999)), (_open.Sells(0), Only.Price));
    }

    [Fact]
    public void Iceberg_Replenished_CountsWithItsReserve()
    {
        Send(new OwnOrder { DisplayQuantity = new Quantity(10), Price = new Price(1_001) }, 50);
        Report(ExecutionReportKind.Accepted, 1_001, 50, 50);
        Report(ExecutionReportKind.Rested, 1_001, 10, 50);
        Assert.Equal(50, _open.Sells(0));
        Report(ExecutionReportKind.Filled, 1_001, 10, 40);
        Report(ExecutionReportKind.Replenished, 1_001, 10, 40);
        Assert.Equal((40, 40), (_open.Sells(0), Only.Remaining));
    }

    [Fact]
    public void PostOnly_RepricedOnItsWayIn_HasThePriceItRestsAt()
    {
        Send(new OwnOrder { Price = new Price(998) }, 10);
        Report(ExecutionReportKind.Accepted, 998, 10, 10);
        Report(ExecutionReportKind.Rested, 1_000, 10, 10);
        Assert.Equal(new Price(1_000), Only.Price);
    }

    [Fact]
    public void AuctionFill_OfARestingOrder_LeavesWhatTheVenueSays()
    {
        Send(new OwnOrder { Price = new Price(998), DisplayQuantity = new Quantity(5) }, 30);
        Report(ExecutionReportKind.Accepted, 998, 30, 30);
        Report(ExecutionReportKind.Rested, 998, 5, 30);
        Report(ExecutionReportKind.Filled, 1_003, 28, 2);
        Assert.Equal((2, new Price(998)), (_open.Sells(0), Only.Price));
        Report(ExecutionReportKind.Filled, 1_003, 2, 0);
        AssertNone();
    }

    private OwnOrder Only => Assert.Single(_orders.All.ToArray());

    private void Send(OwnOrder order, long lots) =>
        _orders.Add(order with { Order = Id, Side = Side.Sell, Remaining = lots });

    private void Report(ExecutionReportKind kind, long price, long lots, long remaining, RejectReason reason = RejectReason.None) =>
        _orders.Take(new ExecutionReport
        {
            Kind = kind, Time = default, Account = default, Order = Id, Side = Side.Sell, Price = new Price(price),
            Quantity = new Quantity(lots), Remaining = new Quantity(remaining), Reason = reason,
        });

    private void AssertNone()
    {
        Assert.Equal(0, _orders.All.Length);
        Assert.True(_open.IsEmpty());
    }
}
