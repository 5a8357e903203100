using System.Collections.Immutable;

namespace Arena.Firms.Tests;

public sealed class CodecTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();

    private static readonly long[] Extremes = [long.MinValue, -1, 0, 1, 63, 64, -64, -65, long.MaxValue];

    [Fact]
    public void MarketView_RoundTrip_IsTheSame()
    {
        var source = Sample(5);
        var writer = new MessageWriter();
        MarketViewCodec.Write(source.View, writer);
        var target = TestMarkets.View(Market);
        MarketViewCodec.Read(writer.Written, target);

        AssertSame(source.View, target.View);
        Assert.Equal(new Price(997), target.View.Books[0].LastTradePrice);
        Assert.Equal(7, target.View.Books[0].SellVolume.Lots);
    }

    [Fact]
    public void MarketView_LastTradeOfAnEarlierRound_IsKept()
    {
        var source = Sample(5);
        source.BeginRound(6, Timestamp.FromSeconds(7));
        var writer = new MessageWriter();
        MarketViewCodec.Write(source.View, writer);
        var target = TestMarkets.View(Market);
        MarketViewCodec.Read(writer.Written, target);

        AssertSame(source.View, target.View);
        Assert.Equal(new Price(997), target.View.Books[0].LastTradePrice);
        Assert.True(target.View.Trades.IsEmpty);
    }

    [Fact]
    public void ExecutionReports_RoundTrip_AreTheSame()
    {
        var reports = Enumerable.Range(0, 9).Select(i => new ExecutionReport
        {
            Kind = (ExecutionReportKind)(10 - i), Time = new Timestamp(i), Account = new AccountId(i), Instrument = new InstrumentId(i),
            Order = new OrderId(Extremes[i]), Side = (Side)(i % 2), Price = new Price(Extremes[i]), Quantity = new Quantity(i),
            Remaining = new Quantity(Extremes[i]), Reason = RejectReason.ExposureLimit, Purpose = (OrderPurpose)(i % 3),
            Fee = new Money(Extremes[i]), IsMaker = i % 2 == 0, MidBefore = new HalfTicks(Extremes[i]),
        }).ToArray();
        var writer = new MessageWriter();
        ExecutionReportsCodec.Write(reports, writer);
        var read = new List<ExecutionReport> { default };
        ExecutionReportsCodec.Read(writer.Written, read);

        Assert.Equal(reports, read);
    }

    [Fact]
    public void PropContext_RoundTrip_IsTheSame()
    {
        var source = Contexts.Prop(Sample(5).View);
        var writer = new MessageWriter();
        PropContextCodec.Write(source, writer);
        var target = PropContextCodec.Create(source.Market);
        target.FillList.Add(default);
        PropContextCodec.Read(writer.Written, target);

        Assert.Equal(source.PositionArray, target.PositionArray);
        Assert.Equal(source.OfferArray, target.OfferArray);
        Assert.Equal(source.ProfitAndLoss, target.ProfitAndLoss);
        Assert.Equal(source.Fills.ToArray(), target.Fills.ToArray());
        Assert.Equal(source.Transfers.ToArray(), target.Transfers.ToArray());
        Assert.Equal(source.Rejections.ToArray(), target.Rejections.ToArray());
        Assert.Equal(source.OpenOrders.ToArray(), target.OpenOrders.ToArray());
    }

    [Fact]
    public void QuoterContext_RoundTrip_IsTheSame()
    {
        var source = Contexts.Quoter(Sample(5).View);
        var writer = new MessageWriter();
        QuoterContextCodec.Write(source, writer);
        var target = QuoterContextCodec.Create(source.Market);
        QuoterContextCodec.Read(writer.Written, target);

        Assert.Equal(source.InventoryArray, target.InventoryArray);
        Assert.Equal(source.QuoteArray, target.QuoteArray);
        Assert.Equal(source.Fills.ToArray(), target.Fills.ToArray());
        Assert.Equal(source.Rejections.ToArray(), target.Rejections.ToArray());
    }

    [Fact]
    public void TraderContext_RoundTrip_IsTheSame()
    {
        var source = Contexts.Trader(Sample(5).View);
        var writer = new MessageWriter();
        TraderContextCodec.Write(source, writer);
        var target = TraderContextCodec.Create(source.Market);
        TraderContextCodec.Read(writer.Written, target);

        Assert.Equal(source.PositionArray, target.PositionArray);
        Assert.Equal(source.ProfitAndLoss, target.ProfitAndLoss);
        Assert.Equal(source.Fills.ToArray(), target.Fills.ToArray());
        Assert.Equal(source.Rejections.ToArray(), target.Rejections.ToArray());
        Assert.Equal(source.OpenOrders.ToArray(), target.OpenOrders.ToArray());
    }

    [Fact]
    public void PropActions_RoundTrip_AreTheSame()
    {
        var source = Contexts.Actions(Market.Length);
        var writer = new MessageWriter();
        PropActionsCodec.Write(source, writer);
        var target = new PropActions(Market.Length, new OrderActions(3));
        target.Transfer(new InstrumentId(1), Side.Sell, new Quantity(99));
        PropActionsCodec.Read(writer.Written, target);

        Assert.Equal(source.Transfers.ToArray(), target.Transfers.ToArray());
        Assert.Equal(source.Orders.Requests.ToArray(), target.Orders.Requests.ToArray());
    }

    [Fact]
    public void OrderActions_RoundTrip_KeepIdentitiesAndOwnNumbering()
    {
        var source = Contexts.Actions(Market.Length).Orders;
        var writer = new MessageWriter();
        OrderActionsCodec.Write(source, writer);
        var target = new OrderActions(3, 50);
        OrderActionsCodec.Read(writer.Written, target);

        Assert.Equal(source.Requests.ToArray(), target.Requests.ToArray());
        Assert.Equal(50, target.NextSequence);
    }

    [Fact]
    public void QuoteSheet_RoundTrip_KeepsWhatIsSetAndWhatIsNot()
    {
        var source = new QuoteSheet(3);
        source.Quote(default, new Price(-5), new Quantity(long.MaxValue), new Price(7), new Quantity(8));
        source.Withdraw(new InstrumentId(2));
        var writer = new MessageWriter();
        QuoteSheetCodec.Write(source, writer);
        var target = new QuoteSheet(3);
        target.Withdraw(new InstrumentId(1));
        QuoteSheetCodec.Read(writer.Written, target);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(i != 1, target.TryGet(new InstrumentId(i), out var quote));
            source.TryGet(new InstrumentId(i), out var expected);
            if (i != 1) Assert.Equal(expected, quote);
        }
    }

    [Fact]
    public void SeatDecision_RoundTrip_IsTheSame()
    {
        var source = Contexts.Decision();
        var writer = new MessageWriter();
        SeatDecisionCodec.Write(source, writer);
        var target = new SeatDecision();
        target.Add(default(Notice));
        SeatDecisionCodec.Read(writer.Written, target);

        Assert.Equal(source.ThinkingTime, target.ThinkingTime);
        Assert.Equal(source.Commands.ToArray(), target.Commands.ToArray());
        Assert.Equal(source.Transfers.ToArray(), target.Transfers.ToArray());
        Assert.Equal(source.Notices.ToArray(), target.Notices.ToArray());
    }

    [Fact]
    public void MessageKind_Numbers_AreFrozen() => Assert.Equal(
        "MarketView=1 ExecutionReports=2 PropContext=3 PropActions=4 QuoterContext=5 QuoteSheet=6 TraderContext=7 OrderActions=8 SeatDecision=9",
        string.Join(' ', Enum.GetValues<MessageKind>().Select(k => $"{k}={(int)k}")));

    /// <summary>Two instruments; the first with trades, of which the last was at 997, the second one-sided.</summary>
    internal static MarketViewBuilder Sample(int round)
    {
        var builder = TestMarkets.View(Market);
        builder.BeginRound(round, Timestamp.FromSeconds(round + 1));
        builder.SetBook(
            default,
            [new Level(new Price(996), new Quantity(5), 2), new Level(new Price(990), new Quantity(1), 1)],
            [new Level(new Price(998), new Quantity(3), 1)], new HalfTicks(1_994));
        builder.SetBook(new InstrumentId(1), [], [new Level(new Price(1_003), new Quantity(3), 1)], new HalfTicks(2_001));
        builder.AddTrade(new PublicTrade(default, new Timestamp(5_900_000_000), new Price(998), new Quantity(2), Side.Buy));
        builder.AddTrade(new PublicTrade(default, new Timestamp(5_950_000_000), new Price(997), new Quantity(7), Side.Sell));
        return builder;
    }

    private static void AssertSame(MarketView expected, MarketView actual)
    {
        Assert.Equal((expected.Round, expected.Now), (actual.Round, actual.Now));
        Assert.Equal(expected.Trades.ToArray(), actual.Trades.ToArray());
        for (var i = 0; i < Market.Length; i++)
        {
            var (one, other) = (expected.Books[i], actual.Books[i]);
            Assert.Equal(one.Bids.ToArray(), other.Bids.ToArray());
            Assert.Equal(one.Asks.ToArray(), other.Asks.ToArray());
            Assert.Equal(
                (one.Mid, one.LastTradePrice, one.BuyVolume, one.SellVolume), (other.Mid, other.LastTradePrice, other.BuyVolume, other.SellVolume));
        }
    }
}
