using System.Buffers.Binary;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary><c>arena book replay</c>: in each format, against files of the arena's own.</summary>
public sealed class BookReplayCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.At("out/book.csv");

    private static string Messages => Sample("SAMPLE_message_3.csv");

    private static string Orderbook => Sample("SAMPLE_orderbook_3.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lobster_OfTheSample_WritesAndChecks()
    {
        var outcome = Cli.Run("book", "replay", Messages, "--format", "lobster", "--orderbook", Orderbook, "--check", Orderbook, "--out", Out);
        var json = Cli.RunJson("book", "replay", Messages, "--format", "lobster", "--check", Orderbook, "--levels", "1", "--out", Out);

        outcome.AssertDone();
        Assert.Contains("equal at the", outcome.Output, StringComparison.Ordinal);
        Assert.Equal((13, 1, 13), (json.GetProperty("messages").GetInt64(), json.GetProperty("levels").GetInt32(), File.ReadAllLines(Out).Length));
        Assert.True(json.GetProperty("equal").GetBoolean());
        Assert.Equal("1000200,40,1000000,70", File.ReadAllLines(Out)[0]);
    }

    [Fact]
    public void Lobster_OfADifferentBook_AnswersNo()
    {
        var check = _folder.At("check.csv");
        File.WriteAllText(check, File.ReadAllText(Orderbook).Replace("1000400,7", "1000400,8", StringComparison.Ordinal));

        var outcome = Cli.Run("book", "replay", Messages, "--format", "lobster", "--check", check);
        var json = Cli.Run("book", "replay", Messages, "--format", "lobster", "--check", check, "--json");

        Assert.Equal((1, 1, ""), (outcome.ExitCode, json.ExitCode, outcome.Error));
        Assert.Contains("row 12, ask level 2: given 8 at 1000400, replayed 7 at 1000400", outcome.Output, StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.False(document.RootElement.GetProperty("equal").GetBoolean());
    }

    [Fact]
    public void Lobster_OfAMalformedFile_LeavesNothing()
    {
        var messages = _folder.At("messages.csv");
        File.WriteAllText(messages, File.ReadAllText(Messages) + "34206,1,104,x,1000000,1\n");

        Cli.Run("book", "replay", messages, "--format", "lobster", "--out", Out)
            .AssertRefused($"arena: {messages}: line 14, column 4 (size): 'x' is not allowed; allowed is a whole number from 1 to ");

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("out")));
    }

    [Fact]
    public void Lobster_IntoItsOwnInput_IsRefused()
    {
        var messages = _folder.At("messages.csv");
        File.Copy(Messages, messages);

        Cli.Run("book", "replay", messages, "--format", "lobster", "--out", messages).AssertRefused("--out: ", "is read by this command");

        Assert.Equal(File.ReadAllText(Messages), File.ReadAllText(messages));
    }

    [Fact]
    public void Lobster_IntoAFolder_IsRefused() =>
        Cli.Run("book", "replay", Messages, "--format", "lobster", "--out", _folder.At("")).AssertRefused("--out: ", "cannot be written: it is a folder");

    [Fact]
    public void Lobster_IntoADevice_IsRefused() =>
        Cli.Run("book", "replay", Messages, "--format", "lobster", "--out", "/dev/arena/book.csv").AssertRefused("--out: /dev/arena/book.csv: ", "it is a device");

    [Fact]
    public async Task Lobster_Interrupted_LeavesNothing()
    {
        var messages = _folder.At("messages.csv");
        File.WriteAllLines(messages, Enumerable.Range(1, 100_000).Select(i => $"34200,1,{i},1,100,1"));

        var outcome = await Cli.RunUntil(0.1, "book", "replay", messages, "--format", "lobster", "--out", Out);

        Assert.Equal((130, ""), (outcome.ExitCode, outcome.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("out")));
    }

    [Fact]
    public void Lobster_OfAnExportedTape_ReadsBackToTheSameBook()
    {
        Assert.Equal(0, Cli.Run("export", GoldenTape("auctions"), "--format", "lobster", "--out", _folder.Path).ExitCode);

        foreach (var messages in Directory.GetFiles(_folder.Path, "*_message_10.csv"))
        {
            var rows = messages.Replace("_message_", "_orderbook_", StringComparison.Ordinal);
            Cli.Run("book", "replay", messages, "--format", "lobster", "--check", rows, "--out", Out).AssertDone();
            Assert.Equal(File.ReadAllText(rows), File.ReadAllText(Out));
        }
    }

    [Fact]
    public void Itch_OfAnExportedTape_WritesTheBookOfAStock()
    {
        Assert.Equal(0, Cli.Run("export", GoldenTape("every-order"), "--format", "itch", "--out", _folder.Path).ExitCode);
        var file = _folder.At("session-000.itch");

        var outcome = Cli.Run("book", "replay", file, "--format", "itch", "--symbol", "EQA", "--out", Out);
        var json = Cli.RunJson("book", "replay", file, "--format", "itch", "--symbol", "FUT", "--levels", "2", "--out", Out);

        outcome.AssertDone();
        Assert.Equal(("FUT", 0), (json.GetProperty("symbol").GetString(), json.GetProperty("executionsOutOfPriority").GetInt64()));
        Assert.Equal(json.GetProperty("rows").GetInt64(), File.ReadAllLines(Out).Length);
        Cli.Run("book", "replay", file, "--format", "itch", "--out", Out).AssertRefused("several stocks", "EQA");
    }

    [Fact]
    public void Bench_OfAWorkload_GivesTotalsHashAndSpeed()
    {
        var file = _folder.At("two.bin");
        File.WriteAllBytes(file, [.. Record(1, Side.Sell, 1, 100, 5), .. Record(1, Side.Buy, 2, 100, 3)]);

        var json = Cli.RunJson("book", "replay", file, "--format", "bench");
        var outcome = Cli.Run("book", "replay", file, "--format", "bench");

        outcome.AssertDone();
        Assert.Equal((1, 3, 300), (json.GetProperty("trades").GetInt64(), json.GetProperty("tradedQuantity").GetInt64(), json.GetProperty("notional").GetInt64()));
        Assert.Matches("^[0-9a-f]{16}$", json.GetProperty("tapeHash").GetString());
        Assert.True(json.GetProperty("messagesPerSecond").GetDouble() > 0);
        Assert.Contains(json.GetProperty("tapeHash").GetString()!, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bench_OfACutRecord_IsRefused()
    {
        var file = _folder.At("cut.bin");
        File.WriteAllBytes(file, Record(1, Side.Sell, 1, 100, 5)[..20]);

        Cli.Run("book", "replay", file, "--format", "bench").AssertRefused("record 1 (byte 0): it is cut: 20 bytes of 24");
    }

    private static byte[] Record(byte operation, Side side, uint id, int price, uint quantity)
    {
        var record = new byte[24];
        (record[0], record[1]) = (operation, (byte)side);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), id);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(12), price);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(16), quantity);
        return record;
    }

    private static string Sample(string name) => Path.Combine(ShippedFolder.Path, "..", "tests", "Arena.Interchange.Tests", "Samples", name);

    private static string GoldenTape(string name) => Path.Combine(ShippedFolder.Path, "..", "tests", "golden", $"{name}.tape");
}
