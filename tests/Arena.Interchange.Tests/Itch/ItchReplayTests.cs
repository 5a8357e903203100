namespace Arena.Interchange.Tests;

public sealed class ItchReplayTests
{
    private static readonly ItchSymbol Axm = ItchSymbol.Of("AXM");

    [Fact]
    public void Run_OfEveryChange_WritesTheBook()
    {
        var rows = new StringWriter();

        var figures = Replay(
            rows, "AXM", Stock(1, "AXM"), Stock(2, "IDX"), Add(1, 10, Side.Buy, 100, 5), Add(2, 99, Side.Buy, 70, 9),
            Add(1, 11, Side.Sell, 101, 8) with { Type = ItchMessageType.AddAttributedOrder, Text = "C001" },
            Of(ItchMessageType.OrderCancel, 10) with { Shares = 1 }, Of(ItchMessageType.OrderExecuted, 11) with { Shares = 3, Match = 1 },
            Of(ItchMessageType.OrderReplace, 11) with { NewReference = 12, Shares = 6, Price = 102 },
            Of(ItchMessageType.Trade, 0) with { Shares = 50, Price = 101 }, Of(ItchMessageType.CrossTrade, 0) with { Shares = 50, Price = 101, Code = 'O' },
            Of(ItchMessageType.OrderExecutedWithPrice, 12) with { Shares = 6, Price = 101, Code = 'N', Match = 2 }, Of(ItchMessageType.OrderDelete, 10));

        Assert.Equal(
            [
                "9999999999,0,100,5", "101,8,100,5", "101,8,100,4", "101,5,100,4", "102,6,100,4", "9999999999,0,100,4", "9999999999,0,-9999999999,0", "",
            ],
            rows.ToString().Split('\n'));
        Assert.Equal(("AXM", 12, 7, 1, 0), (figures.Symbol, figures.Messages, figures.Rows, figures.ExecutionsInPriority, figures.ExecutionsOutOfPriority));
    }

    [Fact]
    public void Run_OfOneStock_NeedsNoSymbol() =>
        Assert.Equal("AXM", Replay(TextWriter.Null, null, Stock(1, "AXM"), Stock(1, "AXM"), Add(1, 10, Side.Buy, 100, 5)).Symbol);

    [Fact]
    public void Run_OfSeveralStocksWithoutASymbol_AsksWhich()
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay(TextWriter.Null, null, Stock(1, "AXM"), Stock(2, "IDX")));

        Assert.Equal("feed.itch: message 2 (byte 41): the file has several stocks, AXM and IDX among them; say which one is meant", exception.Message);
    }

    [Fact]
    public void Run_OfAStockThatIsNotThere_SaysWhichAre()
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay(TextWriter.Null, "XYZ", Stock(1, "AXM"), Stock(2, "IDX")));

        Assert.EndsWith("the file ends without a stock 'XYZ'; there are AXM, IDX", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, ItchMessage> Contradictions => new()
    {
        { "order 10 rests already", Add(1, 10, Side.Buy, 100, 5) },
        { "its shares are 0", Add(1, 11, Side.Buy, 100, 0) },
        { "its price is 0", Add(1, 11, Side.Buy, 0, 5) },
        { "its price is 2147483647", Add(1, 11, Side.Buy, int.MaxValue, 5) },
        { "order 11 does not rest", Of(ItchMessageType.OrderDelete, 11) },
        { "6 shares leave order 10; allowed are 1 to the 5", Of(ItchMessageType.OrderExecuted, 10) with { Shares = 6 } },
        { "0 shares leave order 10", Of(ItchMessageType.OrderCancel, 10) },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Run_OfAContradiction_SaysWhichMessage(string message, ItchMessage contradiction)
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay(TextWriter.Null, null, Stock(1, "AXM"), Add(1, 10, Side.Buy, 100, 5), contradiction));

        Assert.StartsWith($"feed.itch: message 3 (byte 79): {message}", exception.Message, StringComparison.Ordinal);
    }

    private static ItchFigures Replay(TextWriter rows, string? symbol, params ItchMessage[] messages)
    {
        using var stream = new MemoryStream();
        var writer = new ItchWriter(stream);
        foreach (var message in messages) writer.Write(message);
        writer.End();
        stream.Position = 0;
        return new ItchReplay { Messages = new ItchReader("feed.itch", stream), Symbol = symbol, Levels = 1, Rows = rows }.Run();
    }

    private static ItchMessage Stock(ushort locate, string symbol) =>
        new() { Type = ItchMessageType.StockDirectory, Nanoseconds = 0, Locate = locate, Stock = ItchSymbol.Of(symbol), Shares = 1 };

    private static ItchMessage Add(ushort locate, ulong reference, Side side, long price, long shares) => new()
    {
        Type = ItchMessageType.AddOrder, Nanoseconds = 0, Locate = locate, Stock = Axm, Reference = reference, Side = side, Price = price, Shares = shares,
    };

    private static ItchMessage Of(ItchMessageType type, ulong reference) => new() { Type = type, Nanoseconds = 0, Locate = 1, Stock = Axm, Reference = reference };
}
