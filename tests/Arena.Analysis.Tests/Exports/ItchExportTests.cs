using Arena.Interchange;
using Arena.Testing;

namespace Arena.Analysis.Tests;

public sealed class ItchExportTests
{
    private static readonly ItchMessageType[] Changes =
    [
        ItchMessageType.AddAttributedOrder, ItchMessageType.OrderExecuted, ItchMessageType.OrderExecutedWithPrice, ItchMessageType.OrderCancel,
        ItchMessageType.OrderDelete, ItchMessageType.OrderReplace,
    ];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Messages_ReadBackIntoBooks_AreTheVenuesAfterEachCommand(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Everything(seed, sessions: 2, commands: 3_000);

        var files = Exporting.Itch(tape.Complete(), folder.Path);

        Assert.Equal(["session-000.itch", "session-001.itch"], files.Select(Path.GetFileName));
        for (var session = 0; session < files.Length; session++)
        {
            var messages = ReadAll(files[session]);
            Assert.Empty(Changes.Except(messages.Select(m => m.Type)));
            for (var instrument = 0; instrument < 2; instrument++) AssertBooks(tape, session, instrument, messages);
        }
    }

    [Fact]
    public void Messages_OfASession_GoForwardInTimeBetweenItsMarks()
    {
        using var folder = new TemporaryFolder();

        var messages = ReadAll(Exporting.Itch(RecordedTape.Everything(24, 1, 1_000).Complete(), folder.Path)[0]);

        Assert.Equal("OSQMEC", string.Concat(messages.Where(m => m.Type == ItchMessageType.SystemEvent).Select(m => m.Code)));
        Assert.Equal(messages.Select(m => m.Nanoseconds).Order(), messages.Select(m => m.Nanoseconds));
        Assert.Equal(["EQ0", "EQ1"], messages.Where(m => m.Type == ItchMessageType.StockDirectory).Select(m => m.Stock.ToString()));
        var matches = messages.Where(m => m.Type is ItchMessageType.OrderExecuted or ItchMessageType.CrossTrade).Select(m => m.Match).ToList();
        Assert.Equal(matches.Distinct().Order(), matches);
    }

    [Fact]
    public void Executions_OfATape_AreItsTrades()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Everything(25, sessions: 1, commands: 2_000);

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        long Lots(bool isAuction) => tape.Trades.Where(t => t.IsAuction == isAuction).Sum(t => t.Quantity.Lots);
        long Shares(ItchMessageType type) => messages.Where(m => m.Type == type).Sum(m => m.Shares);
        Assert.Equal(Lots(isAuction: false), Shares(ItchMessageType.OrderExecuted));
        Assert.Equal(Lots(isAuction: true), Shares(ItchMessageType.CrossTrade));
        Assert.True(Lots(isAuction: true) > 0);
        Assert.All(messages.Where(m => m.Type == ItchMessageType.OrderExecutedWithPrice), m => Assert.Equal('N', m.Code));
    }

    [Theory]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    public void Imbalances_AtRoundsOfCalls_AreTheVenuesIndications(ulong seed)
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Everything(seed, sessions: 1, commands: 3_000);

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        var imbalances = messages.Where(m => m.Type == ItchMessageType.Imbalance).ToDictionary(m => (0, m.Locate - 1, m.Nanoseconds - 34_200_000_000_000));
        Assert.Equal(tape.Indicatives.Keys.Order(), imbalances.Keys.Order());
        Assert.Contains(tape.Indicatives.Values, indicative => indicative.Volume.Lots > 0);
        foreach (var (moment, expected) in tape.Indicatives)
        {
            var direction = expected.Volume.Lots == 0 ? 'O' : expected.Imbalance > 0 ? 'B' : expected.Imbalance < 0 ? 'S' : 'N';
            var found = imbalances[moment];
            Assert.Equal(
                (expected.Price.Ticks * 100, expected.Volume.Lots, Math.Abs(expected.Imbalance), direction), (found.Price, found.Shares, found.Imbalance, found.Direction));
        }
    }

    [Fact]
    public void TradingActions_OfAnInstrument_AreItsPhases()
    {
        using var folder = new TemporaryFolder();
        var phases = new PhaseOptions
        {
            OpeningAuction = Timestamp.FromMilliseconds(5), ClosingCall = Timestamp.FromMilliseconds(200), ClosingAuction = Timestamp.FromMilliseconds(220),
            HaltDuration = Timestamp.FromMilliseconds(20), ReopeningDuration = Timestamp.FromMilliseconds(20),
        };
        var tape = new RecordedTape([TestInstruments.Equity() with { DynamicBandTicks = 3 }], accounts: 2, phases);
        tape.OpenSession();
        tape.Execute(Limit(0, Side.Sell, 1_010));
        tape.Execute(Limit(1, Side.Buy, 1_011));
        tape.Advance(300_000_000);
        tape.CloseSession();

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        Assert.Equal(
            ["Q", "T", "PLUDP", "QLUDP", "T", "Q", "H"],
            messages.Where(m => m.Type == ItchMessageType.TradingAction).Select(m => m.Code + m.Text));
        Assert.Equal("H", string.Concat(messages.Where(m => m.Type == ItchMessageType.CrossTrade).Select(m => m.Code)));
    }

    [Fact]
    public void TradingActions_OfAScheduledHalt_AreAHaltWithItsReason()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2, venue: new VenueOptions
        {
            Halts = [new ScheduledHalt(default, Timestamp.FromMilliseconds(50), Timestamp.FromMilliseconds(10), Timestamp.FromMilliseconds(20))],
            FeeChanges = [new FeeChange(default, Timestamp.FromMilliseconds(60), default)],
        });
        tape.OpenSession();
        tape.Execute(Limit(0, Side.Sell, 1_010));
        tape.Advance(300_000_000);
        tape.CloseSession();

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        Assert.Equal(["T", "HT1", "QT1", "T"], messages.Where(m => m.Type == ItchMessageType.TradingAction).Select(m => m.Code + m.Text));
    }

    [Fact]
    public void Orders_OfCompetitors_SayWhose()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 40);
        tape.OpenSession();
        foreach (var account in new[] { 0, 39, 40 }) tape.Execute(Limit(account, Side.Buy, 990));
        tape.CloseSession();

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        // Account 40 is a background trader's.
        Assert.Equal(["C001", "C014", null], messages.Where(m => m.Type is ItchMessageType.AddOrder or ItchMessageType.AddAttributedOrder).Select(m => m.Text));
    }

    [Fact]
    public void Symbols_ThatTheFormatHasNoRoomFor_AreToldApart()
    {
        using var folder = new TemporaryFolder();
        var instruments = TestInstruments.Equities(3);
        var tape = new RecordedTape(
            [instruments[0] with { Symbol = "LONGNAME-A" }, instruments[1] with { Symbol = "LONGNAME-B" }, instruments[2] with { Symbol = "BRK/B" }], accounts: 1);
        tape.OpenSession();
        tape.CloseSession();

        var messages = ReadAll(Exporting.Itch(tape.Complete(), folder.Path)[0]);

        Assert.Equal(["LONGNA-0", "LONGNA-1", "BRK-B"], messages.Where(m => m.Type == ItchMessageType.StockDirectory).Select(m => m.Stock.ToString()));
    }

    [Fact]
    public void Export_OfAPriceBeyondTheFormat_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape([TestInstruments.Equity() with { TickValue = new Money(1_000_000_000) }], accounts: 1);
        tape.OpenSession();
        tape.Execute(Limit(0, Side.Buy, 990));
        tape.CloseSession();
        var bytes = tape.Complete();

        var exception = Assert.Throws<OutputException>(() => Exporting.Itch(bytes, folder.Path));

        Assert.Contains("990 ticks", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Export_Interrupted_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Random(29, sessions: 1, commands: 50).Complete();

        Assert.Throws<OperationCanceledException>(() => TapeExport.Itch(tape, folder.Path, interrupted: new CancellationToken(canceled: true)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static void AssertBooks(RecordedTape tape, int session, int instrument, List<ItchMessage> messages)
    {
        var book = new ItchBook();
        var row = new LobsterRow(10);
        var next = 0;
        var compared = 0;
        foreach (var (moment, depth) in tape.Depths.Where(d => (d.Key.Session, d.Key.Instrument) == (session, instrument)))
        {
            for (; next < messages.Count && messages[next].Nanoseconds <= moment.Nanoseconds + 34_200_000_000_000; next++)
            {
                if (messages[next].Locate == instrument + 1) Assert.Null(book.Apply(messages[next]));
            }

            row.Fill(book.Book);
            using var text = new StringWriter();
            row.Write(text, 10);
            Assert.True(depth + "\n" == text.ToString(), $"session {session}, instrument {instrument}, at {moment.Nanoseconds} ns: {depth} is written as {text}");
            compared++;
        }

        Assert.True(compared > 1_000);
        Assert.True(book.ExecutionsInPriority > 50);
        Assert.Equal(0, book.ExecutionsOutOfPriority);
    }

    private static List<ItchMessage> ReadAll(string file)
    {
        using var stream = File.OpenRead(file);
        var reader = new ItchReader(file, stream);
        var messages = new List<ItchMessage>();
        while (reader.TryRead(out var message)) messages.Add(message);
        return messages;
    }

    private static Command Limit(int account, Side side, long price) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Instrument = new InstrumentId(0), Side = side, Order = OrderId.Of(account, 1),
        Price = new Price(price), Quantity = new Quantity(5),
    };
}
