using Arena.Testing;

namespace Arena.Analysis.Tests;

public sealed class CsvExportTests
{
    private static readonly string[] Files =
        ["accounts.csv", "instruments.csv", "rounds.csv", "trades.csv", "orders.csv", "phases.csv", "fees.csv", "transfers.csv", "notices.csv"];

    [Fact]
    public void Export_OfATape_WritesEveryTableWithAHeader()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Random(21, sessions: 2, commands: 800);

        var written = Exporting.Csv(tape.Complete(), folder.Path);

        Assert.Equal(Files, written.Select(Path.GetFileName));
        foreach (var file in written)
        {
            var rows = Csv.Parse(File.ReadAllText(file));
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.Equal(rows[0].Count, rows[0].Distinct().Count());
        }
    }

    [Fact]
    public void Trades_OfATape_AreAllThereWithTheirFees()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Random(22, sessions: 1, commands: 800);
        Exporting.Csv(tape.Complete(), folder.Path);

        var rows = Csv.Parse(File.ReadAllText(folder.File("trades.csv")));

        Assert.NotEmpty(tape.Trades);
        Assert.Equal(tape.Trades.Count, rows.Count - 1);
        foreach (var (trade, row) in tape.Trades.Zip(rows.Skip(1)))
        {
            string Field(string name) => row[rows[0].IndexOf(name)];
            Assert.Equal(trade.Price.ToString(), Field("price [ticks]"));
            Assert.Equal((trade.Price.Ticks * 0.01).ToString("F6", CultureInfo.InvariantCulture), Field("price [currency per lot]"));
            Assert.Equal(trade.Quantity.ToString(), Field("quantity [lots]"));
            Assert.Equal(trade.Side == Side.Buy ? "Sell" : "Buy", Field("aggressor"));
            Assert.Equal(trade.MakerFee.ToString(), Field("makerFee [micros]"));
            Assert.Equal(trade.TakerFee.ToString(), Field("takerFee [micros]"));
            Assert.Equal($"Trader, {trade.Account}", Field("maker"));
            Assert.Equal($"Trader, {trade.TakerAccount}", Field("taker"));
        }
    }

    [Fact]
    public void Phases_AndAuctions_StandInATableOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        var phases = new PhaseOptions { OpeningAuction = Timestamp.FromMilliseconds(50) };
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2, phases);
        tape.OpenSession();
        tape.Execute(Limit(0, Side.Buy, 1_001, 5));
        tape.Execute(Limit(1, Side.Sell, 1_001, 3));
        tape.Advance(60_000_000);
        tape.CloseSession();
        Exporting.Csv(tape.Complete(), folder.Path);

        var rows = Csv.Parse(File.ReadAllText(folder.File("phases.csv")));
        Assert.Equal(["0", "50000000", "AuctionUncrossed", "EQ0", "", "1001", "3", "2", "Buy"], rows[1]);
        Assert.Equal(["0", "50000000", "PhaseChanged", "EQ0", "Continuous", "0", "0", "0", ""], rows[2]);
        var trade = Csv.Parse(File.ReadAllText(folder.File("trades.csv")))[1];
        Assert.Equal(["3", "", "true", "Trader, 0"], trade[5..9]);
    }

    [Fact]
    public void Fees_AndTheirChanges_StandInATableOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        var fees = new InstrumentFees(new Money(500), new Money(1_000), new Money(-700));
        var venue = new VenueOptions { FeeChanges = [new FeeChange(default, Timestamp.FromMilliseconds(50), fees)] };
        var tape = new RecordedTape(TestInstruments.Equities(2), accounts: 2, venue: venue);
        tape.OpenSession();
        Trade(1);
        tape.Advance(60_000_000);
        Trade(2);
        tape.CloseSession();
        Exporting.Csv(tape.Complete(), folder.Path);

        var rows = Csv.Parse(File.ReadAllText(folder.File("fees.csv")));
        Assert.Equal(["0", "0", "EQ0", "-2000", "3000", "0"], rows[1]);
        Assert.Equal(["0", "0", "EQ1", "-2000", "3000", "0"], rows[2]);
        Assert.Equal(["0", "50000000", "EQ0", "500", "1000", "-700"], rows[3]);
        var trades = Csv.Parse(File.ReadAllText(folder.File("trades.csv")));
        Assert.Equal([("-6000", "9000"), ("1500", "3000")], trades.Skip(1).Select(row => (row[11], row[15])));

        void Trade(long sequence)
        {
            tape.Execute(Limit(0, Side.Buy, 1_001, 3) with { Order = OrderId.Of(0, sequence) });
            tape.Execute(Limit(1, Side.Sell, 1_001, 3) with { Order = OrderId.Of(1, sequence) });
        }
    }

    [Fact]
    public void Orders_OfATapeWithEveryKind_StateEveryKindOfEvent()
    {
        using var folder = new TemporaryFolder();
        var tape = RecordedTape.Everything(23, sessions: 1, commands: 2_000);
        Exporting.Csv(tape.Complete(), folder.Path);

        var orders = Csv.Parse(File.ReadAllText(folder.File("orders.csv"))).Skip(1).Select(row => row[2]);
        var phases = Csv.Parse(File.ReadAllText(folder.File("phases.csv"))).Skip(1).Select(row => row[2]);

        Assert.Equal(
            Enum.GetNames<MarketEventKind>().Except([nameof(MarketEventKind.Trade), nameof(MarketEventKind.FeesChanged)]).Order(), orders.Concat(phases).Distinct().Order());
    }

    [Fact]
    public void Transfers_AndNotices_KeepTheirRound()
    {
        using var folder = new TemporaryFolder();
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 2);
        tape.OpenSession();
        tape.Round(new HalfTicks(2_001));
        tape.Round(new HalfTicks(1_999));
        tape.Transfer(new Transfer(Timestamp.FromSeconds(2), new(0), new(0), new(1), new Quantity(5), new Money(50_020_000), new HalfTicks(2_000)));
        tape.Notice(new Notice(Timestamp.FromSeconds(2), NoticeKind.OrderRefused, new(1), new(0), Side.Sell, RejectReason.PositionLimit, new Quantity(7)));
        tape.CloseSession();
        Exporting.Csv(tape.Complete(), folder.Path);

        Assert.Equal(
            ["0", "1", "2000000000", "EQ0", "Trader, 0", "Trader, 1", "5", "50020000", "1000.0", "20000"],
            Csv.Parse(File.ReadAllText(folder.File("transfers.csv")))[1]);
        Assert.Equal(
            ["0", "1", "2000000000", "OrderRefused", "Trader, 1", "EQ0", "Sell", "PositionLimit", "200", "7"],
            Csv.Parse(File.ReadAllText(folder.File("notices.csv")))[1]);
        Assert.Equal(["0", "0", "0", "EQ0", "1000.0", "1000.5"], Csv.Parse(File.ReadAllText(folder.File("rounds.csv")))[1]);
    }

    private static Command Limit(int account, Side side, long price, long lots) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Side = side, Order = OrderId.Of(account, 1), Price = new Price(price), Quantity = new Quantity(lots),
    };
}
