using Arena.Interchange;
using Arena.Testing;

namespace Arena.Analysis.Tests;

public sealed class LobsterExportTests
{
    private static readonly InstrumentId First = new(0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Messages_ReadBackIntoABook_GiveTheOrderbookRows(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var tape = seed % 2 == 0 ? RecordedTape.Everything(seed, sessions: 2, commands: 3_000) : RecordedTape.Random(seed, sessions: 2, commands: 1_500);

        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        Assert.Equal(2 * 2 * 2, files.Length);
        for (var i = 0; i < files.Length; i += 2)
        {
            var reader = new LobsterReader();
            var (messages, rows) = (File.ReadAllLines(files[i]), File.ReadAllLines(files[i + 1]));
            Assert.Equal(messages.Length, rows.Length);
            Assert.True(messages.Length > 500, $"seed {seed}: only {messages.Length} messages");
            for (var k = 0; k < messages.Length; k++)
            {
                reader.Read(messages[k]);
                Assert.True(reader.Row() == rows[k], $"seed {seed}, {files[i]}, row {k}: {messages[k]}");
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Rows_AfterEachCommand_AreTheVenuesDepth(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Everything(seed, sessions: 1, commands: 4_000);
        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        for (var instrument = 0; instrument < 2; instrument++)
        {
            var moments = File.ReadAllLines(files[2 * instrument]).Select(NanosecondsOf).ToList();
            var rows = File.ReadAllLines(files[(2 * instrument) + 1]);
            var compared = 0;
            foreach (var (moment, depth) in tape.Depths.Where(d => d.Key.Instrument == instrument && tape.Continuous.Contains(d.Key)))
            {
                var last = moments.FindLastIndex(time => time <= moment.Nanoseconds);
                if (last < 0) continue;
                Assert.True(depth == rows[last], $"seed {seed}, instrument {instrument}, at {moment.Nanoseconds} ns: {depth} is written as {rows[last]}");
                compared++;
            }

            Assert.True(compared > 500, $"seed {seed}: only {compared} moments were continuous");
        }

        MarketEventKind[] rare =
        [
            MarketEventKind.OrderHeld, MarketEventKind.OrderTriggered, MarketEventKind.OrderReplenished, MarketEventKind.OrderRepriced,
            MarketEventKind.OrderRestedInPlace, MarketEventKind.PhaseChanged, MarketEventKind.AuctionUncrossed, MarketEventKind.FeesChanged,
        ];
        Assert.Empty(rare.Except(tape.Kinds));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    public void Files_ReplayedThroughTheOrderBook_AreEqualInPriorityToo(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var files = Exporting.Lobster(RecordedTape.Everything(seed, sessions: 2, commands: 2_000).Complete(), folder.Path);

        for (var i = 0; i < files.Length; i += 2)
        {
            using var messages = new StreamReader(files[i]);
            using var given = new StreamReader(files[i + 1]);
            var figures = new LobsterReplay { Messages = new LobsterInput(files[i], messages), Given = new LobsterInput(files[i + 1], given) }.Run();

            Assert.Null(figures.Difference);
            Assert.True(figures.Tally.ExecutionsInPriority > 50, $"seed {seed}: only {figures.Tally.ExecutionsInPriority} executions");
            Assert.Equal((0, 0, 0), (figures.Tally.ExecutionsOutOfPriority, figures.Tally.SeededLevels, figures.Tally.UnseenReferences));
        }
    }

    [Fact]
    public void Messages_OfAnIceberg_ShowEachDisplayAsAnOrder()
    {
        var order = OrderId.Of(0, 1).Value;
        AssertMessages(
            [
                Limit(0, 1, Side.Sell, 1_001, 10) with { DisplayQuantity = new Quantity(4) },
                Limit(1, 1, Side.Buy, 1_001, 5),
                new Command { Kind = CommandKind.Reduce, Account = new AccountId(0), Order = OrderId.Of(0, 1), Quantity = new Quantity(3) },
            ],
            $"1,{order},4,100100,-1", $"4,{order},4,100100,-1", "1,1,4,100100,-1", "4,1,1,100100,-1", "2,1,1,100100,-1", "3,1,2,100100,-1");
    }

    [Fact]
    public void Messages_OfAReplacementInPlace_KeepTheOldOrdersNumber()
    {
        var order = OrderId.Of(0, 1).Value;
        var replace = new Command
        {
            Kind = CommandKind.Replace, Account = new AccountId(0), Order = OrderId.Of(0, 1), SecondOrder = OrderId.Of(0, 2), Price = new Price(1_001),
            Quantity = new Quantity(7),
        };
        AssertMessages(
            [Limit(0, 1, Side.Sell, 1_001, 10), replace, Limit(1, 1, Side.Buy, 1_001, 2)],
            $"1,{order},10,100100,-1", $"2,{order},3,100100,-1", $"4,{order},2,100100,-1", $"3,{order},5,100100,-1");
    }

    [Fact]
    public void Messages_OfAPeg_DeleteAndAddItWhereItGoes()
    {
        var (bid, peg, better) = (OrderId.Of(0, 1).Value, OrderId.Of(1, 1).Value, OrderId.Of(0, 2).Value);
        AssertMessages(
            [
                Limit(0, 1, Side.Buy, 990, 5),
                Limit(1, 1, Side.Buy, 0, 3) with { Type = OrderType.PegBest, Price = default },
                Limit(0, 2, Side.Buy, 992, 5),
            ],
            $"1,{bid},5,99000,1", $"1,{peg},3,99000,1", $"1,{better},5,99200,1", $"3,{peg},3,99000,1", "1,1,3,99200,1", $"3,{better},5,99200,1",
            "3,1,3,99200,1", $"3,{bid},5,99000,1");
    }

    [Fact]
    public void Messages_OfAHeldStop_SayNothingUntilItRests() => AssertMessages(
        [Limit(0, 1, Side.Buy, 1_005, 5) with { Type = OrderType.StopLimit, StopPrice = new Price(1_004) }]);

    [Fact]
    public void Messages_OfAHaltAndItsAuction_LeadToTheBookAfterIt()
    {
        using var folder = new TemporaryFolder();
        var phases = new PhaseOptions { HaltDuration = Timestamp.FromMilliseconds(20), ReopeningDuration = Timestamp.FromMilliseconds(20) };
        var tape = new RecordedTape([TestInstruments.Equity() with { DynamicBandTicks = 3 }], accounts: 2, phases);
        tape.OpenSession();
        tape.Execute(Limit(0, 1, Side.Sell, 1_001, 2));
        tape.Execute(Limit(0, 2, Side.Sell, 1_010, 5));
        tape.Execute(Limit(1, 1, Side.Buy, 1_011, 4));
        tape.Advance(100_000_000);
        tape.CloseSession();

        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        var (first, second) = (OrderId.Of(0, 1).Value, OrderId.Of(0, 2).Value);
        Assert.Equal(
            [
                $"34200.012345678,1,{first},2,100100,-1", $"34200.024691356,1,{second},5,101000,-1", $"34200.037037034,4,{first},2,100100,-1",
                "34200.037037034,7,0,0,-1,-1", "34200.057037034,7,0,0,0,-1", "34200.077037034,6,-3,2,101000,-1", $"34200.077037034,2,{second},2,101000,-1",
                "34200.077037034,7,0,0,1,-1", $"34200.100000001,3,{second},3,101000,-1",
            ],
            File.ReadAllLines(files[0]));
        Assert.Equal(["101000,5", "101000,5", "101000,5", "101000,5", "101000,3", "101000,3"], File.ReadAllLines(files[1])[2..8].Select(row => row.Split(",-9")[0]));
    }

    [Fact]
    public void Messages_OfEveryKind_FollowTheFormatsConventions()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2);
        tape.OpenSession();
        tape.Execute(Limit(0, 1, Side.Buy, 995, 10));
        tape.Execute(Limit(1, 1, Side.Sell, 995, 4));
        tape.Execute(new Command { Kind = CommandKind.Reduce, Account = new AccountId(0), Order = OrderId.Of(0, 1), Quantity = new Quantity(1) });
        tape.Execute(Limit(1, 2, Side.Sell, 995, 20));
        tape.Execute(Limit(0, 2, Side.Buy, 996, 3) with { TimeInForce = TimeInForce.ImmediateOrCancel });
        tape.Execute(new Command { Kind = CommandKind.Cancel, Account = new AccountId(1), Order = OrderId.Of(1, 2) });
        tape.Execute(Limit(0, 3, Side.Buy, 990, 2) with { TimeInForce = TimeInForce.ImmediateOrCancel });
        tape.CloseSession();

        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        var (firstBuy, secondSell) = (OrderId.Of(0, 1).Value, OrderId.Of(1, 2).Value);
        Assert.Equal(
            [
                $"34200.012345678,1,{firstBuy},10,99500,1",
                $"34200.024691356,4,{firstBuy},4,99500,1",
                $"34200.037037034,2,{firstBuy},1,99500,1",
                $"34200.049382712,4,{firstBuy},5,99500,1",
                $"34200.049382712,1,{secondSell},15,99500,-1",
                $"34200.061728390,4,{secondSell},3,99500,-1",
                $"34200.074074068,3,{secondSell},12,99500,-1",
            ],
            File.ReadAllLines(files[0]));
        Assert.StartsWith("9999999999,0,99500,10,9999999999,0,-9999999999,0,", File.ReadAllLines(files[1])[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Files_OfSymbolsThatNoFileMayHave_AreNamedSafelyAndApart()
    {
        using var folder = new TemporaryFolder();
        var instruments = TestInstruments.Equities(3);
        var tape = new RecordedTape([instruments[0] with { Symbol = "../A/B" }, instruments[1] with { Symbol = "..-A-B" }, instruments[2] with { Symbol = "IDX" }], accounts: 1);
        tape.OpenSession();
        tape.CloseSession();

        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        Assert.Equal("---A-B-0_session-000_34200000_34260000_message_10.csv", Path.GetFileName(files[0]));
        Assert.Equal("---A-B-1_session-000_34200000_34260000_orderbook_10.csv", Path.GetFileName(files[3]));
        Assert.Equal("IDX_session-000_34200000_34260000_message_10.csv", Path.GetFileName(files[4]));
        Assert.All(files, file => Assert.Equal(folder.Path, Path.GetDirectoryName(file)));
    }

    [Fact]
    public void Export_OfATickThatLobsterCannotSay_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape([TestInstruments.Equity() with { TickValue = new Money(150) }], accounts: 1);

        var exception = Assert.Throws<OutputException>(() => Exporting.Lobster(tape.Complete(), folder.Path));

        Assert.Contains("'EQ0'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("150", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Export_OfADamagedTape_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Random(5, sessions: 1, commands: 50).Complete();
        tape[tape.Length / 2] ^= 1;

        Assert.Throws<TapeFormatException>(() => Exporting.Lobster(tape, folder.Path));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Orders_ToldOfATradeThatCannotBe_SaySo()
    {
        var orders = new DisplayedOrders(First, new DisplayNumbers());
        var trade = new MarketEvent { Kind = MarketEventKind.Trade, Time = default, Order = OrderId.Of(0, 1), Quantity = new Quantity(1) };

        var exception = Assert.Throws<TapeFormatException>(() => orders.Follow(trade));

        Assert.StartsWith("the tape contradicts itself: order 0-1 at 0 ns (Trade): ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_ToldOfAnOrderWithoutAnAccount_SaySo()
    {
        var orders = new DisplayedOrders(First, new DisplayNumbers());
        var rested = new MarketEvent
        {
            Kind = MarketEventKind.OrderRested, Time = default, Order = new OrderId(1), Price = new Price(1), Quantity = new Quantity(1), Remaining = new Quantity(1),
        };

        Assert.Throws<TapeFormatException>(() => orders.Follow(rested));
    }

    /// <summary>Plays commands in one instrument, and requires the messages, the close among them, but for their times.</summary>
    private static void AssertMessages(Command[] commands, params string[] messages)
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2);
        tape.OpenSession();
        foreach (var command in commands) tape.Execute(command);
        tape.CloseSession();

        var files = Exporting.Lobster(tape.Complete(), folder.Path);

        Assert.Equal(messages, File.ReadAllLines(files[0]).Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]));
    }

    private static Command Limit(int account, long sequence, Side side, long price, long lots) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Instrument = First, Side = side, Order = OrderId.Of(account, sequence),
        Price = new Price(price), Quantity = new Quantity(lots),
    };

    private static long NanosecondsOf(string message)
    {
        var time = message.Split(',')[0].Split('.');
        return ((long.Parse(time[0], CultureInfo.InvariantCulture) - 34_200) * 1_000_000_000) + long.Parse(time[1], CultureInfo.InvariantCulture);
    }
}
