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
        var tape = RecordedTape.Random(seed, sessions: 2, commands: 1_500);

        var files = TapeExport.Lobster(tape.Complete(), folder.Path);

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
    public void Rows_AfterEachCommand_AreTheVenuesDepth(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Random(seed, sessions: 1, commands: 2_000);

        var files = TapeExport.Lobster(tape.Complete(), folder.Path);

        for (var instrument = 0; instrument < 2; instrument++)
        {
            var messages = File.ReadAllLines(files[2 * instrument]);
            var rows = File.ReadAllLines(files[(2 * instrument) + 1]);
            for (var k = 0; k < messages.Length; k++)
            {
                var time = NanosecondsOf(messages[k]);
                var isLastOfCommand = k + 1 == messages.Length || NanosecondsOf(messages[k + 1]) != time;
                if (isLastOfCommand) Assert.Equal(tape.Depths[(0, instrument, time)], rows[k]);
            }
        }
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

        var files = TapeExport.Lobster(tape.Complete(), folder.Path);

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

        var files = TapeExport.Lobster(tape.Complete(), folder.Path);

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

        var exception = Assert.Throws<OutputException>(() => TapeExport.Lobster(tape.Complete(), folder.Path));

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

        Assert.Throws<TapeFormatException>(() => TapeExport.Lobster(tape, folder.Path));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Book_ToldOfATradeThatCannotBe_SaysSo()
    {
        var book = new LobsterBook();
        var trade = new MarketEvent { Kind = MarketEventKind.Trade, Time = default, Order = OrderId.Of(0, 1), Quantity = new Quantity(1) };

        var exception = Assert.Throws<TapeFormatException>(() => book.TryFollow(trade, out _));

        Assert.Contains("without resting", exception.Message, StringComparison.Ordinal);
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
